import { modelled, type WordedTrigger } from './modelled.ts';
import { ABROAD as WORDINGS_ABROAD } from './person-abroad.ts';
import { PERSON_NEAR } from './person-near.ts';
import { WISHED, WISHED_ABROAD } from './person-wishes.ts';
import { fold } from './plain.ts';
import type { Reading } from './reading.ts';
import { findRule, phrase, type Rule } from './rules.ts';
import type { Match } from './trigger.ts';

const PERSON =
  '(?:(?:real|live|actual|human|proper|customer|support|service|care|sales|phone|technical|competent)[ -]+){0,3}' +
  '(?:person|human(?: being)?|humans|agents?|reps?|representatives?|operators?|advisors?|advisers?|someone|some one|somebody|' +
  'supervisors?|managers?|staff(?: member)?|member of staff|team member|specialists?|receptionist|reception|front desk|consultant|associate|' +
  'customer (?:service|support|care|services)|support team|(?:sales|support|billing) (?:team|department)|assistant|' +
  'employees?|colleagues?|(?:customer care |service )?executive|person in charge|people (?:who|that) work)';
const A =
  'a|an|the|your|ur|any|some|one of your|directly|straight|please|me|us|to|with|through|over|in touch|again|just|other|another|different|same|live|of';

const RULES: Rule[] = [
  {
    find: phrase(
      'talk|talking|speak|speaking|spoke|chat|chatting|connect|connecting|connected|transfer|transferred|escalate|put|pass|hand|patch|forward|switch|contact|contacting',
      `${A}|over|onto|call|it|this`,
      PERSON,
    ),
    confidence: 0.95,
  },
  {
    find: phrase(
      "(?:get|give|find|send|bring|fetch|need|want|reach|reaching|prefer|(?:i'?d|would) (?:rather|like)|let me have|request|demand|requesting|is there|have)",
      `${A}|hold of|to be|speak|here`,
      '(?:real|live|actual|human) (?:person|human|people|agent|rep|representative|being|support|operator|assistant|help)|human(?: being)?|supervisor|manager|representative|operator|(?:customer service|live|support) (?:rep|agent)',
    ),
    confidence: 0.9,
  },
  {
    find: /\b(?:can|could|may|will|let|want|wanna|need|like|please|someone|somebody)(?!\w)[^.!?\n]{0,20}\b(?:talk|speak|chat) (?:to|with) (?:a |an |your )?(?:\w+ )?(?:person|people|human|someone|somebody|anyone|anybody|agent|manager)(?!\w)/,
    confidence: 0.95,
  },
  {
    find: /^\W*(?:hi|hello|hey|please|ok|no|just|yes)?\W*(?:(?:a|an|real|live|human|talk to|speak to) ){0,3}(?:human|agent|operator|representative|person|real person|customer service|live chat|live agent|human agent|live person|somebody|speak to someone)(?: please| pls| now| asap|!|\.){0,3}\W*$/,
    confidence: 0.9,
  },
  {
    find: /(?<!\bdo you |\bdo u |\bto |\bwould you )\b(?:call|phone|ring) me(?: (?:back|now|please|asap|today|tomorrow|immediately|right|on (?:my|the|\+?\d)|at (?:my|\d)|in \d)(?!\w)|[!.?\s]*$)|\bgive me a (?:call|ring)(?!\w)(?! for)|\b(?:someone|somebody|anyone|manager|agent|rep|advisors?|representative|colleague|supervisor|person)(?!\w)[^.!?\n]{0,16} (?:call|phone|ring) me\b|\bwho (?:can|could|will) (?:call|phone|ring) me\b|\bgive (?:me )?a call ?back\b|\b(?:request|want|need|arrange|schedule|book|like|get|have)\w*\b(?: \w+){0,3} call ?back\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:is there|are there|isn'?t there) (?:a |an |any )?(?:\w+ )?(?:human|person|someone|somebody|anyone|anybody|agent|people|humans)(?!\w)[^.!?\n]{0,20}\b(?:talk|speak|contact|reach|chat|help me)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:don'?t|do not|not|hate|tired of|fed up with|stop|no more|instead of|rather than)(?!\w)[^.!?\n]{0,20}\b(?:talk|talking|speak|speaking|chat|chatting|dealing|deal|discuss)(?!\w)[^.!?\n]{0,8}\b(?:to|with) (?:a |an |this |the |some )?(?:stupid |dumb |useless |fucking )?(?:ro)?bots?\b|\btalk(?:ing)? (?:to|with) (?:a |this )?(?:machine|computer|robot)(?!\w)|\bwith a (?:machine|robot)(?!\w)/,
    confidence: 0.8,
  },
  {
    find: /\b(?:get|have|find) (?:someone|somebody|a person|a human|an agent) (?:to |who can )?(?:help|assist|sort|call|contact)(?!\w)|\b(?:can|could) (?:a human|a person|(?:someone|somebody) (?:else|real|there))(?: please)? (?:please )?(?:help|assist|take over|look at|take a look)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:transfer|connect|pass|put|forward|patch) me (?:back |on |over |straight )?(?:through )?to\b(?! (?:the |your |my )?(?:internet|wi-?fi|network|app|page|website|site|link|account|hotspot|printer|speaker|waiting list|list))|\b(?:talk|speak|chat) (?:to|with) (?:the |your |a )?(?:reception|spa|front desk|kitchen|restaurant|management|concierge|room service|sales|billing|accounts|support|helpdesk|boss|technician|mechanic|expert)(?!\w)|\b(?:from|by) an? (?:real |human |live )?(?:human|agent|person|representative)(?!\w)|\breach (?:one of )?(?:your|the|an?) (?:other |human |live )?(?:agents?|team|staff|representatives?)(?!\w)/,
    confidence: 0.8,
  },
  // Written in a hurry
  {
    find: /\b(?:spea?k|speek|speka|talk|tlak|takl|tal|chat|conn?ect|conact|contcat|contac|transf?er)(?:ing)? (?:to |with |wit |w |me to |me with )?(?:an? |some )?(?:real |live )?(?:hum[a-z]n?a?|hyman|hmuan|huamn|hunan|persn|perosn|eprson|preson|pers?son|agetn|agnet|aegnt|agnt|reprsentative|represenative|opertor|oeprator|sombody|somebdoy|somone|somneone|sumone|smoeone|someon)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:human|real person|live person|live agent|agent|operator|representative) (?:please|pls|plz)(?!\w)|\ba word with (?:the|your|a|an|some)(?!\w)|\bno more (?:ro)?bots?\b|\banyone real\b|\b(?:real|actual|live) (?:person|human|people) (?:there|here|available|around)(?!\w)|\bescalate (?:this|it|my|the) ?(?:issue|case|ticket|matter|complaint|problem|request|call|now|please|further|$)|\bwant to escalate\b|\bneed (?:a )?(?:real )?human help\b|\b(?:is|are) (?:a |any |there a |there any )?(?:real |live )?(?:human|agent|representative|operator)s? (?:available|online|around|free)(?!\w)/,
    confidence: 0.9,
  },
];

/** Less common ways, each of which leaves no doubt. */
const PLAIN_WISHES: Rule[] = [
  {
    find: /\b(?:deal|dealing|discuss|go over|sort|settle|handled|helped|served|contacted|called|phoned|assisted)(?!\w)[^.!?\n]{0,24}\b(?:with|by) (?:an? |the |your |one of your |some)?(?:(?:actual|real|live|proper|qualified|sales|support|service) )*(?:person|human(?: being)?|people|someone|somebody|agent|rep|representative|operator|advis[eo]r|employee|supervisor|manager|specialist|consultant|member of staff)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:someone|somebody|anyone|anybody|(?:one of )?(?:your|the) (?:\w+ )?(?:colleagues?|team|people|staff|specialists?|experts?|engineers?|agents?|managers?))(?!\w)[^.!?\n]{0,40}\b(?:call|phone|ring|telephone) me\b|\b(?:please|can|could|let|have|get)(?!\w)[^.!?\n]{0,24}\b(?:supervisor|manager|agent|representative|advis[eo]r|human)(?!\w)[^.!?\n]{0,16}\b(?:contact|reach out to|get in touch with|message) me\b/,
    confidence: 0.9,
  },
  {
    find: /^\W*(?:(?:please|pls|just|yes|ok|okay|sure|no|then|so)\W+){0,3}(?:transfer|connect|escalate|hand me over|put me through)(?: me| us| this| it)?(?: (?:now|please|pls|plz|asap|immediately|then))*\W*$|(?:^|[.!?,]\s+)(?:an? )?(?:real |live )?(?:human|operator|representative|agent)s?(?: (?:now|please|pls|asap))?\s*[.!]+(?:\s*now)?\W*$|\b(?:give|get|want|need) (?:me |us )?(?:an? )?(?:cs |cust(?:omer)? serv(?:ice)? |customer care |live |phone )?(?:reps?|operators?)(?!\w)|\bcust(?:omer)? serv(?:ice)? reps? (?:please|pls|plz|now)(?!\w)|\blet me speak\b|\b(?:speak|talk|chat) w\/ (?:an?|some|your|the)|\b(?:talk|speak) (?:2|to|with) (?:some?1|sum1|any1)(?!\w)|\b(?:talk|speak|chat|word) (?:to|with) (?:whoever|whomever|the (?:right|responsible|relevant|correct) (?:person|people|team|department)|anyone who)(?!\w)|\b(?:right|best|correct|relevant|responsible) (?:person|people) to (?:speak|talk|chat)(?!\w)|\b(?:loop|bring|rope|call|pull) in (?:an?|your|some|the)(?: \w+)? ?(?:colleague|manager|supervisor|human|person|expert|specialist|agent)(?!\w)|\b(?:get|fetch|bring) (?:me )?your (?:boss|manager|supervisor|superior|superviser)(?!\w)|\b(?:put|get|bring) (?:me )?(?:a|an actual|a real) (?:human|person) (?:on|in|here|online)(?!\w)|\bif (?:a|an actual|some) ?(?:real )?(?:human|person|body|one) (?:looked|could look|would|handled|dealt|checked|took)(?!\w)|\b(?:i would|i'd|we'd|we would) (?:like|prefer|rather have|want|love) (?:an? )?(?:real |live |actual )?(?:person|human|agent|operator|representative|advis[eo]r)(?:\W*$|\W+(?:please|now|pls|instead|to)(?!\w))|\b(?:is|are|would|could|can) (?:a|any|one of the|one of your) (?:real |live )?(?:human|person|member of staff|staff member|colleague|agent|advis[eo]r|operator)s? (?:\w+ )?(?:free|mind|available|around|check|look|help|join|step)\w*\b|\b(?:how long|when) (?:until|till|before|will|does|can|is) (?:an? )?(?:real |live )?(?:person|human|agent|someone|somebody|operator|advis[eo]r)(?!\w)[^.!?\n]{0,12}\b(?:join|come|here|take|answer|reply|free|available|there)\w*|\bget (?:someone|somebody|a human|a person|an? agent) (?:on|to)(?: (?:it|this|here|the line|the phone|chat))(?!\w)|\b(?:reach|contact) (?:someone|somebody|anyone) (?:about|regarding|for|at|in|from|there|who)(?!\w)|\b(?:number|line|extension) (?:for|of|to) (?:the |your )?(?:\w+ ){0,2}(?:team|department|desk|people|agents?|staff)(?!\w)[^.!?\n]{0,24}\b(?:talk|speak|call)(?!\w)|\bhuman being\W*(?:please|now|pls)|\b(?:talk|speak)(?: \w+)? (?:to|with) (?:ur|your|the) (?:boss|manager|superior)s?\b|\b(?:please|pls|plz|just) (?:(?:phone|ring) me\b|call me(?=\W*$|[,.!;]| (?:back|now|asap|today|tomorrow|on|at|about|regarding|when|before|after|as|immediately|urgently|this|in|to|and|so|i|if|once|instead)(?!\w)))|\b(?:can|could) (?:you|u) (?:please )?(?:phone|ring) me\b|\b(?:transferred|connected|put through|passed|forwarded|transfer me|connect me|forward me|put me through|redirect me|route me) (?:on |over )?to (?:the |your |an? |some |someone )?(?:\w+ ){0,2}(?:departments?|dept|team|person|desk|colleague|staff|office|crew|section)(?!\w)|\bout of this (?:ro)?bot\b/,
    confidence: 0.92,
  },
  {
    find: /\bwho (?:can|could|do|would|may|might) (?:i|we) (?:speak|talk|chat) (?:to|with)(?!\w)(?! above)|\b(?<!can'?t |cannot |couldn'?t |never )(?:get|have|reach|is there|there)(?!\w) (?:hold of )?(?:someone|somebody|anyone|anybody|a person|a human)(?!\w)[^.!?\n]{0,12}\b(?:on the (?:phone|line)|on chat|real)(?!\w)|\bis (?:there )?(?:anybody|anyone|somebody|someone)(?: (?:from|at|in|on) (?:your|the|this) \w+)?(?: (?:right now|still|there|here|currently))? (?:online|available|around|on duty)(?!\w)|\b(?:reach|contact|get|call) (?:your |the )?(?:customer (?:support|service|care)|support|help ?desk|support team)(?!\w)[^.!?\n]{0,10}\b(?:by phone|on the phone|by telephone|line|number)(?!\w)|\ba (?:phone )?call (?:back )?from (?:an?|the|your|some|one of|somebody|someone|anyone)(?!\w)|\bphone number\b[^.!?\n]{0,30}\b(?:person|human|someone|somebody|people)(?!\w)|\b(?:are there|is there|have you|do you have)(?: any| no)?(?: \w+)? (?:humans?|real people|people|real person)(?!\w)[^.!?\n]{0,24}\b(?:work\w*|help|talk|answer\w*|pick\w*|assist)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:don'?t|do not|dont) want (?:to (?:talk|chat|speak|write) (?:to|with) )?(?:the|an?|this|your|any|another) (?:stupid |dumb |useless )?(?:(?:ro|chat)?bot|machine|ai)(?!\w)(?! (?:vacuum|lawn|mower|hoover|kit|toy))|\b(?:not|never|won'?t|refuse to|no) (?:be )?(?:talk|speak|chat|deal|discuss)(?:ing)?\b[^.!?\n]{0,16}\b(?:to|with) an? (?:\w+ )?(?:computer|machine|bot|robot|chatbot|ai)(?!\w)|\bno (?:more )?(?:chat)?bots?(?: please|[,.!]|$)|\b(?:ask|let|have|get) (?:a|another|one of your|some)? ?(?:colleagues?|humans?|(?:real |actual )?person|manager|supervisor|someone (?:else|senior|human))(?!\w)[^.!?\n]{0,12}\b(?:take over|step in|look|handle|deal|help)(?!\w)|\b(?:hand|pass) (?:me|this|it) (?:over |on )?to (?:a|an|the|your|someone|somebody)(?!\w)(?! (?:neighbou?r|courier|driver|post))/,
    confidence: 0.9,
  },
  {
    find: /\b(?:arrange|schedule|set up|organi[sz]e|request|have|book) (?:an? )?(?:quick |phone |short |video |telephone )?(?:call|chat|callback)(?!\w)[^.!?\n]{0,12}\bwith (?:an?|the|your|one of your|some|somebody|someone)(?!\w)/,
    confidence: 0.9,
  },
];

const WISHES = [...RULES, ...PLAIN_WISHES, ...WISHED];
const ABROAD = [...WORDINGS_ABROAD, ...PERSON_NEAR, ...WISHED_ABROAD];

/** Talk about people that asks for nobody: whether it is a bot, other people's calls, "my agent", sending money to someone. */
const VETO =
  /\bhuman[- ](?:readable|sized?)(?!\w)|\boperator'?s? licen[cs]es?\b|\b(?:someone|somebody|anyone|anybody) (?:(?:under|over|below|above) \d|famous\b)|\b(?:hable|falei|parlato|parle|gesprochen|gesproken) (?:\w+ ){0,4}(?:ayer|ontem|hier|ieri|gestern|gisteren|ya|todo)(?!\w)|\bcon un agente (?:ayer|la semana)(?!\w)|\b(?<!can |could |will )(?:you|he|she|they|guys|who|people|someone|i never|i don'?t) (?:guys |really |just |definitely |probably |all |ever )?(?:should|must|need|needs|want|wants|ought|have|could|might|never|to)? ?(?:also |just )?(?:to )?(?:talk|speak|chat)(?:s|ing)? (?:to|with) (?:a |an |the )?(?:\w+ )?(?:person|people|someone|some one|somebody|anyone|specialist|manager|supervisor)(?!\w)(?! (?:please|now))|\b(?:are|r) (?:you|u|ya) [^.!?\n]{0,30}?\b(?:person|human(?: being)?|agent|bot|robot|machine|ai|someone|people)(?!\w)|\b(?:if|whether|that) (?:you|u|ya)(?:'?re| are|r)? (?:really |actually )?(?:a |an )?(?:real |live |actual )?(?:human|person|bot|robot|machine|computer|ai)(?!\w)|\bare (?:you|u) (?:really )?(?:a )?(?:human|real)(?!\w)|\b(?:is|was) this (?:a |an )?(?:real |live )?(?:person|human|bot|robot|machine)(?!\w)|\b(?:you|u) (?:be|are|is|not) (?:a |not )?(?:real )?human\b|\bhuman[- ]made\b|\bor (?:an? )?(?:real |live |actual )*(?:person|human)(?: please)?\W*$|\brepresentative (?:sample|of)(?!\w)|\b(?:contact|named|authori[sz]ed|emergency) (?:person|people)(?!\w)|\bper (?:person|agent)(?!\w)|\b(?:switch|port|mov|chang)\w* to (?:an)?other (?:operator|network|provider)s?\b|\b(?:chat )?assistant (?:available|open)(?!\w)|\bun (?:ro)?bot o[ux]? (?:bien )?(?:un |une |uma |una )?(?:vraie? )?(?:personne|humain|persona|humano|pessoa)(?!\w)|\bhuman (?:resources?|rights|race|nature|trafficking)|\b(?:am i|is this|was i|have i been|if i am|if i'm|whether i'm) [^.!?\n]{0,14}(?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:real |actual |live |human ){0,2}(?:person|human|bot|robot|machine|ai|agent)|\b(?:my|his|her|their|our|an estate|a real estate|real estate|estate|travel|insurance|booking|ticket|gate) (?:agents?|manager|supervisor|assistant|representative|operator|staff|consultant)(?!\w)|\b(?:don'?t|do not|never|cannot tell you to|no need to) (?:transfer|connect|put|pass|escalate)(?!\w)[^.!?\n]{0,24}|\b(?:he|she|they|who|you|u|should|must) (?:should |must |could |might |can |definitely |really |just )?(?:want|wants|need|needs|should|must|wanted|ought) (?:to )?(?:talk|speak|chat) (?:to|with) (?:a|an|the|someone|somebody)(?!\w)[^.!?\n]{0,20}|\b(?:send|transfer|sent|transferring|transferred|sending|give|gave|pay|paid)(?!\w)[^.!?\n]{0,24}\b(?:money|funds|cash|payment|payments|gift|amount|it|balance|booking|ticket|tickets|reservation|\d+)(?!\w)[^.!?\n]{0,10} to (?:a |an |the |my )?(?:wrong |other |another |different )?(?:person|someone|somebody|people|anyone)(?!\w)|\byou (?:need|want|should|have|ought) (?:to )?(?:talk|speak) to someone\b|\b(?:already|just|have|was|been|i|i've|we) (?:just |already )?(?:spoke|spoken|talked|chatted|was (?:speaking|talking|chatting)|been (?:speaking|talking|chatting))(?: already)? (?:to|with) (?:a |an |the |your |one of your |another |some |\d )?(?:\w+ )?(?:person|agents?|reps?|representatives?|operator|advisor|someone|somebody|supervisors?|managers?|people|assistant|staff|customer (?:service|support|care))(?!\w)(?! (?:please|now))|\bpersons? (?:under|over|below|with|who|of)(?!\w)|\bdo you (?:need|want) someone\b|人工智[能慧]|(?:你|您)是[^。？?]{0,6}(?:真人|人工|人类)|ты (?:бот|человек|живой|робот)[а-я]*(?: или [а-я]+)?|друг(?:ого|ому|ой|им) человек[а-я]*|скольк[^.!?\n]{0,12}человек[а-я]*|вы (?:бот|человек)|eres (?:un |una )?(?:bot|humano|persona|robot)|(?:voce|vc|tu) e (?:um |uma )?(?:bot|humano|pessoa|robo)|(?:bist du|sind sie) (?:ein |eine )?(?:bot|mensch|person|roboter|echter mensch)|(?:es[- ]tu|etes[- ]vous|tu es|vous etes) (?:un |une )?(?:vraie? )?(?:bot|humain|personne|robot)|sei (?:un |una )?(?:bot|umano|persona|robot)/g;

/** People, and the ways to reach them. */
const HINT =
  /hum|hyman|hmuan|huamn|hunan|pers|preson|eprson|people|some|sum[1ob]|any|agen|agnet|aegnt|agnt|agetn|rep\b|reps\b|repr|oper|oeprator|advis|staff|emplo|colleague|work|member|team|manag|superv|superi|boss|owner|bot|machine|\bai\b|comput|program|call|phone|\bring|dial|talk|tlak|takl|spe|spk|chat|cont|conv|escalat|transf|conn|conect|forward|pass|hand|put |patch|desk|recep|who|exec|officer|level|tier|expert|soul|pulse|flesh|live|adult|doctor|lawyer|service|support|word|let me|get |give|fetch|bring|reach|route|redirect/;

const YES =
  /^[^\p{L}]*(?:yes|yeah|yep|yup|sure|ok|okay|please|pls|go ahead|do it|do that|do so|of course|absolutely|definitely|why not|sounds good|that would be (?:great|good|nice|helpful)|i would|i'd like that|si|vale|claro|por favor|oui|d'accord|volontiers|ja|gerne|gern|bitte|klar|sim|pode ser|certo|va bene|volentieri|per favore|graag|prima|goed|tak|poprosze|prosze|jasne|evet|olur|tamam|lutfen|да|давай|давайте|хорошо|конечно|пожалуйста|так|добре|звісно|будь ласка|نعم|ايوه|اجل|تمام|طيب|من فضلك|لو سمحت|हाँ|हां|जी|जी हाँ|ठीक है|कृपया|はい|ええ|お願いします|お願い|好|好的|可以|是|是的|行|请|네|예|응|좋아요|그래요|부탁해요|부탁드립니다)(?:[\s,.!、，。]+(?:yes|please|pls|sure|thanks|thank you|do|go ahead|that|favor|por|s'il vous plait|svp|bitte|gerne|graag|prosze|lutfen|пожалуйста|будь ласка|merci|gracias|danke|grazie|obrigad[oa]|お願いします|谢谢|请|부탁해요|부탁드립니다)){0,3}[^\p{L}]*$/u;

const worded = modelled({
  name: 'asks_for_person',
  urgency: 99,
  rules: WISHES,
  abroad: ABROAD,
  veto: VETO,
  hint: HINT,
  unwritten: 'handoff',
});

/** A person is asked for, in any wording, or the offer of one is taken: at once, no persuasion. */
export const asksForPerson: WordedTrigger = {
  ...worded,
  look: (reading, settings) => worded.look(reading, settings) ?? takesOffer(reading),
};

/** "Yes" to an assistant that has just asked whether a person should come. */
function takesOffer({ plain, text, input: { history } }: Reading): Match | undefined {
  const last = history.at(-1);
  if (last?.from !== 'assistant' || text.length > 60 || !YES.test(text)) return undefined;
  const question = last.text.split(/(?<=[.!。！])\s*/).at(-1) ?? '';
  if (!/[?？؟]/.test(question)) return undefined;
  const asked = fold(question);
  const offer = { ...asked, text: asked.text.replace(/\byou\b/g, 'me') };
  return findRule(offer, [...WISHES, ...ABROAD]) && { evidence: plain.raw.trim(), confidence: 0.95 };
}
