import { ENDINGS } from './endings.ts';
import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:what (?:happens|if)|if|in case|when) (?:i|we|you) (?:\w+ )?cancel\b|\b(?:(?:un)?til when|till when|by when|how (?:late|long before|far ahead|soon)) (?:can|could|may|must|do|should) (?:i|we|you)(?!\w)[^.!?\n]{0,16}\bcancel\b|\bcancel\b[^.!?\n]{0,30}\b(?:for free|free of charge|without (?:a |any )?(?:fee|penalty|charge|cost))|\b(?:free|flexible) cancell?ation\b|\b(?:do you|is there|what(?:'s| is))(?!\w)[^.!?\n]{0,16}\bcancell?ation\b|\bcancell?ation (?:polic|fee|charge|penalt|term|condition|cost)[a-z]*|\b(?:early )?(?:termination|exit|cancellation) (?:fee|charge|penalt|cost)[a-z]*|\b(?:early )?withdrawal (?:charge|penalt)[a-z]*|\b(?:fee|charge|penalt(?:y|ies)|cost) (?:for|of|if|when) (?:\w+ )?cancel[a-z]*/,
    confidence: 0.8,
    mild: true,
  },
  {
    find: /\bcancel(?:l?ing|l?ation)?s?\b(?! (?:by you|was|has|due))|\bcanc[a-z]{0,3}l(?:ing|ling)(?!\w)|\b(?:can[a-z]?cl?el|canc[a-z]el|acncel|canel|cnacel|cacnel|cancelo)(?:l?ing|lation)?\b|\bcancle?(?:ing)?\b|\b(?:to|be|get|need|have|want|my|the|please)(?!\w)[^.!?\n]{0,40} cancell?ed\b(?= (?:please|immediately|now|asap|today)|[.!?]|$)/,
    confidence: 0.85,
  },
  {
    find: /\b(?:terminate|end|stop|discontinue|quit|drop|void|abort|call off|calling off|nix|scrap|undo|revoke|reverse|revert|annul|abandon|forget|kill|unreserve|close|freeze|block|pull out of|back out of|get rid of|take back|remove|delete|withdraw from|opt out of)(?!\w)[^.!?\n]{0,24}\b(?:contract|subscription|membership|plan|order|orders|purchase|reservation|booking|appointment|meeting|service|transaction|transfer|payment|direct debit|standing order|policy|trial|renewal|mortgage|loan|account|card|slot|room)(?!\w)|\b(?:don'?t|do not|no longer|dont) (?:want|need)(?!\w)[^.!?\n]{0,24}\b(?:reservation|booking|order|appointment|subscription|membership|transaction|service|article|table|room|anymore|any more|any longer)(?!\w)|\bunsubscribe\b|\b(?:won'?t|will not|no longer) be needing\b|\b(?:don'?t|do not|not to) (?:auto[- ]?)?renew\b|\b(?:want|like|need|get|getting) (?:to get )?out of (?:the|this|my|our) (?:plan|contract|subscription|agreement|deal)(?!\w)|\bchanged my mind (?:about|on)(?!\w)|\b(?:won'?t|will not|don'?t|do not) (?:require|need) (?:my|the|this|that|our) (?:\w+ )?(?:reservation|booking|table|room|appointment)(?!\w)|\b(?:reservation|booking|appointment|order)(?!\w)[^.!?\n]{0,24}\b(?:not|no longer) (?:needed|required|necessary)(?!\w)|\b(?:transfer|transaction|payment|sent|money)(?!\w)[^!?\n]{0,50}\b(?:wrong|incorrect) (?:account|person|recipient|number)(?!\w)|\b(?:transfer|transaction|payment)(?!\w)[^!?\n]{0,50}\b(?:stop|reverse|revert|undo|cancel)(?:ed)? (?:it|that)(?!\w)|\bbe (?:reversed|reverted)(?!\w)|\bbreaking (?:the|my|a) contract\b|\bget out of (?:my|the|this) contract\b|\bstop (?:my|the|this|that|auto)[ -]?(?:\w+ )?(?:payment|renewal|subscription|renewing|transaction|transfer)(?!\w)|\b(?:won'?t|can'?t|cannot|can not|unable to) (?:be coming|come|make it|attend|be there)(?!\w)/,
    confidence: 0.8,
  },
  {
    find: /\b(?:call off|calling off|terminat(?:e|ing)|void|annul|unreserve|back out of|pull out of)(?!\w)[^.!?\n]{0,24}\b(?:contract|subscription|membership|plan|orders?|purchase|reservation|booking|appointment|meeting|service|trial|renewal)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:terminat(?:e|ing)|end|ending|stop|stopping|discontinu(?:e|ing)|quit|drop|scrap|kill|withdraw|pull the plug on|no longer (?:require|need|want)|(?:don'?t|do not) (?:require|need|want)|get out of|pull out of|back out of|opt out of|want out of|get rid of|pull) (?:(?!at\b|off\b|to\b|by\b)[a-z'-]+ ){0,3}(?:subscription|membership|contract|plan|order|booking|reservation|appointment|trial|insurance|policy|delivery|renewal|renewing|tariff|service|table|standing order|direct debit|broadband|phone line)s?\b(?! (?:by|to|in|with|driver|date|address|time|number|holder|page|outage|working|being|dog|lamp|leg|cloth))|\bunsubscribe\b|\b(?:do not|don'?t|dont|not) (?:auto[- ]?|automatically )?renew\b|\bwant out of\b|\btake (?:me|us) off (?:the|your|my) (?:\w+ ){0,2}(?:plan|list|subscription|programme|program|roster|tour|waiting list)(?!\w)|\b(?:leav(?:e|ing)|exit|break|quit|cut short|end) (?:the|my|our|this) (?:\w+ )?(?:contract|lease|agreement|plan|membership)(?!\w)|\bcall(?:ing)? off (?:the|my|our|this|that|a|tomorrow|everything)(?!\w)|\bcall (?:it|this|that|everything|the \w+) off\b|\b(?:cease|stop) (?:billing|sending) me\b[^.!?\n]{0,20}\b(?:box|boxes|monthly|subscription|magazine)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:order|ordered|subscription|payment|booking|reservation|transfer)(?!\w)[^!?\n]{0,50}\b(?:stop|undo|withdraw|scrap) (?:it|that|this)(?!\w)|\b(?:order|booking|reservation|delivery|appointment)(?!\w)[^.!?\n]{0,24}\b(?:don'?t|do not|dont) (?:ship|send|deliver|process|prepare) it\b/,
    confidence: 0.9,
  },
];

const ABROAD: Rule[] = [
  {
    find: anyOf(
      '(?<!notification )(?<!alert )cancel kar[a-z]*|(?:subscription|plan|order|service|sim) (?:ko )?band kar[a-z]*',
    ),
    confidence: 0.9,
  },
  {
    find: anyOf(
      'cancel(?:ar|o|a|en|e|acion|aciones|arlo|arla|arme|ame|eme|amento|amos|ei|acao|arem|ada|ado)',
      'anul(?:ar|acion|en|e|arlo|arla|eu|em|o)|dar(?:me|nos)? de baja|darse de baja|denme de baja',
      'rescind\\w+|dejar sin efecto|rescisao|desmarcar|encerrar (?:o |meu |a |minha )?(?:contrato|assinatura|plano)',
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
      'отключ\\p{L}* (?:\\p{L}+ )?(?:подписк|услуг|тариф|автопрод)|отмен(?:ить|ите|яю|ять|ит|им|яйте|ишь)|отмен[ауые](?![а-я])|аннулир|расторг|отказ(?:аться|ываюсь|ать)|отпис',
      '(?:вимкн|відключ)\\p{L}* (?:\\p{L}+ )?(?:підписк|послуг|тариф)|скасу|скасов|відмін|анулю|розірв|відмов(?:итися|ляюся|лятися)|відпис',
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      'الغاء|الغي|الغوا|الغ |فسخ العقد|रद्द|(?:सब्सक्रिप्शन|सदस्यता|प्लान|सेवा|योजना)[^।.!?\\n]{0,6}बंद कर|कैंसि?ल|कैन्सल',
    ),
    confidence: 0.9,
  },
  {
    find: glued('キャンセル|解約|取り消|取消|退会|退订|退訂|解约|撤销|不想要了|취소|해지|해약'),
    confidence: 0.9,
  },
];

const VETO =
  /\b(?:was|were|been|got|is|are|has|had|have been|being|it'?s|getting) (?:\w+ )?cancell?ed\b(?! immediately| asap)|\b(?:show|concert|game|event|match|flight|train|class|gig)s? (?:was|were|is|got|has been|being)? ?(?:cancell?ed|postponed)(?!\w)|\b(?:you|they|seller|airline|company|amazon) (?:\w+ ){0,2}cancell?ed\b|\bnoise[- ]cancel\w+|\bcancell?ation of noise\b|\bun-?cancel\w*|\b(?:not|n'?t|dont|never|nor|no) (?:really |actually )?(?:want|need|wish|like|trying|looking|going|planning|asking|to)?(?: to| wanna)? ?cancel(?:l?ing|l?ation)?\b(?! fee)|\bcancell?(?:ation)? (?:button|icon|code|number|link|emails?|message)(?!\w)|\bunsubscribe\b[^.!?\n]{0,24}\b(?:newsletter|emails?|mailing|mails|sms|texts?|notifications?)(?!\w)|\bdrop(?:ping|ped)? (?:\w+ )?off\b|\b(?:remove|lift|release) (?:the|a|this) (?:\w+ )?(?:hold|block|limit|restriction|lock|freeze)(?!\w)|\b(?:close|remove|delete|block|stop)(?!\w)[^.!?\n]{0,12}\b(?:pop-?ups?|window|tab|banner|ads?|message|photo|post|comment|file|notification|caller|number)s?\b/g;

/** Cancelled by others, or noise that is cancelled: the words of cancelling without the wish, in other languages. */
const VETO_ABROAD =
  /\b(?:han|ha|fue|fueron|sido|estaba|esta) (?:sido )?cancelad[oa]s?\b|\bhan cancelado\b|\bcancelaron\b|\b(?:cancelacion|cancelamento) (?:activa )?(?:de|del|do) ruid[oa]\b|\b(?:foi|foram|ser|sido|esta|estava) cancelad[oa]s?\b|\bcancelaram\b|\b(?:ete|est|sont|etait|ont|a) annulee?s?\b|\b(?:e|stat[oaie]|hanno|ha|sono) (?:stat[oaie] )?(?:annullat|cancellat)[oaie]\b|\bcancellazione (?:del|attiva del) rumore\b|\b(?:wurden?|ist|sind|war) (?:\w+ ){0,3}(?:storniert|annulliert|gekundigt|gecancelt|abgesagt)(?!\w)|\b(?:is|werd|zijn|was|werden) (?:\w+ ){0,2}geannuleerd\b|\b(?:odwolali|odwolan[oaey]|anulowali|zostal\w* (?:\w+ )?(?:anulowan|odwolan)\w*)(?!\w)|\biptal (?:oldu|edildi|olmus|edilmis|olunca)\w*|скасували|скасован[оаиі]|отменили|отменен|تم الغاء|تم الغاوه|रद्द हो|रद्द कर दी गई|नॉइज़? ?कैंस|ノイズ ?キャンセ|キャンセルされ|(?:会议|會議|航班|活动|演唱会|课程|比赛|火车|列车|班次|演出)(?:被|已)?(?:临时)?取消|被取消|취소(?:됐|되었|된 |되어|됐는)|노이즈 ?캔슬/g;

/** Ending or undoing something that was bought, booked or ordered. */
export const cancellation = modelled({
  name: 'cancellation',
  urgency: 68,
  rules: RULES,
  abroad: [...ABROAD, ...ENDINGS],
  veto: new RegExp(`${VETO.source}|${VETO_ABROAD.source}`, 'g'),
});
