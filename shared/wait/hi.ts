import type { WaitWords } from '../phrase.ts';

/** The wait, in Hindi. */
export const wait: WaitWords = {
  next: 'अगली बारी आपकी है।',
  ordinal: { other: '#' },
  place: 'कतार में आपका नंबर {a} है।',
  moment: 'एक मिनट से कम।',
  upTo: 'अधिकतम {b}।',
  about: 'लगभग {b}।',
  between: 'लगभग {a} से {b}।',
  unknown: 'अभी हम नहीं बता सकते कि कितना समय लगेगा।',
  late: 'इसमें सामान्य से ज़्यादा समय लग रहा है, और अभी हम नहीं बता सकते कि और कितना लगेगा।',
  nobody: 'इस समय कोई ड्यूटी पर नहीं है।',
  minutes: { one: '# मिनट', other: '# मिनट' },
  hours: { one: '# घंटा', other: '# घंटे' },
  joint: ' ',
};
