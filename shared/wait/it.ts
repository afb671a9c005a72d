import type { WaitWords } from '../phrase.ts';

/** The wait, in Italian. */
export const wait: WaitWords = {
  next: 'Il prossimo turno è il suo.',
  ordinal: { other: '#º' },
  place: 'Lei è {a} in coda.',
  moment: 'Meno di un minuto.',
  upTo: 'Fino a {b}.',
  about: 'Circa {b}.',
  between: 'Da {a} a {b} circa.',
  unknown: 'Non possiamo ancora dire quanto ci vorrà.',
  late: 'Ci vuole più del solito, e non possiamo ancora dire quanto manchi.',
  nobody: 'Al momento non c’è nessuno in servizio.',
  minutes: { one: '# minuto', other: '# minuti' },
  hours: { one: '# ora', other: '# ore' },
};
