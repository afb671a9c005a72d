import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:charged|billed|debited|paid) (?:\w+ ){0,3}(?:twice|double|two times|2 times|three times|again|extra|wrong|more than|too much|incorrectly)(?!\w)|\bdouble[- ]?(?:charge|billed|payment|charged)\w*|\bduplicate (?:charge|payment|transaction)\w*|\b(?:over|mis)charg(?:ed|ing|e)(?!\w)|\bcharge ?back\b|\bwrong(?:ly)? (?:amount|charged|charge|billed)(?!\w)|\bcharged (?:me )?for (?:something|nothing|an? \w+) (?:i|that i|we) (?:did|never|have)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:unauthori[sz]ed|fraudulent|fraud|suspicious|unrecogni[sz]ed|unknown|unfamiliar|strange|weird|odd|mystery|bogus|false|shady|unexpected|unexplained|bs|fake) (?:\w+ ){0,2}(?:charge|payment|transaction|activity|withdrawal|debit|fee|purchase|bill)s?\b|\b(?:charge|payment|transaction|withdrawal|debit|purchase|activity)s?\b[^.!?\n]{0,30}\b(?:(?:did ?n[o']?t|didnt|never|not|haven'?t) (?:make|made|do|did|authori[sz]e|recogni[sz]e|approve|initiate|remember|by me)|isn'?t mine|not mine|aren'?t mine|don'?t recogni[sz]e|is fraud\w*|was ?n[o']?t me)|\b(?:don'?t|do not|not) recogni[sz]e\b[^.!?\n]{0,30}\b(?:charge|payment|transaction|withdrawal|debit|purchase|name)/,
    confidence: 0.92,
  },
  {
    find: /\b(?:dispute|contest|challenge|disagree with|question)(?!\w)[^.!?\n]{0,20}\b(?:charge|bill|payment|transaction|invoice|fee|it)s?\b|\b(?:fraud|scam)(?:ulent|ulently|ster)?\b|\bhidden (?:fee|charge|cost)s?\b|\bunfair(?:ly)? (?:charge|charged|fee|billed)(?!\w)|\b(?:why|what|explain)(?!\w)[^.!?\n]{0,30}\b(?:charged|charge|extra fee|fee)(?!\w)[^.!?\n]{0,40}\b(?:statement|account|card|bill|me|i)(?!\w)|\b(?:bill|invoice) (?:is|was|seems|looks) (?:wrong|incorrect|too high|higher)(?!\w)/,
    confidence: 0.75,
  },
  {
    find: /\b(?:got|gotten|have|was|been|being|am|are|were|get) (?:\w+ )?charged\b|\bextra (?:fee|charge|pound|money)s?\b/,
    confidence: 0.6,
    mild: true,
  },
  {
    find: /\b(?:took|taken|taking|charged|debited|withdrew|withdrawn|billed|used|deducted)(?!\w)[^.!?\n]{0,40}\bwithout (?:my |any |me )?(?:permission|consent|authori[sz]ation|knowledge|knowing|asking|approval|approving)(?!\w)|\bwhy (?:did|do|have|are|would) you (?:guys )?(?:bill|charge|debit|charging|billed|charged)(?!\w)|\b(?:billed|charged|invoiced) (?:me )?for (?:something|things|items?|an? \w+|services?)(?!\w)[^.!?\n]{0,20}\b(?:never|not|didn'?t|don'?t|haven'?t|cancell?ed)(?!\w)|\b(?:contest|dispute|challenge|query)(?!\w)[^.!?\n]{0,20}\b(?:invoice|bill|fee)(?!\w)|\b(?:incorrect|wrong|inaccurate) (?:amount|charge|bill|invoice|total|price)s?\b|\b(?:bill|invoice|charge|statement)s?\b[^.!?\n]{0,20}\b(?:incorrect|inaccurate|doesn'?t (?:match|add up)|does not match)(?!\w)|\bcharges? i (?:don'?t|do not|didn'?t|never)(?!\w)/,
    confidence: 0.88,
  },
  {
    find: /\b(?:my|our|the) (?:\w+ )?(?:bill|invoice|premium|monthly payment|tariff)s?\b[^.!?\n]{0,24}\b(?:gone up|went up|increased|doubled|tripled|jumped|so high|higher than|more than (?:usual|agreed|last))(?!\w)|\bwhat(?:'?s| is| are) (?:this|that|these)(?!\w)[^.!?\n]{0,24}\b(?:fee|charge|payment|transaction|debit|deduction)s?\b(?! for (?:a|an|the)(?!\w))|\bnever (?:agreed|signed up|consented|subscribed) (?:to|for) (?:that|this|it|any|pay|be)(?!\w)|\b(?:invoice|bill|statement)(?!\w)[^.!?\n]{0,12}\b(?:is|are|looks?|seems?|must be) (?:\w+ )?(?:wrong|incorrect|not right|mistake|off)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:someone|somebody|a stranger|another person|thie(?:f|ves))(?!\w)[^.!?\n]{0,24}\b(?:used|using|charged|bought|spent|paid|purchas\w+)(?!\w)[^.!?\n]{0,24}\b(?:my|our) (?:\w+ )?(?:card|account|money|details|name)(?!\w)|\b(?:payments?|charges?|transactions?|purchases?|orders?)(?!\w)[^.!?\n]{0,30}\b(?:that )?(?:aren'?t|arent|isn'?t|isnt|are not|is not|weren'?t|wasn'?t|not) (?:mine|ours|me|by me|from me)(?!\w)|\b(?:took|taken|deducted|withdrew|debited|charged|billed)(?!\w)[^.!?\n]{0,40}\b(?:but|and|yet)(?!\w)[^.!?\n]{0,24}\b(?:no order|never (?:went|got|received|arrived)|didn'?t (?:go|get|receive)|nothing|failed|not confirmed)(?!\w)|\bcharged (?:me |us )?(?:\$|€|£)?\d+[^.!?\n]{0,16}\b(?:instead of|not|rather than|when)(?!\w)|\b(?:billed|charged|invoiced) (?:me|us) for (?:a|the|an|another|\d) (?:\w+ ){0,3}(?:month|period|week|year|day|item|thing|service)\w*\b[^.!?\n]{0,24}\b(?:wasn'?t|not|never|didn'?t|before|after)(?!\w)|\b(?:invoice|bill|price|amount|charge|total)(?!\w)[^.!?\n]{0,16}\b(?:doesn'?t|does not|didn'?t|not) (?:match|agree|correspond|add up)(?!\w)|\b(?:amount|sum|\d+(?:[.,]\d\d)?|money)(?!\w)[^.!?\n]{0,24}\b(?:taken|gone|withdrawn|debited|deducted)(?!\w)[^.!?\n]{0,24}\b(?:know nothing|no idea|don'?t know|didn'?t|never)(?!\w)|\b(?:paying|paid|charged|billed) more than\b|\bmystery (?:payment|charge|fee|debit)s?\b|\bwhy (?:did|do|are|were|was) (?:you|i|we)(?!\w)[^.!?\n]{0,16}\b(?:take|taking|taken|paying|pay|deduct|withdraw)\w*\b[^.!?\n]{0,16}\b(?:money|more|extra|from my)(?!\w)|\bpaid (?:in )?cash\b[^.!?\n]{0,30}\b(?:charged|debited|billed|card)(?!\w)/,
    confidence: 0.9,
  },
];

const ABROAD: Rule[] = [
  {
    find: anyOf(
      'cobr(?:ad|ar|aron|an|o|ou|aram)\\w* (?:\\w+ ){0,3}(?:dos veces|doble|de mas|duas vezes|a mais|indebid\\w+|indevid\\w+|en double|due volte)',
      'cargos? (?:\\w+ ){0,2}(?:no reconoc\\w+|desconocid\\w+|duplicad\\w+|indebid\\w+)',
      'no reconozco (?:\\w+ ){0,3}(?:cargo|pago|cobro|transaccion)',
      'cobranca (?:\\w+ ){0,2}(?:indevida|duplicada)',
      'nao reconheco (?:\\w+ ){0,3}(?:cobranca|compra|pagamento)',
      '(?:preleve|debite|facture)\\w* (?:\\w+ ){0,3}(?:deux fois|en double|en trop|a tort)',
      'double prelevement',
      'addebit\\w+ (?:\\w+ ){0,3}(?:due volte|doppio|non autorizzat\\w+|sbagliat\\w+)|doppio addebito',
      '(?:doppelt|zweimal|zu viel) (?:\\w+ ){0,2}(?:abgebucht|berechnet|belastet)',
      'unberechtigte\\w* (?:abbuchung|belastung)|falsche\\w* (?:rechnung|abbuchung)',
      '(?:dubbel|twee keer|te veel) (?:\\w+ ){0,2}(?:afgeschreven|betaald|gefactureerd|in rekening)',
      'dwukrotnie (?:\\w+ ){0,2}(?:pobran|obciazon)\\w*',
      '(?:pobrano|obciazono) (?:\\w+ ){0,4}(?:dwa razy|dwukrotnie|podwojnie)',
      'iki kez (?:\\w+ )?(?:cekil|odeme|tahsil)\\w*|fraude|frode|betrug|oszustwo|dolandir\\w+',
    ),
    confidence: 0.88,
  },
  {
    find: glued(
      '(?:списал|сняли|списано)[^.!?\\n]{0,20}(?:дважды|два раза|лишн|без моего)',
      '(?:дважды|два раза)[^.!?\\n]{0,16}(?:списал|снял|оплат)|мошенни|шахрай',
      '(?:списали|зняли)[^.!?\\n]{0,20}(?:двічі|два рази)',
      '(?:двічі|два рази)[^.!?\\n]{0,16}(?:списал|знял)|خصم[^.!؟\\n]{0,14}(?:مرتين|بدون)|احتيال',
      '(?:दो बार|ज्यादा|ज़्यादा)[^.!?।\\n]{0,12}(?:चार्ज|पैसे? कट)|धोखाधड|二重(?:請求|に引き落と|課金)|不正(?:利用|請求)',
      '身に覚えのない|重复(?:扣款|收费|扣费)|多(?:扣|收)了|扣了(?:两|2)次|盗刷|(?:두 번|중복|이중)[^.!?\\n]{0,6}(?:결제|청구|출금)',
      '부정 ?(?:사용|결제)',
    ),
    confidence: 0.88,
  },
];

/** Money, and what happens to it. */
const HINT =
  /charg|bill|invoic|pay|paid|money|debit|deduct|withdr|took|taken|fee|price|vat|tax|renew|trial|card|account|statement|receipt|refund|purchas|transact|amount|total|sum|[$\u00a3]|quot|subscri|fraud|scam|cost|pull|ripped|changed|deposit|promo|discount|coupon|voucher|explain|explanation|cancel|unsub|lighter|poorer|short|down|twice|entr|told|fund|cash|surcharge|book|bought|signed|agreed|premium|disput/;

/** A charge the visitor does not accept, or does not know. */
export const billingDispute = modelled({
  name: 'billing_dispute',
  urgency: 76,
  rules: RULES,
  abroad: ABROAD,
  hint: HINT,
});
