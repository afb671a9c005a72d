import type { WaitWords } from '../phrase.ts';

/** The wait, in Polish. */
export const wait: WaitWords = {
  next: 'Miejsce w kolejce: 1.',
  ordinal: { other: '#' },
  place: 'Miejsce w kolejce: {a}.',
  moment: 'Mniej niż minuta.',
  upTo: 'Do {b}.',
  about: 'Około {b}.',
  between: 'Mniej więcej od {a} do {b}.',
  unknown: 'Nie wiemy jeszcze, jak długo to potrwa.',
  late: 'Trwa to dłużej niż zwykle i nie wiemy, jak długo jeszcze.',
  nobody: 'W tej chwili nikt nie ma dyżuru.',
  minutes: { one: '# minuty', few: '# minut', many: '# minut', other: '# minuty' },
  hours: { one: '# godziny', few: '# godzin', many: '# godzin', other: '# godziny' },
};
