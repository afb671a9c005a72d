import { fold } from '../language/words.ts';

/** What a sentence can state and a question can ask for. Each is a bit, so that a sentence's kinds fit in a number. */
export const KINDS = {
  money: 1,
  clock: 2,
  span: 4,
  date: 8,
  number: 16,
  name: 32,
  place: 64,
  contact: 128,
  day: 256,
  reason: 512,
} as const;

const STATED: [number, RegExp][] = [
  [
    KINDS.money,
    /[£$€¥₽₺₹₩]\s?\d|\d\s?(?:[£$€¥₽₺₹₩]|zł|euros?|pounds?|dollars?|million|billion)|\b(?:free|gratis|gratuit|kostenlos|gratuito|gratuita)\b/i,
  ],
  [KINDS.clock, /\b\d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|uhr|h)\b|\b\d{1,2}[:h]\d{2}\b|\bnoon\b|\bmidnight\b/i],
  [
    KINDS.span,
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several)[\s-]+(?:working |business )?(?:day|week|month|hour|minute|year|second|decade|centur)|\d+\s?(?:días?|jours?|tage|giorni|dias|dagen|horas?|heures?|stunden|ore|uur|日|天|時間|小时|일|дн)/i,
  ],
  [
    KINDS.date,
    /\b(?:1\d{3}|20\d\d)\b|\b\d+(?:th|st|nd|rd)?(?:-| )century|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\d\s?(?:年|월|月)/i,
  ],
  [
    KINDS.number,
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|million|billion|half|dozen|third)\b/i,
  ],
  [KINDS.name, /(?<=[\p{Ll},)]\s)\p{Lu}[\p{L}'’-]+/u],
  [
    KINDS.place,
    /\b(?:in|at|near|on|from|to|of)\s(?:the\s)?(?:\p{Lu}[\p{L}'’-]+)|\b(?:street|road|avenue|square|lane|floor|station|city|region|country|south|north|east|west)\b/u,
  ],
  [KINDS.contact, /[\w.+-]+@[\w-]+\.\w|(?:\+|\b0)\d[\d\s()-]{6,}|https?:\/\//],
  [KINDS.day, /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekends?\b|\bdaily\b|\bevery day\b/i],
  [KINDS.reason, /\b(?:because|since|due to|so that|as a result|caused?|reason|in order to|led to|therefore|thus)\b/i],
];

const ASKED: [number, RegExp][] = [
  [
    KINDS.money,
    /\bhow much(?=\W*$)|\bhow much (?:do|does|did|is|are|was|were|will|would|to|for|money)\b|\b(?:price|cost|fee|charge|salary|revenue|budget)|\bcuanto (?:cuesta|vale)|\bcombien\b|\bkostet|\bquanto (?:custa|costa)/,
  ],
  [
    KINDS.clock,
    /\bwhat time\b|\b(?:opening )?hours\b|\b(?:open|close)\b.*\b(?:when|until|till)\b|\bwhen\b.*\b(?:open|close)|\bhorario|\bhoraire|\boffnungszeit|\borario/,
  ],
  [
    KINDS.span,
    /\bhow (?:long|soon|fast|quick|often)\b|\bwhen (?:will|do|can) (?:i|we|my|the)\b|\b(?:delivery|turnaround|waiting|usual|and) times?\b|\btakes\b|\bhow many (?:days|weeks|hours|months|years|minutes)|\bcuanto (?:tarda|tiempo)|\bwie lange|\bcombien de temps|\bquanto tempo|\bhoe lang/,
  ],
  [
    KINDS.date,
    /\bwhen\b|\b(?:what|which|in what|in which) (?:\w+ )?(?:year|date|month|century|decade|day)\b|\bcuando\b|\bquand\b|\bwann\b|\bquando\b|\bwanneer\b/,
  ],
  [
    KINDS.number,
    /\bhow (?:many|much|large|big|tall|high|far|old|fast|long|heavy|wide|deep)\b|\bwhat (?:\w+ )?(?:percent|percentage|number|amount|population|proportion|fraction|size|age|temperature|score)\b/,
  ],
  [
    KINDS.name,
    /\bwho(?:se|m)?\b|\bwhat (?:\w+ )?(?:name|is the name|person|company|team|group|organization|author|leader|called)\b|\bwhich (?:\w+ )?(?:person|company|team|player|group|artist)/,
  ],
  [
    KINDS.place,
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|town|state|river|place|region|area|location|continent|nation|street|stadium)\b|\bdonde\b|\bwo\b|\bdove\b|\bonde\b|\bwaar\b/,
  ],
  [KINDS.contact, /\b(?:phone|email|e-mail|contact|reach|call) ?(?:number|you|address|us)?\b|\btelefon|\bcorreo/],
  [KINDS.day, /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekends?\b|\bwhat days?\b|\bwhich days?\b/],
  [
    KINDS.reason,
    /\bwhy\b|\bwhat (?:\w+ )?(?:reason|cause[ds]?|led)\b|\bpor que\b|\bpourquoi\b|\bwarum\b|\bperche\b|\bwaarom\b/,
  ],
];

/** The kinds of fact that a sentence states, as bits of KINDS. */
export function statedKinds(sentence: string): number {
  return STATED.reduce((bits, [bit, pattern]) => (pattern.test(sentence) ? bits | bit : bits), 0);
}

/** The kinds of fact that a question asks for, as bits of KINDS; 0 when it does not say. */
export function askedKinds(question: string): number {
  const folded = fold(question);
  return ASKED.reduce((bits, [bit, pattern]) => (pattern.test(folded) ? bits | bit : bits), 0);
}
