import type { WaitWords } from '../phrase.ts';

/** The wait, in German. */
export const wait: WaitWords = {
  next: 'Sie sind als Nächstes an der Reihe.',
  ordinal: { other: '#.' },
  place: 'Sie sind an {a} Stelle.',
  moment: 'Weniger als eine Minute.',
  upTo: 'Bis zu {b}.',
  about: 'Etwa {b}.',
  between: 'Etwa {a} bis {b}.',
  unknown: 'Wie lange es dauert, können wir noch nicht sagen.',
  late: 'Es dauert länger als üblich, und wie lange noch, können wir nicht sagen.',
  nobody: 'Gerade ist niemand im Dienst.',
  minutes: { one: '# Minute', other: '# Minuten' },
  hours: { one: '# Stunde', other: '# Stunden' },
};
