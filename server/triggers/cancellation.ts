import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:what (?:happens|if)|if|in case|when) (?:i|we|you) (?:\w+ )?cancel\b|\bcancel\b[^.!?\n]{0,30}\b(?:for free|free of charge|without (?:a |any )?(?:fee|penalty|charge|cost))|\b(?:free|flexible) cancell?ation\b|\b(?:do you|is there|what(?:'s| is))\b[^.!?\n]{0,16}\bcancell?ation\b|\bcancell?ation (?:polic|fee|charge|penalt|term|condition|cost)[a-z]*|\b(?:early )?(?:termination|exit|cancellation) (?:fee|charge|penalt|cost)[a-z]*|\b(?:early )?withdrawal (?:charge|penalt)[a-z]*|\b(?:fee|charge|penalt(?:y|ies)|cost) (?:for|of|if|when) (?:\w+ )?cancel[a-z]*/,
    confidence: 0.8,
    mild: true,
  },
  {
    find: /\bcancel(?:l?ing|l?ation)?s?\b(?! (?:by you|was|has|due))|\bcanc[a-z]{0,3}l(?:ing|ling)\b|\b(?:can[a-z]?cl?el|canc[a-z]el|acncel|canel|cnacel|cacnel|cancelo)(?:l?ing|lation)?\b|\bcancle?(?:ing)?\b|\b(?:to|be|get|need|have|want|my|the|please)\b[^.!?\n]{0,40} cancell?ed\b(?= (?:please|immediately|now|asap|today)|[.!?]|$)/,
    confidence: 0.85,
  },
  {
    find: /\b(?:terminate|end|stop|discontinue|quit|drop|void|abort|call off|calling off|nix|scrap|undo|revoke|reverse|revert|annul|abandon|forget|kill|unreserve|close|freeze|block|pull out of|back out of|get rid of|take back|remove|delete|withdraw from|opt out of)\b[^.!?\n]{0,24}\b(?:contract|subscription|membership|plan|order|orders|purchase|reservation|booking|appointment|meeting|service|transaction|transfer|payment|direct debit|standing order|policy|trial|renewal|mortgage|loan|account|card|slot|room)\b|\b(?:don'?t|do not|no longer|dont) (?:want|need)\b[^.!?\n]{0,24}\b(?:reservation|booking|order|appointment|subscription|membership|transaction|service|article|table|room|anymore|any more|any longer)\b|\bunsubscribe\b|\b(?:won'?t|will not|no longer) be needing\b|\b(?:don'?t|do not|not to) (?:auto[- ]?)?renew\b|\b(?:want|like|need|get|getting) (?:to get )?out of (?:the|this|my|our) (?:plan|contract|subscription|agreement|deal)\b|\bchanged my mind (?:about|on)\b|\b(?:won'?t|will not|don'?t|do not) (?:require|need) (?:my|the|this|that|our) (?:\w+ )?(?:reservation|booking|table|room|appointment)\b|\b(?:reservation|booking|appointment|order)\b[^.!?\n]{0,24}\b(?:not|no longer) (?:needed|required|necessary)\b|\b(?:transfer|transaction|payment|sent|money)\b[^!?\n]{0,50}\b(?:wrong|incorrect) (?:account|person|recipient|number)\b|\b(?:transfer|transaction|payment)\b[^!?\n]{0,50}\b(?:stop|reverse|revert|undo|cancel)(?:ed)? (?:it|that)\b|\bbe (?:reversed|reverted)\b|\bbreaking (?:the|my|a) contract\b|\bget out of (?:my|the|this) contract\b|\bstop (?:my|the|this|that|auto)[ -]?(?:\w+ )?(?:payment|renewal|subscription|renewing|transaction|transfer)\b|\b(?:won'?t|can'?t|cannot|can not|unable to) (?:be coming|come|make it|attend|be there)\b/,
    confidence: 0.8,
  },
  {
    find: /\b(?:call off|calling off|terminat(?:e|ing)|void|annul|unreserve|back out of|pull out of)\b[^.!?\n]{0,24}\b(?:contract|subscription|membership|plan|orders?|purchase|reservation|booking|appointment|meeting|service|trial|renewal)\b/,
    confidence: 0.9,
  },
];

const ABROAD: Rule[] = [
  { find: anyOf('cancel kar[a-z]*|band kar[a-z]*'), confidence: 0.9 },
  {
    find: anyOf(
      'cancel(?:ar|o|a|en|e|acion|aciones|arlo|arla|arme|ame|eme|amento|amos|ei|acao|arem|ada|ado)',
      'anul(?:ar|acion|en|e|arlo|arla|eu|em|o)|dar(?:me|nos)? de baja|darse de baja|denme de baja',
      'rescind\\w+|rescisao|desmarcar|encerrar (?:o |meu |a |minha )?(?:contrato|assinatura|plano)',
      'dar baja',
    ),
    confidence: 0.9,
  },
  {
    find: anyOf(
      'annul(?:er|e|ez|ation|ations|ee|o|are|arlo|arla|ate|amento|lare|lato|la|late|latemi|lo|lamento|lamenti)',
      'resili\\w*|desabonn\\w*|desinscri\\w*|mettre fin (?:a|au) \\w+',
      'disdi(?:re|co|ci|ta|te|rla|rlo|cano)|disdett\\w*|cancell(?:are|azione|i|o|ate|arlo|arla|armi)',
      'recedere|recesso',
    ),
    confidence: 0.9,
  },
  {
    find: anyOf(
      'kundig\\w*|gekundigt|storn\\w*|(?:abo|vertrag|abonnement|mitgliedschaft) (?:\\w+ )?(?:beenden|auflosen)|abbestell\\w*|abzubestellen|abmelden|absag\\w*|abzusagen',
      'widerruf\\w*|annul(?:l?ier|eer|er)\\w*|geannuleerd|opzeg\\w*|opgezegd|op te zeggen|afzeg\\w*|afmelden',
      'stopzet\\w*|zeg (?:\\w+ ){1,5}op',
    ),
    confidence: 0.9,
  },
  {
    find: anyOf('anulow\\w*|anuluj\\w*|anulacj\\w*|\\w*rezygn\\w*|rezygnuje|odwola\\w*|wypowie\\w*|wypisac'),
    confidence: 0.9,
  },
  {
    find: /(?<![a-z])iptal[a-z]*|abonelig[a-z]* (?:sonlandir|bitir)[a-z]*|uyelig[a-z]* (?:sonlandir|bitir)[a-z]*|vazgec[a-z]*/,
    confidence: 0.9,
  },
  {
    find: glued(
      'отмен(?:ить|ите|яю|ять|ит|им|яйте|ишь)|отмен[ауые](?![а-я])|аннулир|расторг|отказ(?:аться|ываюсь|ать)|отпис',
      'скасу|скасов|відмін|анулю|розірв|відмов(?:итися|ляюся|лятися)|відпис',
    ),
    confidence: 0.9,
  },
  {
    find: glued('الغاء|الغي|الغوا|الغ |فسخ العقد|रद्द|कैंसि?ल|कैन्सल'),
    confidence: 0.9,
  },
  {
    find: glued('キャンセル|解約|取り消|取消|退会|退订|退訂|解约|撤销|不想要了|취소|해지|해약'),
    confidence: 0.9,
  },
];

const VETO =
  /\b(?:was|were|been|got|is|are|has|had|have been|being|it'?s|getting) (?:\w+ )?cancell?ed\b(?! immediately| asap)|\b(?:show|concert|game|event|match|flight|train|class|gig)s? (?:was|were|is|got|has been|being)? ?(?:cancell?ed|postponed)\b|\b(?:you|they|seller|airline|company|amazon) (?:\w+ ){0,2}cancell?ed\b|\bnoise[- ]cancel\w+/g;

/** Ending or undoing something that was bought, booked or ordered. */
export const cancellation = modelled({ name: 'cancellation', urgency: 68, rules: RULES, abroad: ABROAD, veto: VETO });
