import type { WaitWords } from '../phrase.ts';

/** The wait, in Arabic. */
export const wait: WaitWords = {
  next: 'دورك هو التالي.',
  ordinal: { other: '#' },
  place: 'ترتيبك في قائمة الانتظار: {a}.',
  moment: 'أقل من دقيقة.',
  upTo: 'حتى {b}.',
  about: 'نحو {b}.',
  between: 'نحو {a} إلى {b}.',
  unknown: 'لا يمكننا أن نعرف بعد كم سيستغرق ذلك.',
  late: 'يستغرق الأمر وقتًا أطول من المعتاد، ولا يمكننا أن نعرف بعد كم بقي.',
  nobody: 'لا يوجد أحد في الخدمة الآن.',
  minutes: { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' },
  hours: { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' },
  joint: ' و',
};
