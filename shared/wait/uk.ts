import type { WaitWords } from '../phrase.ts';

/** The wait, in Ukrainian. */
export const wait: WaitWords = {
  next: 'Ваша черга наступна.',
  ordinal: { other: '#' },
  place: 'Ваше місце в черзі: {a}.',
  moment: 'Менше хвилини.',
  upTo: 'До {b}.',
  about: 'Близько {b}.',
  between: 'Приблизно від {a} до {b}.',
  unknown: 'Поки що не можемо сказати, скільки це триватиме.',
  late: 'Це триває довше, ніж зазвичай, і поки що не можемо сказати, скільки ще чекати.',
  nobody: 'Зараз нікого немає на зміні.',
  minutes: { one: '# хвилини', few: '# хвилин', many: '# хвилин', other: '# хвилини' },
  hours: { one: '# години', few: '# годин', many: '# годин', other: '# години' },
};
