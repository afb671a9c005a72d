import type { WaitWords } from '../phrase.ts';

/** The wait, in Korean. */
export const wait: WaitWords = {
  next: '다음이 고객님 차례입니다.',
  ordinal: { other: '#번째' },
  place: '대기 순서는 {a}입니다.',
  moment: '1분 이내에 연결될 예정입니다.',
  upTo: '대기 시간은 최대 {b}입니다.',
  about: '대기 시간은 약 {b}입니다.',
  between: '대기 시간은 약 {a}~{b}입니다.',
  unknown: '대기 시간은 아직 알 수 없습니다.',
  late: '평소보다 오래 걸리고 있으며, 얼마나 더 걸릴지는 아직 알 수 없습니다.',
  nobody: '지금은 근무 중인 상담원이 없습니다.',
  minutes: { one: '#분', other: '#분' },
  hours: { one: '#시간', other: '#시간' },
  joint: ' ',
};
