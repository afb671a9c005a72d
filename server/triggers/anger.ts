import type { Plain } from './plain.ts';
import { anyOf, findRule, glued, isEnglish, type Rule, type Span } from './rules.ts';
import type { Line } from './trigger.ts';

/** What anger sounds like in English, by kind; how much each kind weighs is learned. */
export const SIGNS: readonly [name: string, find: RegExp][] = [
  [
    'swearing',
    /\b(?:f+u+c+k\w*|f\*+k?\w*|fkin\w*|f'?in[g']?|wtf+|omfg|ffs|shit\w*|sh\*+t?|bullsh\S*|bs|crap\w*|bloody|damn\w*|goddamn|ass(?:hole)?s?|piss\w*|bollocks|arse\w*|hell|dick\w*|bastards?|bitch\w*|sucks?|sux|suck)\b/,
  ],
  [
    'scorn',
    /\b(?:ridiculous\w*|rediculous|pathetic\w*|(?<!hear |tell |me )a joke|joke of|laughable|disgrac\w+|disgust\w*|appal\w*|atrocious|abysmal|horrible|horribly|horrend\w+|horrific|terrible|terribly|awful|worst|dreadful|shocking\w*|shambl\w*|shambolic|outrage\w*|unacceptable|inexcusable|embarrass\w*|shame\w*|useless|incompeten\w*|clueless|garbage|rubbish|trash|nightmare|mess|insane|absurd|insult\w*|sleazy|deceptive|misleading|dishonest|unethical|unprofessional|rude\w*|miserable|misery|stupid|dumb|idiot\w*|moron\w*|lousy|lame|ludicrous|farce|a con|fraudsters?|cheat\w*|thie(?:f|ves)|scam\w*|robb(?:ed|ery|ing)|rip ?off|ripped|liars?|lied|lies|lying|greedy|unhelpful|unreliable|disaster|diabolical|piss poor|sick joke|violated|bias|sexis[mt]|discriminat\w*)\b/,
  ],
  [
    'anger',
    /\b(?:angry|anger\w*|furious|fuming|livid|enrag\w+|rage|raging|mad|irate|annoy\w*|irritat\w*|frustrat\w*|infuriat\w*|exasperat\w*|aggravat\w*|hate|hating|ugh+|argh+|grr+|fed up|sick of|sick and|tired of|had enough|had it with|enough is enough|losing (?:my|it)|lose my mind|driving me|my patience|no patience|going crazy|stress\w*|upset|unhappy|not (?:at all )?(?:happy|impressed|amused|pleased|satisfied|acceptable|cool)|unimpressed|dissatisf\w*|unsatisf\w*)\b/,
  ],
  [
    'sadness',
    /\b(?:disappoint\w*|dissap\w*|disapoint\w*|let down|letting me down|sad|sadly|unfortunate\w*|crying|cry|unfair|not fair|not right|wrong(?! (?:account|person|size|number|amount|card|order|item|address|colou?r))|poor|poorly|bad|badly|worse|not good|fail|fails|failed|failing|failure|unbeliev\w*|incredible|can'?t believe|cannot believe|amazed|unreal|gutted)\b/,
  ],
  [
    'waste',
    /\b(?:wast(?:e|ed|ing) (?:of )?(?:my |our |a |your |of )?\w+|what a waste|for nothing|no use|pointless|no point|not worth|ruin\w*|miserable)\b/,
  ],
  [
    'leaving',
    /\b(?:cancel(?:l?ing)? (?:my|our|after|it|this)|switch\w* (?:to|back|from|provider|carrier|bank)|(?:better|will|to|can'?t wait to|gonna|i'?ll|time to|might|should) switch|leaving|leave you|good ?bye|bye bye|go(?:ing)? (?:else ?where|with|back to)|take my (?:business|money)|lost (?:a|another|my|me)|lose (?:a|my|customers?)|los(?:t|ing) customers?|never (?:again|use|using|buy|buying|fly|flying|shop|shopping|order|ordering|going|coming|will|book|booking)|last time|not (?:fly|flying|buy|buying|using|shop|shopping|gonna use|renew\w*|recommend\w*|com(?:e|ing) back)\b|won'?t be (?:back|using|buying|flying|shopping|returning)|stop using|done with|moving to|say(?:ing)? goodbye|instead|competitors?|#?saynoto\w*|boycott\w*|avoid|beware)\b/,
  ],
  [
    'again',
    /\b(?:again+|still|yet|always|every (?:time|day|single|week|month|minute|few)|everytime|constantly|continu\w+|repeatedly|over and over|keeps?|kept|(?:third|fourth|fifth|3rd|4th|5th|2nd|second|\d+th) (?:time|day|week|call)|(?:\d+|two|three|four|five|six|ten|several|many|multiple|numerous|so many|countless) (?:\w+ )?(?:times|calls|emails|tweets|dms|messages|msgs?|attempts|tickets|people|agents|reps|stores)|once again|yet again|never|as (?:usual|always)|another)\b/,
  ],
  [
    'waiting',
    /\b(?:(?:\d+|two|three|four|five|six|seven|several|many|for|couple of) ?\+? ?(?:hours?|hrs?|days?|weeks?|months?|mins?|minutes?)|hours|months|weeks|wait(?:ed|ing)?|on hold|delay\w*|stuck|late|queu\w*|since \d|all (?:day|evening|morning|night)|how long|how much longer)\b/,
  ],
  [
    'ignored',
    /\b(?:no (?:one|body|reply|response|answer|help|info\w*|communication|update|explanation|apology|excuse|reason|solution|resolution|warning|notice|idea)|nobody|noone|none of|ignor\w*|not (?:respond|reply|answer|help|listen|interested|once|even|a single)\w*|never (?:answers?|repl\w+|respond\w*|called|got|received|came)|don'?t (?:care|bother|listen|know|give)|do ?n[o']?t care|doesn'?t care|didn'?t (?:care|bother|even|answer|help)|won'?t (?:help|answer|even|let|do)|can'?t even|couldn'?t (?:care|even)|could not care|hung up|refus\w+|lack of|zero|without (?:warning|notice|any)|anybody there|straight answer|answer (?:my|the) question|didn'?t answer|unresolved|unanswered)\b/,
  ],
  [
    'blame',
    /\b(?:your (?:fault|problem|staff|system|people|company|policy|service|customer\w*|drivers?|team|rep|reps|agents?|app|website|update|store|mistake|error|incompetence)|you (?:guys|people|lot|all|should|need to|have to|could|never|always|can'?t|don'?t|didn'?t|won'?t|lost|sold|told|charge|keep|owe|ruined|made|are|were supposed|only)|customer (?:service|care|support)|why should i|how (?:dare|can you|could you|come)|what'?s the point|what is the point|do better|get it together|sort (?:it|this|yourselves) out|fix (?:it|this|your)|explain)\b/,
  ],
  [
    'rhetoric',
    /\b(?:really|seriously|honestly|literally|kidding|joking|how hard|what the|for the love of|for (?:god|christ|fuck|heaven)'?s? sake|come on|cmon|c'mon|imagine|apparently|clearly|so-called|supposed|is this (?:how|what|ur|your)|do you (?:even|really)|what kind of|why bother|how about|absolutely|totally|completely|utter(?:ly)?|beyond|simply|shouldn'?t|surely|at least|supposedly|maybe if|if you)\b/,
  ],
  [
    'sarcasm',
    /\b(?:thanks (?:for (?:nothing|the|your|ruining|wasting|making|losing|leaving)|a lot|alot)|great (?:job|service|work|customer|start|way|update|stuff)|good job|nice (?:job|one|work|try)|well done|congrat\w*|brilliant|fantastic|phenomenal|wonderful|bravo|slow clap|kudos|love (?:how|it when|that|being|paying|when)|gotta love|well worth|at its (?:best|finest)|oh (?:great|good|wow|look|well)|wow|lol|haha\w*|lmao|big surprise|shocker|cheers|magic|good to know|favou?rite thing|hats off|classic|typical)\b/,
  ],
  [
    'hashtag',
    /#\w*(?:fail|worst|bad|poor|never|angry|rant|unhappy|nothappy|disappoint|frustrat|awful|terrible|horrible|pathetic|sucks|joke|shame|fix|notmy|ripoff|scam|broken|nightmare|useless|disgrace|lies|expectmore|annoyed)\w*/,
  ],
  [
    'kind',
    /\b(?:thank(?:s| you)?|thx|thnx|ty|tks|cheers|please|pls|plz|appreciat\w*|kindly|great|good|perfect|awesome|lovely|love|hope|glad|happy to|no worries|no problem|ok|okay|sure|yes|yep|yeah|hi|hello|hey|could you|can you|may i|wondering|any idea|cool|sorted|worked|works now|fixed|resolved|excellent|helpful)\b/,
  ],
];

/** English that needs no weighing. */
const OUTBURSTS: Rule[] = [
  {
    find: anyOf(
      'for the (?:third|fourth|fifth|sixth|tenth|hundredth|umpteenth|last|\\d+(?:rd|th)) time|are you even (?:reading|listening)',
      '(?:had|have had) enough of (?:this|you|your)|(?:go|going|switching) to (?:your|a) competitors?|(?:why is )?nobody (?:is )?(?:answering|helping) me',
    ),
    confidence: 0.85,
  },
];

/** Anger in other languages than English: one word of these is enough. */
const ANGER: Rule[] = [
  { find: anyOf('bakwas|ghatiya|bekar|pareshan'), confidence: 0.85 },
  {
    find: anyOf(
      'ridicul[oa]|hart[oa]s?',
      'estoy (?:muy )?(?:enfadad|molest|furios|frustrad|cansad|cabread|indignad)[oa]|que verguenza',
      'verguenza|una mierda|mierda|joder|cono|pesimo|inutil(?:es)?|decepcionad[oa]|vergonzoso',
      'indignante|es inaceptable|perdiendo el tiempo|pessim[oa]|vergonha|absurdo|palhacada|merda|porra',
      'caralho|estou (?:muito )?(?:irritad|furios|cansad|frustrad|indignad|decepcionad)[oa]|cansei',
      'de saco cheio|lixo',
    ),
    confidence: 0.85,
  },
  {
    find: anyOf(
      'ridicule|inadmissible|inacceptable|honteux|une honte|quelle honte|scandaleux|marre|ras[- ]le[- ]bol|merde',
      'putain|bordel',
      'je suis (?:tres )?(?:enerve|furieu|decu|en colere|agace|frustre|exaspere|degoute)\\w*|nul(?:le|s|les)?',
      "foutez de (?:moi|ma gueule)|n'importe quoi|ridicolo|vergogn\\w+|assurdo|inaccettabile|stuf[oa]",
      'sono (?:molto )?(?:arrabbiat|furios|delus|frustrat|stanc)[oa]|schifo|cazzo|merda|incompetenti',
      'presa in giro|perdita di tempo|non ne posso piu|basta',
    ),
    confidence: 0.85,
  },
  {
    find: anyOf(
      'lacherlich|unverschamt\\w*|frechheit|unfassbar|schei(?:ss|s)\\w*|verdammt\\w*|nervt|genervt',
      'wutend|sauer|enttausch\\w*|frustr\\w*|saftladen|katastrophe|unmoglich|die nase voll|es reicht',
      'mir reicht|zum kotzen|inkompetent\\w*|zeitverschwendung|schlechtester|belachelijk|schandalig',
      'waardeloos|klote\\w*|kut\\w*|godver\\w*|zat|boos|woedend|gefrustreerd|teleurgesteld|irritant',
      'slecht(?:e|ste)? (?:service|bedrijf)|tijdverspilling|schande|om gek van te worden',
    ),
    confidence: 0.85,
  },
  {
    find: anyOf(
      'smieszne|skandal\\w*|zenad\\w*|zenua|kpin\\w*|kurw\\w*|cholera|mam (?:tego )?dosc|wsciekl\\w*',
      'zly|wkurz\\w*|zdenerwowan\\w*|sfrustrowan\\w*|rozczarowan\\w*|porazka|tragedia|beznadziej\\w*',
      'strata czasu|niekompeten\\w*|rezalet|sacmalik|sacma|biktim|bikti[mk]|yeter(?: artik)?|sinir\\w*',
      'ofkel\\w*|kizgin\\w*|berbat|lanet|hayal kirikligi|ise yaramaz|igrenc|dalga mi geciyor\\w*',
      'zaman kaybi|bok gibi',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'безобразие|ужас|кошмар|надоел|достал[иао]|бесит|бесите|издева|позор|хватит|чёрт|черт |дерьмо',
      'блять|бля |хуйн|разочаров|злюсь|в ярости|возмут|отврат|бесполезн|сколько можно|жах|набридл',
      'дістал|ганьба|знуща|лайно|розчаров|обурен|жахлив|скільки можна|дратує|марна трата|бісить',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'سخيف|مهزله|غاضب|زهقت|طفح الكيل|محبط|اسوا|سيئه جدا|سيء جدا|تعبت من|مللت|قرفت|عيب عليكم|مستفز|فاشل',
      'निराश|गुस्सा|परेशान|(?:बहुत|बेहद) खराब|बकवास|घटिया|बेकार|तंग आ|शर्म|हद हो गई',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'ふざけ|いい加減に|イライラ|いらいら|腹が立|むかつ|ムカつ|最悪|ひど|酷い|うんざり|怒って|頭にき|話にならない|使えない|がっかり|垃圾|太差|气死|生气|生氣|烦死|受够|过分|過分|无语',
      '無語|失望|什么破|坑人|骗子|忍无可忍|浪费(?:我的)?时间|他妈|妈的|짜증|화가? ?나|화났|열 ?받|답답|최악|실망|어이가? ?없|장난하|너무하|미치겠|씨발|젠장|지긋지긋|형편없',
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

/** Words that are anger by themselves, in any language. */
export function findAnger(plain: Plain): Span | undefined {
  return findRule(plain, OUTBURSTS) ?? (isEnglish(plain) ? undefined : findRule(plain, ANGER));
}

/** The signs of anger in a message, each with its strength (about 0..2). */
export function signsOf(plain: Plain): Record<string, number> {
  const { raw, text } = plain;
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

/** The signs of anger in the conversation before a message. */
export function signsBefore(earlier: readonly Plain[], last: Line | undefined): Record<string, number> {
  const signs: Record<string, number> = {};
  const angry = earlier.filter((before) => ANGRY_BEFORE.test(before.text) || findAnger(before)).length;
  if (angry > 0) signs['angry before'] = Math.min(angry, 3) / 2;
  if (earlier.length > 0) signs['later turn'] = 1;
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
