import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:make|file|lodge|submit|raise|register|log|put in|send|have|open|filing|lodging|making|submitting|filea)(?!\w)[^.!?\n]{0,24}\b(?:complaints?|complain|claims?|reclamations?|grievance)(?!\w)|\b(?:complaint|claim|reclamation) (?:against|about|for)(?!\w)|\bi (?:want|need|wish|would like|have|'d like)(?!\w)[^.!?\n]{0,14}\bto complain\b|\bformal complaint\b|\b(?:leave|where to send|send|address|put|make) (?:\w+ )?(?:an? |my )(?:\w+ )?complaint\b|\bon record\b|\bi(?:'d| would)? (?:want|wish|like)? ?(?:to )?report (?:an?|one of|the|your)(?!\w)[^.!?\n]{0,20}\b(?:driver|employee|courier|agent|staff|technician|waiter|cashier|rider|host|seller|behaviou?r)s?\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:terrible|horrible|awful|worst|appalling|disgusting|disgraceful|atrocious|shocking|pathetic|shameful|poor|abysmal|rude|useless|crap|shit|lousy|bad) (?:\w+ )?(?:customer )?(?:service|experience|company|support|staff|quality|airline|bank|treatment)(?!\w)|\b(?:worst|most (?:awful|horrible|disappointing)) [^.!?\n]{0,24}\b(?:ever|of my life|in my life|in years|i'?ve)(?!\w)|\bjoke of an? \w+|\bthanks for nothing\b|\b(?:nobody|no one|noone) (?:cared|cares|bothered|seems to care)(?!\w)|\b(?:unacceptable|disgusted|appalled|disgraceful|outrageous)(?!\w)|\bnot (?:happy|satisfied|impressed|pleased) (?:with|about)(?!\w)|\b(?:unhappy|dissatisfied|discontent|disappointed) (?:with|about|by)(?!\w)|\b(?:don'?t|dont|do not) like (?:the|your|ur) (?:service|company)(?!\w)/,
    confidence: 0.8,
  },
  {
    find: /\b(?:arrived|came|delivered|got|received) (?:\w+ ){0,3}(?:damaged|broken|smashed|cold|spoiled|rotten|wrong|defective|faulty|torn|leaking)(?!\w)|\b(?:report|reporting)(?!\w)[^.!?\n]{0,30}\b(?:employee|driver|staff|behaviou?r|misconduct|cashier|waiter|rep)(?!\w)|\b(?:was|were|is|are|being) (?:\w+ )?(?:rude|unprofessional|disrespectful|dismissive|unhelpful|ignored)(?!\w)|\b(?:room|place|food|bathroom|car|seat|hotel|flat|kitchen|restaurant|meal|bed|sheets)s? (?:was|were|is|are) (?:\w+ )?(?:filthy|dirty|disgusting|stinking|inedible|broken|mouldy|moldy|infested|cold|raw|stone cold)(?!\w)|\b(?:laughed|shouted|yelled|swore|screamed) at (?:me|us)(?!\w)|\bnegative (?:feedback|review)(?!\w)|\bbad (?:behaviou?r|attitude|manners)(?!\w)|\bignored (?:us|me)(?!\w)/,
    confidence: 0.75,
  },
];

const ABROAD: Rule[] = [
  {
    find: anyOf(
      'queja\\w*|quejarme|reclamacion(?:es)?|reclamo|hoja de reclamaciones|pesimo servicio|inaceptable',
      'queixa\\w*|reclamac(?:ao|oes)|reclamar|pessimo (?:servico|atendimento)|inaceitavel|reclamations?',
      'me plaindre|plainte|service (?:deplorable|lamentable|nul)|inacceptable|reclamo|lamentel\\w+',
      'pessimo servizio|inaccettabile|beschwer\\w*|reklamation\\w*|unzumutbar|inakzeptabel',
      'unverschamt\\w*|klacht\\w*|klagen over|onacceptabel|skarg\\w*|reklamacj\\w*|zazaleni\\w*',
      'niedopuszczaln\\w*|sikayet\\w*|kabul edilemez|berbat hizmet',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'жалоб|пожаловаться|претензи|безобрази|ужасный сервис|неприемлем|скарг|поскаржитися',
      'жахлив[а-яії]+ (?:сервіс|обслуг)|неприйнятн|شكوي|اشتكي|خدمه سيئه|غير مقبول|शिकायत|खराब सेवा',
      'बेकार सर्विस|苦情|クレーム|文句を|投诉|投訴|太差了|无法接受|불만|항의|컴플레인|민원',
    ),
    confidence: 0.85,
  },
];

const VETO =
  /\b(?:no|any|without|never had (?:a|any)) complaints?\b|\b(?:do|did|would) (?:\w+ )?(?:people|customers|users|others) complain\b|\b(?:email|e-mail|address|number|department|team)(?!\w)[^.!?\n]{0,12}\bcomplaints?\b/g;

/** Something went wrong and the visitor holds the site to it. */
export const complaint = modelled({
  name: 'complaint',
  urgency: 60,
  rules: RULES,
  abroad: ABROAD,
  veto: VETO,
  hearsAnger: true,
  unwritten: 'note',
});
