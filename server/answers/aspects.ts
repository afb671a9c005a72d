import { fold } from '../language/words.ts';
import { isThingAged } from '../search/ranges.ts';

/**
 * What is asked of a thing, beside the thing itself: how long it takes, from what age, until when. `states` tells a sentence that answers
 * so from one that only is about the thing. `means`: the words of the question that ask this and name no thing.
 */
export type Aspect = { name: string; asks: RegExp; states: RegExp; means: RegExp };

const NUMBER = '(?:\\d[\\d.,]*|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several)';
const TIME = `${NUMBER}(?: to ${NUMBER}|[–-]\\d+)?[\\s-]+(?:more )?(?:working |business )?(?:minute|hour|day|week|month|year)s?`;
const MONEY = '[£$€¥]\\s?\\d|\\d\\s?(?:€|cents?\\b|zł)';

/** The first that fits is what is asked. Tested on the folded question and on the folded sentence. */
const ASPECTS: Aspect[] = [
  {
    name: 'deposit',
    asks: /\bdeposits?\b/,
    states: /\b(?:deposits?\b.*\d|\d.*\bdeposit|(?:without|no|for) (?:a )?deposit|hold [€£$]|hold on your card)/,
    means: /^(?:deposits?|much|pay|need|leave|amount)$/,
  },
  {
    name: 'identity',
    asks: /\b(?:without|need|bring|show|have) (?:an? |my |your |any )?(?:id|identity card|passport|identification)\b/,
    states: /\bidentity card\b|\bpassport\b|\bdriving licence\b/,
    means: /^(?:id|identity|card|passport|identification|need|bring|show|without)$/,
  },
  {
    name: 'clock',
    asks: /\bwhat time\b(?!.*\b(?:open|close|shut)\w*\b)|\bwhen (?:does|do|is|will) .*\b(?:leave|leaves|start|begin|depart|finish|end)\b/,
    states: /\b\d{1,2}:\d{2}\b|\bnoon\b/,
    means: /^(?:time|leaves?|starts?|begins?|departs?|finish|end)$/,
  },
  {
    name: 'deadline',
    asks: /\b(?:until|till|by) when\b|\bhow (?:long|many days) do i have\b|\bdeadline\b|\bhow late (?:can|may|do)\b|\bhow (?:long|far) (?:before|in advance)\b|\blatest (?:date|day|time)\b/,
    states: new RegExp(
      `\\buntil\\b|\\bbefore\\b|\\bby (?:\\d|noon|mon|tue|wed|thu|fri|sat|sun)|\\bwithin ${TIME}|\\bin the first\\b|\\bfor ${TIME}`,
    ),
    means: /^(?:until|till|deadline|latest|late|advance|date|day|days|time|possible|must)$/,
  },
  {
    name: 'often',
    asks: /\bhow (?:often|frequently|regularly)\b|\bhow many times\b/,
    states: /\b(?:every|once|twice|times a|daily|weekly|monthly|each (?:day|week|month))\b/,
    means: /^(?:often|frequently|regularly|times|should)$/,
  },
  {
    name: 'speed',
    asks: /\bhow fast (?:is|are|do|does|can|will)\b.*\b(?:go|ride|drive)\b|\b(?:top|maximum|max) speed\b/,
    states: /\d ?km\/h\b/,
    means: /^(?:fast|speed|top|max|maximum|go|goes|ride|drive)$/,
  },
  {
    name: 'life',
    asks: /\bhow long (?:do|does|will|would|can|should) .*\blast\b|\blife ?(?:span|time)\b/,
    states: new RegExp(
      `\\b(?:last|live)s?\\b.*\\b${TIME}|\\d ?km\\b|\\bcharges\\b|\\bto \\d+ years\\b|\\d{1,2}:\\d{2}(?:[–-]| to )\\d`,
    ),
    means: /^(?:last|lasts|life|lifespan|lifetime|span)$/,
  },
  {
    name: 'arrival',
    asks: /\bhow (?:long|soon|quickly) (?:until|till|before|can|could|will|would|do) (?:i|we)\b.*\b(?:get|have|receive)\b|\b(?:waiting|lead) times?\b|\bwaiting list\b/,
    states: new RegExp(
      `${TIME}.*\\b(?:built|build|stock|ready|comes?)\\b|\\b(?:order|built|stock|deliver|arrive|ready|takes?)\\w*\\b.*(?<!every )\\b${TIME}|\\bin about ${TIME}`,
    ),
    means: /^(?:long|soon|quickly|get|have|receive|wait|waiting|until|till|times?|list|order)$/,
  },
  {
    name: 'span',
    asks: /\bhow (?:long|soon|quick|quickly|fast|much time|many (?:minutes|hours|days|weeks|months|years))\b/,
    states: new RegExp(
      `(?<!every (?:\\w+ to )?)\\b${TIME}|\\bsame day\\b|\\bnext (?:working )?day\\b|\\d{1,2}:\\d{2}[–-]|\\bfrom \\d{1,2}:\\d{2} to\\b`,
    ),
    means:
      /^(?:long|soon|quick|quickly|fast|times?|takes?|taking|gets?|wait|waiting|until|till|minutes?|hours?|days?|weeks?|months?|years?|last|lasts|left|valid|need|have|stay)$/,
  },
  {
    name: 'age',
    asks: /\bhow old (?:must|do|does|should|have)\b|\b(?:minimum|min|what|which|least) age\b|\bage (?:limit|restriction)\b|\b\d+[ -]years?[ -]old (?:\w+ )?(?:join|come|ride|rent|drive|test)\b/,
    states:
      /\b\d+ (?:or older|or over|years|months)\b|\bfrom (?:about )?\d+\b(?! ?[×x€:]|:)|\b(?:under|over) \d+\b|\bage\b/,
    means: /^(?:\d+|old|older|age|aged|minimum|min|years?|months?|limit|must|can|join|come|allowed|part)$/,
  },
  {
    name: 'load',
    asks: /\b(?:max(?:imum)?|permitted|total|allowed|what) (?:\w+ )?(?:weight|load)\b|\bweight limit\b|\bhow (?:much|heavy)\b.*\b(?:carry|hold|load)\b/,
    states: /\b\d+ ?kg\b/,
    means: /^(?:max|maximum|weight|load|limit|permitted|total|allowed|carry|take|takes|hold|heavy|weigh|much)$/,
  },
  {
    name: 'range',
    asks: /\bhow far (?:do|does|can|will)\b|\brange of\b|\b(?:what|which) range\b/,
    states: /\d ?km\b(?!\/h)/,
    means: /^(?:far|go|goes|get|range|charge|single|distance|full)$/,
  },
  {
    name: 'weight',
    asks: /\bhow heavy\b|\bweight of\b|\bhow much (?:do|does) .*\bweigh|\bhow many (?:kg|kilos?)\b/,
    states: /\d ?(?:kg|g)\b/,
    means: /^(?:heavy|weight|weighs?|much|kg|kilos?)$/,
  },
  {
    name: 'share',
    asks: /\b(?:excess|interest|percentage)\b/,
    states: /\d ?%/,
    means: /^(?:percentage|much|rate)$/,
  },
  { name: 'count', asks: /\bhow many\b/, states: /./, means: /^(?:many|number|have|fit)$/ },
  {
    name: 'price',
    asks: /\bhow much\b|\b(?:prices?(?! match)|costs?|fees?|rates?)\b|\bwhat do you charge\b|\bcharge for\b/,
    states: new RegExp(`${MONEY}|\\d ?%|\\bfree\\b(?! (?:stands?|first|follow|label|time|pump))`),
    means:
      /^(?:price|prices|pricing|costs?|costing|fees?|rates?|much|pay|paid|expensive|charged?|money|total|gets?|need|buy|new)$/,
  },
];

/** What a question asks of a thing; undefined when it does not say, or asks whether. */
export function aspectOf(question: string): Aspect | undefined {
  const folded = fold(question);
  return ASPECTS.find(({ name, asks }) => asks.test(folded) && !(name === 'age' && isThingAged(question)));
}
