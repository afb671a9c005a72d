import type { Hurried } from './hurried.ts';

/** What a stranger wrote first, and twenty more of the kind, written before anything was done about them: better a guess than sure and wrong. */
export const THIRD: Hurried[] = [
  ['what does a brake service cost', { never: /a month|leas/i }],
  ['how heavy is the kade', { never: /140|permitted/i }],
  ['is parking free', { says: ['2.20'] }],
  ['do u buy old bikes, mine is 12 yrs', { says: ['not older than 8 years'] }],
  ['can i bring back a bike after 5 weeks', { never: /test ride/i }],
  ['get me someone from the shop', { unsure: true }],
  // The price of one thing, not of another.
  ['what does a gear service cost', { never: /a month|leas/i }],
  ['how much is a chain service', { never: /a month|leas/i }],
  ['whats the price of a wheel check', { never: /a month|leas/i }],
  ['cost of a brake check', { never: /a month|leas/i }],
  ['how much for servicing a kade', { never: /€28/, missed: true }],
  // How much it weighs, how long it is.
  ['whats the weight of the kade', { never: /140|permitted/i }],
  ['how much does the heron weigh', { never: /permitted|150/i }],
  ['how heavy is the barge', { never: /takes two children|permitted/i }],
  ['how many kilos is a lark e', { never: /permitted|140/i }],
  // Free or not.
  ['is the car park free', { never: /^There are 40 free stands/ }],
  ['do i have to pay for parking my car', { says: ['2.20'] }],
  ['parking cost', { says: ['2.20'] }],
  // A number that is the age of a thing, or a time gone by.
  ['my bike is 9 years old do you take it', { never: /Wren|child|Children/ }],
  ['would u buy a 10 yr old gravel bike', { never: /Wren|child/ }],
  ['my helmet is 6 years old', { never: /Wren|cm/ }],
  ['can i return a helmet after 6 weeks', { never: /test ride/i }],
  ['can i give back the bike after 2 months', { never: /test ride|lease/i }],
  ['is it too late to return after 40 days', { never: /€10 an hour/, missed: true }],
  // A person, without the words for one.
  ['get me somebody from the workshop', { unsure: true }],
  ['is somebody there to chat now', { unsure: true }],
  ['put me through to the shop', { unsure: true }],
];
