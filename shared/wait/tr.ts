import type { WaitWords } from '../phrase.ts';

/** The wait, in Turkish. */
export const wait: WaitWords = {
  next: 'Sıradaki kişi sizsiniz.',
  ordinal: { other: '#.' },
  place: 'Sırada {a} kişisiniz.',
  moment: 'Bir dakikadan az.',
  upTo: 'En fazla {b}.',
  about: 'Yaklaşık {b}.',
  between: 'Yaklaşık {a} ila {b}.',
  unknown: 'Ne kadar süreceğini henüz söyleyemiyoruz.',
  late: 'Her zamankinden uzun sürüyor; daha ne kadar süreceğini henüz söyleyemiyoruz.',
  nobody: 'Şu anda görevde kimse yok.',
  minutes: { one: '# dakika', other: '# dakika' },
  hours: { one: '# saat', other: '# saat' },
  joint: ' ',
};
