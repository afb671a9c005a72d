import { modelled } from './modelled.ts';
import { anyOf, glued, near, nearGlued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:refund|reimbursement|money[ -]?back|compensation|return)s? (?:polic(?:y|ies)|guarantee|conditions|rules|terms|time|times|process)(?!\w)|\b(?:polic(?:y|ies)|how long|in what cases|under what conditions|conditions?|do you (?:give|do|have|accept|offer)|are there|what about)(?!\w)[^.!\n]{0,40}\b(?:refund|reimburs|money[ -]?back)[a-z]*|\b(?:refunds?|reimbursements?) (?:usually )?(?:take|takes|work|works|allowed|possible)(?!\w)/,
    confidence: 0.8,
    mild: true,
  },
  {
    find: /\b(?:refund|re?fun[a-z]?d|refnd|reefund|refumd|erfund|refnud|refuned|refudn|reimb?urs|rebursm|remburs)[a-z]*\b|\bmoney[ -]?back\b|\b(?:give|want|get|need|return|send|receive|have)\w*\b(?: me| us| back){0,2} (?:my|our|the|that|some|all)(?: \w+){0,2} (?:money|cash|payment|deposit|\$?\d+)(?: \w+){0,2} (?:back|returned)(?!\w)|\breturn (?:me )?(?:my|the) money\b|\bgive (?:me )?back (?:what i|(?:all )?(?:of )?(?:my|the|our) (?:money|cash|payment|deposit))(?!\w)|\b(?:money|cash|amount|payment|funds)(?!\w)[^.!?\n]{0,16}\b(?:returned|credited back|paid back)(?!\w)|\b(?:you|they) (?:still )?owe me\b|\bclaim (?:back )?my money\b|\bwant my (?:money|cash)(?!\w)|\bcompensations?\b|\bmoney bac?k?\b|\b(?:revers|waiv|credit)(?:e|ed|ing|al)?\b[^.!?\n]{0,16}\b(?:fee|charge)s?\b|\b(?:fee|charge)s? (?:be )?(?:reversed|waived|credited)(?!\w)|\bgive (?:it|that|me) back my money\b|\b(?:return|release|give back|send back|pay back|repay) (?:me )?(?:my|the|our) (?:\w+ )?(?:deposit|payment|amount|fare|fee)s?\b(?! (?:box|slip))|\bclaim (?:back )?(?:for )?(?:what|the (?:money|amount|cost|fare)|everything) (?:i|we|that|of)(?!\w)|\bclaim\b[^.!?\n]{0,12}\bback\b|\b(?:money|deposit|payment) (?:returned|back)(?!\w)|\b(?:get|receive|want|like|need|entitled to|owed) (?:\w+ ){0,2}(?:a )?(?:credit|compensation|something back|anything back)(?!\w)(?! (?:card|score|limit|check|report))|\bcompensate (?:me|us)(?!\w)|\bpay me back\b|\b(?:get|have|receive|want|need) (?:anything|something|the|my|our) ?(?:\w+ ){0,3}(?:fee|fare|deposit|cost|charge|payment|postage|price|anything|something)? ?(?:returned|back) (?:for|since|because|as|please|now)(?!\w)|\bout of pocket\b|\bput (?:it|the|my|that|\$|€|£|\d)[^.!?\n]{0,16} back (?:on|onto|in|into|to) my\b|\b(?:what|everything|all) (?:i|we) (?:paid|spent|was charged)(?!\w)[^.!?\n]{0,16}\b(?:back|returned|refunded)(?!\w)/,
    confidence: 0.95,
  },
  {
    find: /\b(?:return|send back|sent back|returned|returning)(?!\w)[^.!?\n]{0,24}\b(?:item|order|product|purchase|package|shoes|goods|transaction|it)s?\b|\b(?:show|concert|game|event|match|gig|play|festival)s? (?:was|were|is|got|has been) (?:cancell?ed|postponed|called off)(?!\w)/,
    confidence: 0.6,
    mild: true,
  },
];

const ABROAD: Rule[] = [
  { find: anyOf('(?:paise|paisa) (?:wapas|vapas|waapas)'), confidence: 0.93 },
  {
    find: anyOf(
      'reembols\\w*|devolucion(?:es)? (?:de|del|de mi|de mis)? ?(?:dinero|importe|pago|compra)',
      'devolv\\w+ (?:el|mi|me|todo el|la) (?:\\w+ )?(?:dinero|plata|importe)',
      'devuelv\\w+ (?:\\w+ ){0,3}(?:dinero|plata|importe|pago)|devolucion|reintegr\\w*|dinero de vuelta',
      'estorn\\w*|dinheiro de volta|devolv\\w+ (?:o|meu|o meu) dinheiro|devolucao|ressarc\\w*',
    ),
    confidence: 0.93,
  },
  {
    find: anyOf(
      "rembours\\w*|(?:rendez|rendre|recuperer|redonne[rz]?)[- ](?:moi )?(?:mon|l|notre) ?'?argent",
      'rimbors\\w*|restituzion\\w*|(?:soldi|denaro) indietro',
      '(?:restitui\\w+|ridat\\w+|ridare|rendetemi) (?:\\w+ ){0,2}(?:soldi|denaro)',
      'rivoglio (?:i miei )?soldi',
    ),
    confidence: 0.93,
  },
  {
    find: anyOf(
      '\\w*erstatt\\w*|geld (?:zuruck|wieder)\\w*|ruckzahlung\\w*|ruckuberweis\\w*|terugbeta\\w*|terugstort\\w*',
      'geld terug\\w*|restitutie|zwrot\\w*|zwroc\\w+|oddajcie (?:mi )?(?:moje )?pieniadze',
      '(?:odzyskac|oddac) (?:moje )?pieniadze',
    ),
    confidence: 0.93,
  },
  {
    find: /(?<![a-z])(?:iade(?:si|mi|yi|sini|m|yle|ler)?|(?:geri )?oden(?:mesini|sin)|param[iı]? (?:geri|iade)|paramin iade|para iadesi|ucret iadesi|geri odeme)(?![a-z])/,
    confidence: 0.93,
  },
  {
    find: glued(
      'возврат[^\\n]{0,4}|верн(?:ите|и|уть|ете|ут)[^.!?\\n]{0,20}(?:деньг|денег|средств|оплат|сумм)',
      '(?:деньги|денег|средства)[^.!?\\n]{0,12}(?:верн|обратно|назад)|возмест|возмещен',
      'поверн[^.!?\\n]{0,24}(?:грош|кошт|оплат)|повернення',
      '(?:гроші|кошти)[^.!?\\n]{0,12}(?:поверн|назад)|відшкод',
    ),
    confidence: 0.93,
  },
  {
    find: glued(
      'استرداد|مسترد|فلوس[^.!؟\\n]{0,8}(?:ترجع|رجع)|استرجاع|استرجع|ارجاع[^.!؟\\n]{0,12}(?:مال|فلوس|مبلغ|نقود|اموال)',
      '(?:رد|ارجعوا?|رجعوا?|اعاده|ترجعوا?|ارجع)[^.!؟\\n]{0,12}(?:المبلغ|المال|اموال|فلوس|نقود|مبلغ)',
      'रिफंड|रिफ़ंड|रिफण्ड|पैसे? (?:वापस|लौटा)|पैसा वापस|धनवापसी',
    ),
    confidence: 0.93,
  },
  {
    find: glued(
      '返金|払い戻|払戻|返品|お金[^。\\n]{0,3}返|退款|(?:钱|錢)[^。，\\n]{0,3}退|退[^。，\\n]{0,2}(?:钱|錢)|退货|退貨|退费|返还.{0,4}(?:款|钱)|환불|돈을? ?(?:돌려|되돌려)|반품',
    ),
    confidence: 0.93,
  },
];

/** Money, and its way back, in one breath. */
const MONEY_BACK: Rule[] = [
  {
    find: near(
      'dinero|plata|importe|pago|euros?|pesos?|lo que pague|cobro|fianza',
      'devolv\\w+|devuelv\\w+|devuelt[oa]s?|reintegr\\w+|regres\\w+|de vuelta',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'argent|montant|somme|euros?|paiement|caution|commande',
      'rend(?:re|ez|u|s)|rembours\\w+|recuper\\w+|restitu\\w+|recredit\\w+',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'geld|betrag|euro|zahlung|kaution|kosten',
      'zuruck\\w*|wiederbekomm\\w*|wiederhaben|wiedersehen|erstatt\\w*|retour\\w*|gutschrift|gutschreib\\w*|gutgeschrieben',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'dinheiro|grana|valor|reais|euros?|pagamento|quantia',
      'devolv\\w+|reembols\\w+|estorn\\w+|de volta|restitu\\w+',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'soldi|denaro|importo|euro|pagamento|somma|caparra',
      'indietro|restitu\\w+|rimbors\\w+|ridar\\w+|ridat\\w+|rendere|rendete\\w*|riavere|rivogli\\w+',
    ),
    confidence: 0.9,
  },
  { find: near('geld|bedrag|euro|betaling|borg', 'terug\\w*'), confidence: 0.9 },
  {
    find: near(
      'pieniadze|pieniedzy|kas[aey]|kwot\\w+|zlot\\w+|zaplacil\\w*|srodk\\w+',
      'zwro\\w+|zwrac\\w+|odda\\w+|wroc\\w+|odzysk\\w+|z powrotem',
    ),
    confidence: 0.9,
  },
  {
    find: near('para(?:m|mi|min|yi|si|sini|miz|mizi)?|ucret\\w*|tutar\\w*|odedig\\w*', 'iade\\w*|geri\\w*'),
    confidence: 0.9,
  },
  { find: nearGlued('деньг|денег|средств|сумм|рубл|оплат', 'верн|возврат|обратно|назад|возмест'), confidence: 0.9 },
  { find: nearGlued('грош|кошт|суму|сума|гривень|гривні|оплат', 'поверн|назад|відшкод'), confidence: 0.9 },
  {
    find: nearGlued('مبلغ|المال|اموال|فلوس|نقود|دفعت', 'استرد|استرج|ارجاع|ارجع|رجع|اعاده|يعود|مسترد'),
    confidence: 0.9,
  },
  { find: nearGlued('पैसा|पैसे|रकम|राशि|भुगतान', 'वापस|लौटा|रिफंड|वापसी'), confidence: 0.9 },
  { find: nearGlued('お金|代金|料金|代を|支払った|払った', '返|戻', 10), confidence: 0.9 },
  { find: nearGlued('钱|錢|款|费用', '退|还给|返还|退回', 8), confidence: 0.9 },
  { find: nearGlued('돈|금액|대금|요금', '돌려|환불|반환', 8), confidence: 0.9 },
  {
    find: anyOf(
      'wo bleibt (?:mein|das) geld|ou est mon argent|donde esta mi dinero|cade (?:o )?meu dinheiro|dove sono i miei soldi|waar blijft mijn geld|gdzie (?:sa )?moje pieniadze|param nerede',
    ),
    confidence: 0.9,
  },
];

const VETO =
  /\b(?:tax|vat) refunds?\b|\bdeposit refund|(?:non|not)[ -]?refundable|\brefundable (?:fares?|tickets?|rates?|rooms?)(?!\w)|\b(?:don'?t|do not|dont|didn'?t|no|not) (?:\w+ )?(?:need|want|looking for|asking for|after)(?: \w+)? (?:refund|money back)s?\b|\brefunds? aside\b|\b(?:configure|set up|process|issue|enable|disable|handle|manage|give) (?:\w+ )?refunds? (?:in|on|to|from|through|via|for my)(?!\w)|\brefund (?:api|button|webhook|endpoint|dashboard)(?!\w)/g;

/** Money back. A question about the policy is answered; a request goes to someone who may decide. */
export const refund = modelled({
  name: 'refund',
  urgency: 70,
  rules: RULES,
  abroad: [...ABROAD, ...MONEY_BACK],
  veto: VETO,
});
