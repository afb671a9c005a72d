import { ANGER } from './anger-abroad.ts';
import { latinOf, type Plain } from './plain.ts';
import { anyOf, findRule, isEnglish, type Rule, type Span } from './rules.ts';
import type { Line } from './trigger.ts';

/** What anger sounds like in English, by kind; how much each kind weighs is learned. */
export const SIGNS: readonly [name: string, find: RegExp][] = [
  [
    'swearing',
    /\b(?:f+u+c+k\w*|f\*+k?\w*|fkin\w*|f'?in[g']?|wtf+|omfg|ffs|shit\w*|sh\*+t?|bullsh\S*|bs|crap\w*|bloody|damn\w*|goddamn|ass(?:hole)?s?|piss\w*|bollocks|arse\w*|hell|dick\w*|bastards?|bitch\w*|sucks?|sux|suck)(?!\w)/,
  ],
  [
    'scorn',
    /\b(?:ridiculous\w*|rediculous|pathetic\w*|(?<!hear |tell |me )a joke|joke of|laughable|disgrac\w+|disgust\w*|appal\w*|atrocious|abysmal|horrible|horribly|horrend\w+|horrific|(?:terrible|awful)(?! (?:cold|flu|headache|toothache|weather|storm|pain|cough))|terribly|worst|dreadful|shocking\w*|shambl\w*|shambolic|outrage\w*|unacceptable|inexcusable|embarrass\w*|shame\w*|useless|incompeten\w*|clueless|garbage|rubbish|trash|nightmare|mess|insane|absurd|insult\w*|sleazy|deceptive|misleading|dishonest|unethical|unprofessional|rude\w*|miserable|misery|stupid|dumb|idiot\w*|moron\w*|lousy|lame|ludicrous|farce|a con|fraudsters?|cheat\w*|thie(?:f|ves)|scam\w*|robb(?:ed|ery|ing)|rip ?off|ripped|liars?|lied|lies|lying|greedy|unhelpful|unreliable|disaster|diabolical|piss poor|sick joke|violated|bias|sexis[mt]|discriminat\w*)(?!\w)/,
  ],
  [
    'anger',
    /\b(?:angry(?! birds)|anger\w*|furious|fuming|livid|enrag\w+|rage|raging|mad|irate|annoy\w*|irritat\w*|frustrat\w*|infuriat\w*|exasperat\w*|aggravat\w*|hate|hating|ugh+|argh+|grr+|fed up|sick of|sick and|tired of|had enough|had it with|enough is enough|losing (?:my|it)|lose my mind|driving me|my patience|no patience|going crazy|stress\w*|upset|unhappy|not (?:at all )?(?:happy|impressed|amused|pleased|satisfied|acceptable|cool)|unimpressed|dissatisf\w*|unsatisf\w*)(?!\w)/,
  ],
  [
    'sadness',
    /\b(?:disappoint\w*|dissap\w*|disapoint\w*|let down|letting me down|sad|sadly|unfortunate\w*|crying|cry|unfair|not fair|not right|wrong(?! (?:account|person|size|number|amount|card|order|item|address|colou?r))|poor|poorly|bad|badly|worse|not good|fail|fails|failed|failing|failure|unbeliev\w*|incredible|can'?t believe|cannot believe|amazed|unreal|gutted)(?!\w)/,
  ],
  [
    'waste',
    /\b(?:wast(?:e|ed|ing) (?:of )?(?:my |our |a |your |of )?\w+|what a waste|for nothing|no use|pointless|no point|not worth|ruin\w*|miserable)(?!\w)/,
  ],
  [
    'leaving',
    /\b(?:cancel(?:l?ing)? (?:my|our|after|it|this)|switch\w* (?:to|back|from|provider|carrier|bank)|(?:better|will|to|can'?t wait to|gonna|i'?ll|time to|might|should) switch|leaving|leave you|good ?bye|bye bye|go(?:ing)? (?:else ?where|with|back to)|take my (?:business|money)|lost (?:a|another|my|me)|lose (?:a|my|customers?)|los(?:t|ing) customers?|never (?:again|use|using|buy|buying|fly|flying|shop|shopping|order|ordering|going|coming|will|book|booking)|last time|not (?:fly|flying|buy|buying|using|shop|shopping|gonna use|renew\w*|recommend\w*|com(?:e|ing) back)(?!\w)|won'?t be (?:back|using|buying|flying|shopping|returning)|stop using|done with|moving to|say(?:ing)? goodbye|instead|competitors?|#?saynoto\w*|boycott\w*|avoid|beware)(?!\w)/,
  ],
  [
    'again',
    /\b(?:again+|still|yet|always|every (?:time|day|single|week|month|minute|few)|everytime|constantly|continu\w+|repeatedly|over and over|keeps?|kept|(?:third|fourth|fifth|3rd|4th|5th|2nd|second|\d+th) (?:time|day|week|call)|(?:\d+|two|three|four|five|six|ten|several|many|multiple|numerous|so many|countless) (?:\w+ )?(?:times|calls|emails|tweets|dms|messages|msgs?|attempts|tickets|people|agents|reps|stores)|once again|yet again|never|as (?:usual|always)|another)(?!\w)/,
  ],
  [
    'waiting',
    /\b(?:(?:\d+|two|three|four|five|six|seven|several|many|for|couple of) ?\+? ?(?:hours?|hrs?|days?|weeks?|months?|mins?|minutes?)|hours|months|weeks|wait(?:ed|ing)?|on hold|delay\w*|stuck|late|queu\w*|since \d|all (?:day|evening|morning|night)|how long|how much longer)(?!\w)/,
  ],
  [
    'ignored',
    /\b(?:no (?:one|body|reply|response|answer|help|info\w*|communication|update|explanation|apology|excuse|reason|solution|resolution|warning|notice|idea)|nobody|noone|none of|ignor\w*|not (?:respond|reply|answer|help|listen|interested|once|even|a single)\w*|never (?:answers?|repl\w+|respond\w*|called|got|received|came)|don'?t (?:care|bother|listen|know|give)|do ?n[o']?t care|doesn'?t care|didn'?t (?:care|bother|even|answer|help)|won'?t (?:help|answer|even|let|do)|can'?t even|couldn'?t (?:care|even)|could not care|hung up|refus\w+|lack of|zero|without (?:warning|notice|any)|anybody there|straight answer|answer (?:my|the) question|didn'?t answer|unresolved|unanswered)(?!\w)/,
  ],
  [
    'blame',
    /\b(?:your (?:fault|problem|staff|system|people|company|policy|service|customer\w*|drivers?|team|rep|reps|agents?|app|website|update|store|mistake|error|incompetence)|you (?:guys|people|lot|all|should|need to|have to|could|never|always|can'?t|don'?t|didn'?t|won'?t|lost|sold|told|charge|keep|owe|ruined|made|are|were supposed|only)|customer (?:service|care|support)|why should i|how (?:dare|can you|could you|come)|what'?s the point|what is the point|do better|get it together|sort (?:it|this|yourselves) out|fix (?:it|this|your)|explain)(?!\w)/,
  ],
  [
    'rhetoric',
    /\b(?:really|seriously|honestly|literally|kidding|joking|how hard|what the|for the love of|for (?:god|christ|fuck|heaven)'?s? sake|come on|cmon|c'mon|imagine|apparently|clearly|so-called|supposed|is this (?:how|what|ur|your)|do you (?:even|really)|what kind of|why bother|how about|absolutely|totally|completely|utter(?:ly)?|beyond|simply|shouldn'?t|surely|at least|supposedly|maybe if|if you)(?!\w)/,
  ],
  [
    'sarcasm',
    /\b(?:thanks (?:for (?:nothing|the|your|ruining|wasting|making|losing|leaving)|a lot|alot)|great (?:job|service|work|customer|start|way|update|stuff)|good job|nice (?:job|one|work|try)|well done|congrat\w*|brilliant|fantastic|phenomenal|wonderful|bravo|slow clap|kudos|love (?:how|it when|that|being|paying|when)|gotta love|well worth|at its (?:best|finest)|oh (?:great|good|wow|look|well)|wow|lol|haha\w*|lmao|big surprise|shocker|cheers|magic|good to know|favou?rite thing|hats off|classic|typical)(?!\w)/,
  ],
  [
    'hashtag',
    /#\w*(?:fail|worst|bad|poor|never|angry|rant|unhappy|nothappy|disappoint|frustrat|awful|terrible|horrible|pathetic|sucks|joke|shame|fix|notmy|ripoff|scam|broken|nightmare|useless|disgrace|lies|expectmore|annoyed)\w*/,
  ],
  [
    'kind',
    /\b(?:thank(?:s| you)?|thx|thnx|ty|tks|cheers|please|pls|plz|appreciat\w*|kindly|great|good|perfect|awesome|lovely|love|hope|glad|happy to|no worries|no problem|ok|okay|sure|yes|yep|yeah|hi|hello|hey|could you|can you|may i|wondering|any idea|cool|sorted|worked|works now|fixed|resolved|excellent|helpful)(?!\w)/,
  ],
];

/** English that needs no weighing. */
const OUTBURSTS: Rule[] = [
  {
    find: anyOf(
      'are you (?:kidding|joking|serious|having a laugh|taking the (?:piss|mick))(?! (?:about|with) (?:the|a) )|(?:you (?:people|guys|lot)|this (?:company|app|site|website|service|place)) (?:are|is|r) (?:all |so |just |such |really |absolutely |completely |totally |beyond )?(?:an? )?(?:joke|useless|hopeless|clueless|pathetic|ridiculous|disgrace|scam|clowns?|incompetent|thieves|crooks|waste)',
      "(?:i'?m|we'?re|i am|we are|i'?ll be|i will be|time to|going to be) (?:switching|moving|leaving|going|changing|taking my business) (?:to )?(?:another|a different|your competitors?|elsewhere|somewhere else|you (?:guys|people|lot))|never (?:again (?:order|buy|fly|us|shop|book|deal)\\w*|(?:ordering|buying|shopping|flying|booking|using|coming|dealing|staying|eating)(?!\\w)[^.!?]{0,24}\\b(?:again|back|here|you))|you(?:'ve| have| just|'ve just)? lost (?:me|a customer|my (?:business|custom))",
      "what a (?:joke|shambles|disgrace|mess|nightmare|waste|farce|rip-?off)|waste of (?:my |everyone'?s |everybody'?s )?(?:time|money|space)|thanks for nothing|how many (?:more )?times (?:do|must|have|should) i|(?:oh|ah|wow),? (?:brilliant|great|fantastic|wonderful|lovely|perfect|amazing),? (?:another|again|so|just|now)|(?:great|nice|good|amazing|fantastic|brilliant|stellar|excellent) (?:job|work) (?:losing|ruining|breaking|ignoring|messing|wasting|screwing|delaying|overcharging)|(?:losing|lost|out of|running out of|no more|at the end of) (?:all |my |the )*patience|(?:sick|tired|sick and tired|fed up) (?:of|with) (?:this|you|your|being|waiting|the|all|having)|wtf (?:is|are|do|did)|going (?:round|around) in circles",
      "(?:third|fourth|fifth|sixth|tenth|3rd|4th|5th|6th|\\d+th|umpteenth) time (?:i'?m|im|i am|i'?ve|i have|i|we'?re|that i)|(?:just|please) answer (?:the|my) (?:damn |bloody )?question|(?:did|does|do)(?:n'?t| not) (?:even )?answer (?:my|the) question|wast(?:ed|ing) (?:my |our )?(?:entire |whole )?(?:morning|afternoon|evening|day|time|hours?|week|weekend)|you(?:'re| are| guys are) (?:hopeless|useless|pathetic|ridiculous|clueless|incompetent|terrible|awful|horrible|the worst|impossible)|absolutely (?:unreal|unbelievable|disgusting|shocking|useless|furious|fuming|livid)|how hard (?:can|could) (?:it|that|this) be|how hard is it to|(?:about to|going to|gonna) lose (?:it|my)|losing (?:it|my mind)|driving me (?:crazy|mad|nuts|insane|up the wall)",
      "every (?:single|damn|bloody|fucking) (?:time|day|week|month)|no help (?:whatsoever|at all)|(?:just )?forget it,? you|worst (?:\\w+ ){1,3}ever|(?:weeks?|days?|hours?|months?) ?!{2,}|(?:i'?m|i am) (?:so |just |completely |totally )?done(?: with (?:you|this|your)| here|[.!]|$)|unbelievable[.!]",
      "this is (?:just |so |absolutely |really |beyond |totally |completely |utterly |getting |becoming )*(?:ridiculous|a joke|unacceptable|insane|pathetic|absurd|outrageous|infuriating|nonsense|bullshit|disgraceful|a disgrace|a nightmare|a farce|appalling|rubbish|garbage)|(?:so|really|very|extremely|beyond|bloody|super|quite|absolutely) (?:angry|annoyed|frustrat(?:ed|ing)|mad|upset|furious|pissed(?: off)?|livid|irritat(?:ed|ing)|infuriating)|for (?:god|christ|fuck|heaven|pete)'?s'? sake|i hate (?:this|your|you)|(?:can'?t|cannot) believe (?:this|how (?:bad|slow|useless|hard)|you)",
      "(?:got|have) (?:got )?to be (?:joking|kidding)|for the love of (?:god|christ|all)|(?:i )?give up[,.!]|(?:this|it|that)(?:'s| is| has been)? (?:just |so |all |completely |totally |absolutely |utterly |really )*(?:hopeless|useless|pointless|a waste|a mess|a shambles|maddening|exhausting|shameful|embarrassing)|shame on (?:you|this)|(?:lies|excuses) and (?:lies|excuses|more)|(?:nothing but|full of|weeks of|tired of|enough) (?:\\w+ )?(?:lies|excuses)|(?:what|how) (?:on earth|in the world|the hell|the heck|the fuck)|at my wit'?s'? end|pull(?:ing)? my hair out|my blood is boiling|this is not (?:ok|okay|acceptable|good enough|on)|not good enough|are you (?:people |guys )?(?:stupid|idiots|blind|deaf|dumb|insane|mad)|do you (?:people |guys |even )?(?:ever |actually )?(?:listen|read|care)(?!\\w)|(?:stop|quit) (?:wasting|ignoring|lying|sending me the same)|how dare you|treat(?:ed|ing)? (?:me|us|people|customers) like|worst (?:service|company|experience|customer|app|support)",
      'for the (?:third|fourth|fifth|sixth|tenth|hundredth|umpteenth|last|\\d+(?:rd|th)) time|are you even (?:reading|listening)',
      '(?:had|have had) enough of (?:this|you|your)|(?:go|going|switching) to (?:your|a) competitors?|(?:why is )?nobody (?:is )?(?:answering|helping) me',
    ),
    confidence: 0.85,
  },
];

const ANGRY_BEFORE = new RegExp(
  SIGNS.filter(([name]) => ['swearing', 'scorn', 'anger', 'leaving'].includes(name))
    .map(([, find]) => find.source)
    .join('|'),
);
const FACES: readonly [name: string, find: RegExp][] = [
  ['angry face', /[😡😠🤬😤👎💩🖕]/u],
  ['wry face', /[😂👏🙄🤦🤔😒😩😫]/u],
  ['smile', /[😊🙂😀😃😄👍❤😍🎉😘☺]/u],
];

const IMPATIENT =
  /!{2,}|\b(?:why|n'?t|not|never|nothing|still|again|tell me|stop|just|now|answer me|do something|where is|how long|already|nobody|no one|every time|want|help me)(?!\w)/;

/** What was found in the latest messages: each is looked at again with every message after it. */
const found = new Map<string, Span | null>();

/** Words that are anger by themselves, in any language. */
export function findAnger(plain: Plain): Span | undefined {
  const known = found.get(plain.raw);
  if (known !== undefined) return known ?? undefined;
  const span = lookForAnger(plain);
  if (found.size >= 2000) found.clear();
  if (plain.raw.length < 500) found.set(plain.raw, span ?? null);
  return span;
}

function lookForAnger(plain: Plain): Span | undefined {
  return (
    findFaces(plain) ??
    findRule(plain, OUTBURSTS) ??
    findShouting(plain) ??
    (isEnglish(plain) ? undefined : findRule(plain, ANGER))
  );
}

/** Faces that leave no doubt, or two in a row that leave little. */
function findFaces({ raw, text, at }: Plain): Span | undefined {
  if (at === undefined || !/[🤬🖕]|[😡😠💩]\s*[😡😠💩]/u.test(raw)) return undefined;
  return { start: 0, end: text.length, confidence: 0.8, mild: false };
}

/** Capitals throughout, and words that nobody shouts for nothing. */
function findShouting(plain: Plain): Span | undefined {
  if (!isShouted(plain.raw) || !IMPATIENT.test(latinOf(plain))) return undefined;
  return { start: 0, end: plain.text.length, confidence: 0.8, mild: false };
}

function isShouted(raw: string): boolean {
  if (!/[A-ZÀ-ÞΑ-ΩА-Я]{3}/.test(raw)) return false;
  const capitals = raw.match(/\p{Lu}/gu)?.length ?? 0;
  const small = raw.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 14 && capitals > 6 * small && /\S\s+\S+\s+\S+\s+\S/.test(raw);
}

/** The signs of anger in a message, each with its strength (about 0..2). */
export function signsOf(plain: Plain): Record<string, number> {
  const { raw } = plain;
  const text = latinOf(plain);
  const signs: Record<string, number> = {};
  for (const [name, find] of SIGNS) {
    const count = matches(text, find);
    if (count > 0) signs[name] = Math.min(1 + 0.5 * (count - 1), 2);
  }
  if (findAnger(plain)) signs.anger = Math.max(signs.anger ?? 0, 1);
  const shouted = matches(raw, /(?<![@#\w])[A-Z]{3,}\b/);
  if (shouted > 0) signs.shouting = Math.min(shouted, 4) / 2;
  const exclaimed = matches(raw, /!/);
  if (exclaimed > 0) signs.exclaiming = Math.min(exclaimed, 3) / 2;
  if (/\?\?|\?!|!\?/.test(raw)) signs['asking twice'] = 1;
  if (raw.includes('?')) signs.asking = 1;
  for (const [name, find] of FACES) if (find.test(raw)) signs[name] = 1;
  signs.length = Math.min(raw.length / 280, 1);
  return signs;
}

/** The signs of anger in the conversation before a message, and in how that message differs from it. */
export function signsBefore(earlier: readonly Plain[], last: Line | undefined, now: Plain): Record<string, number> {
  const signs: Record<string, number> = {};
  const angry = earlier.filter((before) => ANGRY_BEFORE.test(latinOf(before)) || findAnger(before)).length;
  if (angry > 0) signs['angry before'] = Math.min(angry, 3) / 2;
  if (earlier.length > 0) signs['later turn'] = 1;
  if (angry === 0 && earlier.length > 0 && ANGRY_BEFORE.test(latinOf(now))) signs['turned angry'] = 1;
  const usual = earlier.reduce((sum, { raw }) => sum + raw.length, 0) / (earlier.length || 1);
  if (earlier.length > 0 && now.raw.length > 120 && now.raw.length > 3 * usual) signs['far longer'] = 1;
  if (isShouted(now.raw) && !earlier.some(({ raw }) => isShouted(raw)) && earlier.length > 0) signs.louder = 1;
  if (last && last.from !== 'visitor' && /sorry|apolog/i.test(last.text)) signs.apology = 1;
  return signs;
}

function matches(text: string, find: RegExp): number {
  let count = 0;
  let rest = text;
  for (let match = find.exec(rest); match && count < 4; match = find.exec(rest)) {
    count++;
    rest = rest.slice(match.index + Math.max(1, match[0].length));
  }
  return count;
}
