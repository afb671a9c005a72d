import type { WaitWords } from '../phrase.ts';

/** The wait, in Japanese. */
export const wait: WaitWords = {
  next: '次はお客様の番です。',
  ordinal: { other: '#番目' },
  place: 'お客様の順番は{a}です。',
  moment: '1分以内にご案内できる見込みです。',
  upTo: '待ち時間は{b}以内の見込みです。',
  about: '待ち時間は約{b}です。',
  between: '待ち時間は約{a}～{b}です。',
  unknown: '待ち時間はまだ分かりません。',
  late: '通常よりお時間がかかっており、あとどのくらいかかるかはまだ分かりません。',
  nobody: 'ただいま担当者が不在です。',
  minutes: { one: '#分', other: '#分' },
  hours: { one: '#時間', other: '#時間' },
  joint: '',
};
