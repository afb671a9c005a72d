import type { WaitWords } from '../phrase.ts';

/** The wait, in Russian. */
export const wait: WaitWords = {
  next: 'Ваша очередь следующая.',
  ordinal: { other: '#' },
  place: 'Ваше место в очереди: {a}.',
  moment: 'Меньше минуты.',
  upTo: 'До {b}.',
  about: 'Около {b}.',
  between: 'Примерно от {a} до {b}.',
  unknown: 'Пока не можем сказать, сколько это займёт.',
  late: 'Это занимает больше времени, чем обычно, и пока не можем сказать, сколько ещё ждать.',
  nobody: 'Сейчас никого нет на смене.',
  minutes: { one: '# минуты', few: '# минут', many: '# минут', other: '# минуты' },
  hours: { one: '# часа', few: '# часов', many: '# часов', other: '# часа' },
};
