import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:refund|reimbursement|money[ -]?back|compensation|return)s? (?:polic(?:y|ies)|guarantee|conditions|rules|terms|time|times|process)\b|\b(?:polic(?:y|ies)|how long|in what cases|under what conditions|conditions?|do you (?:give|do|have|accept|offer)|are there|what about)\b[^.!\n]{0,40}\b(?:refund|reimburs|money[ -]?back)[a-z]*|\b(?:refunds?|reimbursements?) (?:usually )?(?:take|takes|work|works|allowed|possible)\b/,
    confidence: 0.8,
    mild: true,
  },
  {
    find: /\b(?:refund|re?fun[a-z]?d|erfund|refnud|refuned|refudn|reimb?urs|rebursm|remburs)[a-z]*\b|\bmoney[ -]?back\b|\b(?:give|want|get|need|return|send|receive|have)\w*\b(?: me| us| back){0,2} (?:my|our|the|that|some|all)(?: \w+){0,2} (?:money|cash|payment|deposit|\$?\d+)(?: \w+){0,2} (?:back|returned)\b|\breturn (?:me )?(?:my|the) money\b|\bgive (?:me )?back (?:what i|(?:all )?(?:of )?(?:my|the|our) (?:money|cash|payment|deposit))\b|\b(?:money|cash|amount|payment|funds)\b[^.!?\n]{0,16}\b(?:returned|credited back|paid back)\b|\b(?:you|they) (?:still )?owe me\b|\bclaim (?:back )?my money\b|\bwant my (?:money|cash)\b|\bcompensations?\b|\bmoney bac?k?\b|\b(?:revers|waiv|credit)(?:e|ed|ing|al)?\b[^.!?\n]{0,16}\b(?:fee|charge)s?\b|\b(?:fee|charge)s? (?:be )?(?:reversed|waived|credited)\b|\bgive (?:it|that|me) back my money\b/,
    confidence: 0.95,
  },
  {
    find: /\b(?:return|send back|sent back|returned|returning)\b[^.!?\n]{0,24}\b(?:item|order|product|purchase|package|shoes|goods|transaction|it)s?\b|\b(?:show|concert|game|event|match|gig|play|festival)s? (?:was|were|is|got|has been) (?:cancell?ed|postponed|called off)\b/,
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
      'استرداد|فلوس[^.!؟\\n]{0,8}(?:ترجع|رجع)|استرجاع|استرجع|ارجاع[^.!؟\\n]{0,12}(?:مال|فلوس|مبلغ|نقود|اموال)',
      '(?:رد|ارجعوا?|رجعوا?|اعاده|ترجعوا?|ارجع)[^.!؟\\n]{0,12}(?:المبلغ|المال|اموال|فلوس|نقود|مبلغ)',
      'रिफंड|रिफ़ंड|रिफण्ड|पैसे? (?:वापस|लौटा)|पैसा वापस|धनवापसी',
    ),
    confidence: 0.93,
  },
  {
    find: glued(
      '返金|払い戻|払戻|返品|お金[^。\\n]{0,3}返|退款|退[^。，\\n]{0,2}(?:钱|錢)|退货|退貨|退费|返还.{0,4}(?:款|钱)|환불|돈을? ?(?:돌려|되돌려)|반품',
    ),
    confidence: 0.93,
  },
];

const VETO = /\b(?:tax|deposit) refund|(?:non|not)[ -]?refundable/g;

/** Money back. A question about the policy is answered; a request goes to someone who may decide. */
export const refund = modelled({ name: 'refund', urgency: 70, rules: RULES, abroad: ABROAD, veto: VETO });
