import type { WaitWords } from '../phrase.ts';

/** The wait, in French. */
export const wait: WaitWords = {
  next: 'Vous êtes en tête de file.',
  ordinal: { one: '#er', other: '#e' },
  place: 'Vous êtes {a} dans la file.',
  moment: 'Moins d’une minute.',
  upTo: 'Jusqu’à {b}.',
  about: 'Environ {b}.',
  between: 'Environ {a} à {b}.',
  unknown: 'Nous ne pouvons pas encore dire combien de temps cela prendra.',
  late: 'C’est plus long que d’habitude, et nous ne pouvons pas dire combien de temps il faudra encore.',
  nobody: 'Personne n’est de service en ce moment.',
  minutes: { one: '# minute', other: '# minutes' },
  hours: { one: '# heure', other: '# heures' },
};
