import { detectLanguage } from '../language/detect.ts';
import { isStopword } from '../language/stopwords.ts';
import { fold } from '../language/words.ts';
import { edits } from '../search/lexicon.ts';

/** How people shorten English on a phone; each line `short long`. */
const SHORT = new Map(
  `u you|ya you|r are|ur your|urs yours|y'all you|yall you|y why|wat what|wut what|wot what|whats what is|what's what is|wheres where is
  where's where is|hows how is|how's how is|whens when is|when's when is|whos who is|who's who is|theres there is|im i am|i'm i am|ive i have
  i've i have|dont do not|don't do not|doesnt does not|doesn't does not|didnt did not|didn't did not|isnt is not|isn't is not|arent are not
  aren't are not|wasnt was not|wasn't was not|havent have not|haven't have not|hasnt has not|hasn't has not|wont will not|won't will not
  cant can not|can't can not|cannot can not|couldnt could not|couldn't could not|wouldnt would not|wouldn't would not|pls please|plz please|plse please
  plss please|thx thanks|tmrw tomorrow|tmr tomorrow|tmw tomorrow|tomoz tomorrow|2moro tomorrow|2morrow tomorrow|tomorow tomorrow
  tommorow tomorrow|tommorrow tomorrow|2day today|2nite tonight|tonite tonight|b4 before|abt about|bc because|cuz because|coz because
  wanna want to|gonna going to|gotta have to|gimme give me|lemme let me|wen when|hrs hours|hr hour|mins minutes|wks weeks|yrs years|wknd weekend
  wkend weekend|addy address|msg message|nr number|num number|avail available|appt appointment|deliv delivery|tel telephone|fone phone|rn right now|hv have|amex American Express|idk i do not know|afaik as far as i know|thru through|luv love|gud good|dis this|dat that|wid with|uk United Kingdom|usa United States
  hw how|hwo how|hoe how|teh the|ppl people|sth something|smth something`
    .split(/[|\n]/)
    .map((line) => line.trim())
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
);

/** What people mostly ask a business about, to be known in spite of a slip. */
const INTENTS =
  'price prices pricing cheap cheapest expensive delivery deliver delivered return returns returning refund refunds refunded exchange warranty guarantee guaranteed repair repairs repaired repairing service rental renting opening close closing closed hours address location located parking payment payments paying order orders ordered tracking discount discounts voucher booking appointment cancel cancelled cancellation insurance available availability telephone phone number email weekend monday tuesday wednesday thursday friday saturday sunday today tomorrow christmas shipping shipped ship size sizes sizing weight'.split(
    ' ',
  );
/** Words of their own that are one slip away from one of those. */
const OTHERS = new Set(
  'prize prizes prime pride prince prick cheat cheats older folder ordeal packing marking barking perking pavement trucking tricking cracking dismount vouched blocking brooking cancer assurance clone chose closet clothes clothe prone shone phoney enamel coast horse house houses horns hearse sunny serving serves rent dental mental reform retain returnable repaid refine refuse rephrase seize sizzle shaping chipping whipping stripping slipping tripping cooling losing height weigh eight numb lumber umber member bumper resident residual deliverer sundae monkey tracing trading training tracks talking taking paving playing praying saying laying adorn allocation vocation avail order'.split(
    ' ',
  ),
);
const NEUTRAL = /^(?:no|ok|hi)$/;

/**
 * A message as its writer would have spelt it with time: English shorthand written out, slips in the words that most questions turn on put
 * right, body measures in centimetres. `knows` tells which words the knowledge itself has: those are never taken for a slip.
 * Words of other languages are left alone.
 */
export function writtenOut(message: string, locale: string, knows: (word: string) => boolean): string {
  const measured = inCentimetres(message)
    .replace(/\b(how (?:long|much|far|many)|want|need|have|where|easy|free) 2 (?=\p{L})/giu, '$1 to ')
    .replace(
      /\b((?:son|daughter|kid|child|boy|girl|grand(?:son|daughter|child)|nephew|niece)(?: is|'s|s)?(?: (?:now|just|about|nearly|almost))?) (\d{1,2})(?= *(?:$|[?.!,]|[a-z]*wh|and|so|now|\n))/gi,
      '$1 $2 years old',
    )
    .replace(/\b(an?|my|your|photo|with|need|bring) id\b(?! (?:like|love|be|have|rather))/gi, '$1 identity card')
    .replace(/\baged (\d{1,2})\b/gi, '$1 years old')
    .replace(/\b(\d+(?:[.,]\d+)?) ?(?:euros?|eur)\b/gi, '€$1')
    .replace(/\b(?:you|u|ya) guys\b|\bya all\b/gi, 'you')
    .replace(/\b(\d{1,2})\s?(?:yo|y\/o|yr old|yrs old|y o)\b/gi, '$1 years old')
    .replace(/(?<![\p{L}\p{N}])e[ -]?(?=bikes?\b)/giu, 'e-');
  const rest = measured.replace(WORD, (word) => (SHORT.has(straight(word)) ? ' ' : word));
  if (detectLanguage(rest, locale.slice(0, 2).toLowerCase()) !== 'en') return measured;
  return measured.replace(WORD, (word) => SHORT.get(straight(word)) ?? mended(word, knows));
}

const WORD = /(?<![\p{L}\p{N}@./-])[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?![\p{L}\p{N}@/-]|\.\p{L})/gu;
const straight = (word: string) => word.toLowerCase().replace('’', "'");

function mended(word: string, knows: (word: string) => boolean): string {
  const plain = fold(word);
  if (plain.length < 5 || !/^[a-z]+$/.test(plain) || NEUTRAL.test(plain)) return word;
  if (INTENTS.includes(plain) || OTHERS.has(plain) || isStopword(plain, 'en') || knows(plain)) return word;
  const reach = plain.length >= 8 ? 2 : 1;
  let best = '';
  let least = reach + 1;
  for (const intent of INTENTS) {
    if (intent[0] !== plain[0] || Math.abs(intent.length - plain.length) > reach) continue;
    const distance = edits(plain, intent, reach);
    if (distance < least) [best, least] = [intent, distance];
  }
  return best || word;
}

/** `1.80m`, `1m80` and `5'11` are lengths of people. */
function inCentimetres(text: string): string {
  const cm = (metres: string, rest: string) => `${Number(metres) * 100 + Number(rest.padEnd(2, '0'))} cm`;
  return text
    .replace(/\b([12])\s?[.,]\s?(\d{1,2})\s?m(?:et(?:er|re)s?)?\b/gi, (_, metres, rest) => cm(metres, rest))
    .replace(/\b([12])\s?m\s?(\d{2})\b/gi, (_, metres, rest) => cm(metres, rest))
    .replace(
      /\b([4-7])\s?(?:'|’|′|ft|foot|feet)\s?(1[01]|\d)?\s?(?:"|”|″|''|in(?:ches)?)?(?![\p{L}\p{N}])/giu,
      (_, feet, inches) => `${Math.round(30.48 * Number(feet) + 2.54 * Number(inches ?? 0))} cm`,
    );
}
