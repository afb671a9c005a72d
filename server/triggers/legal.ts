import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:sue|suing) (?:you|u|your|this|the (?:company|shop|store|bank)|them|for)(?!\w)|\b(?:will|gonna|going to|i'?ll|to) sue\b(?! (?:is|as|called))|\blawsuit\b|\blegal (?:action|proceedings|steps|advice|team|department|matter)(?!\w)|\btake (?:you|this|them|it) to court\b|\b(?:small claims|see you in court)(?!\w)|\b(?:my|our|contact(?:ing)?|speak(?:ing)? to|hire|hiring|call(?:ing)?|consult(?:ing)?|seek(?:ing)?) (?:(?:my|a|our|an) )?(?:lawyer|attorney|solicitor|barrister)s?\b(?! (?:near|in|for hire))/,
    confidence: 0.92,
  },
  {
    find: /\b(?:ombudsman|trading standards|consumer protection|better business bureau|financial conduct authority|attorney general|consumer (?:rights|court|forum|affairs))(?!\w)|\b(?:report|reporting|reported|complain|complaint)(?!\w)[^.!?\n]{0,20}\b(?:to|with) (?:the )?(?:bbb|ftc|cfpb|fca|fcc|regulator|authorities|police|trai|ombudsman)(?!\w)|\b(?:report|reporting) (?:you|this|it|your company)(?!\w)[^.!?\n]{0,12}\bto (?:the )?(?:\w+ ){0,2}(?:authorit|regulator|commission|council|ombuds|police|standards|watchdog|agency)\w*|\bclass action\b|\bbreach of contract\b|\bcease and desist\b/,
    confidence: 0.9,
  },
  {
    find: anyOf(
      'abogad[oa]s?|demandar(?:los|les|lo)?|acciones legales|accion legal|juicio|advogad[oa]s?',
      'processar (?:voces|a empresa)|procon|acao judicial|avocate?s?',
      'poursui(?:vre|tes) (?:en justice|judiciaires)|porter plainte|tribunal|avvocat[oi]|vie legali',
      'azioni? legal[ei]|denunciar\\w*|denuncia|querela',
    ),
    confidence: 0.88,
  },
  {
    find: anyOf(
      'anwalt\\w*|rechtsanwalt\\w*|verklag\\w*|rechtliche schritte|verbraucherschutz\\w*',
      'verbraucherzentrale|anzeige erstatten|advocaat|rechtszaak|juridische stappen|aanklagen',
      'prawnik\\w*|adwokat\\w*|pozw(?:e|ac|iem)|do sadu|uokik|rzecznik\\w* (?:praw )?konsument\\w*',
      'avukat\\w*|dava ac\\w*|tuketici (?:mahkemesi|hakem)\\w*|yasal (?:yol|islem)\\w*',
    ),
    confidence: 0.88,
  },
  {
    find: glued(
      'адвокат|юрист|подам? (?:на вас )?в суд|в суд|роспотребнадзор|подам до суду|до суду|محامي|المحكمه',
      'مقاضاه|قضيه|दावा करूंगा|वकील|अदालत|मुकदमा|उपभोक्ता फोरम|弁護士|訴え|裁判|消費者センター|消費生活センター|律师|律師|起诉|起訴',
      '法院|消费者协会|消协|12315|변호사|고소|소송|소비자원',
    ),
    confidence: 0.88,
  },
];

const VETO =
  /\b(?:top rated|best|good|local|find|looking for|recommend|near)[^.!?\n]{0,14}\b(?:lawyer|attorney|solicitor)s?\b|\b(?:call|name|named) (?:you |me |her )?sue\b|\bbe a lawyer\b|power of attorney|\b(?:am|i'm|as|is|was) (?:a|an) (?:\w+ )?(?:lawyer|attorney|solicitor)(?!\w)/g;

/** Lawyers, courts and regulators: words that only a person should answer. */
export const legal = modelled({ name: 'legal', urgency: 80, rules: RULES, neverOverheard: true, veto: VETO });
