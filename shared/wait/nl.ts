import type { WaitWords } from '../phrase.ts';

/** The wait, in Dutch. */
export const wait: WaitWords = {
  next: 'U bent als volgende aan de beurt.',
  ordinal: { other: '#e' },
  place: 'U bent {a} in de rij.',
  moment: 'Minder dan een minuut.',
  upTo: 'Hooguit {b}.',
  about: 'Ongeveer {b}.',
  between: 'Ongeveer {a} tot {b}.',
  unknown: 'We kunnen nog niet zeggen hoe lang het duurt.',
  late: 'Het duurt langer dan gewoonlijk, en we kunnen nog niet zeggen hoelang nog.',
  nobody: 'Er heeft nu niemand dienst.',
  minutes: { one: '# minuut', other: '# minuten' },
  hours: { one: '# uur', other: '# uur' },
};
