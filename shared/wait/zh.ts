import type { WaitWords } from '../phrase.ts';

/** The wait, in Chinese. */
export const wait: WaitWords = {
  next: '下一位就是您。',
  ordinal: { other: '第#位' },
  place: '您目前排在{a}。',
  moment: '预计等待不到1分钟。',
  upTo: '预计最多等待{b}。',
  about: '预计等待约{b}。',
  between: '预计等待约{a}到{b}。',
  unknown: '目前还无法预计需要等待多久。',
  late: '等待时间比平时长，目前还无法预计还需要多久。',
  nobody: '目前没有客服人员在线。',
  minutes: { one: '#分钟', other: '#分钟' },
  hours: { one: '#小时', other: '#小时' },
  joint: '',
};
