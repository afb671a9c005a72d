import { anyOf, glued, near, nearGlued, type Rule } from './rules.ts';

const KIND =
  '(?:(?:real|actual|live|living|human|proper|qualified|trained|senior|competent|different|other|fellow) ){0,4}';
const WHO = `${KIND}(?:persons?(?! (?:under|over|with|who|per))|(?<=(?:real|actual|live|living|human|proper|qualified|trained) )people|people (?:who|that) work|humans?(?: beings?)?|someone|somebody|some ?body|anyone|anybody|sum(?:1|one|body)|some1|any1|staff(?: members?)?|employees?|workers?|colleagues?|co-?workers?|(?:team ){0,4}members?(?: of (?:your |the ){0,4}(?:staff|team|crew))?|agents?|reps?|representatives?|operators?|executives?|advis[eo]rs?|consultants?|specialists?|technicians?|engineers?|clerks?|assistants?(?= in| at| from)|supervisors?|managers?|superiors?|boss(?:es)?|team leads?|head of \\w+|person in charge|adult|living soul|owners?|(?:sales|service|support|accounts|billing) (?:guy|lady|man|woman|team|staff|people|person)|mechanics?|installers?|fitters?|plumbers?|electricians?|directors?|ceo|experts?|doctors?|dentists?|lawyers?|attorneys?|nurses?|vets?|pharmacists?|chefs?|therapists?|instructors?|(?:lady|guy|man|woman|gentleman|girl) (?:from|at|in) (?:the|your) \\w+|whoever (?:\\w+ )?(?:handles|does|deals|is|runs|looks|knows|can)|one of (?:you|yours|them|your (?:\\w+ )?(?:people|colleagues|guys|team|staff|agents|advis[eo]rs|experts|specialists)))`;
const OWN = '(?:(?:your|the|ur|that|this|a|an|one|some|any|another|other|of|from|at|in|actual|real|live) ){0,4}';
const REACH =
  'talk|talking|speak|speaking|spk|sort(?: this| it| things)? out|be put in touch|put in touch|deal|go through it|explain (?:it|this)|chat|chatting|converse|discuss(?: this| it)?|get in touch|get through|get hold of|hook me up|connected?|reach|ring|phone|call|message|contact|word';
const DESK =
  '(?:reception|front desk|head office|office|workshop|warehouse|shop floor|store|showroom|kitchen|accounts (?:team|department)|accounting|billing|sales|support|returns|complaints?|legal|finance|customer (?:service|services|care|support|relations)|help ?desk|service desk|management|upstairs|dispatch|back office|switchboard|service team|second level|tier (?:2|two))';

/** What stands before the person who is asked for. */
const ASKED = [
  `\\b(?:i|we|me|us|she|he|my (?:mother|mum|mom|father|dad|wife|husband|son|daughter|boss|partner|parents)|if i|for me to|i'?d sooner|sooner|can|could|may|let|want|wanna|need|needs|(?:'d|would) (?:like|love|rather)|rather|prefer|please|pls|plz|possible|wish|must|how|where|option|allow|help|trying|insist|demand)(?!\\w)[^.!?\\n]{0,40}\\b(?<!told me to |don'?t |do not |never |not |didn'?t |should |you |they |people |he |who |to not )(?:${REACH}) (?:(?:directly|please|maybe|again|just|now|over|up|back|properly) ){0,4}(?:to|with|2|wit|w/|on to|through to|by)? ?`,
  "\\b(?:i|we)(?:'ve| have)?(?: already| just)? (?:asked|requested|begged|demanded|been asking|keep asking|kept asking|am asking|'m asking|said) (?:\\w+ ){0,2}(?:for|to (?:speak|talk|chat|be connected|be put)) ?(?:to |with |through ){0,4}",
  '\\b(?:only|rather|prefer(?: to)?|sooner|like to) (?:\\w+ )?(?:discuss|deal|speak|talk|do business|communicate)(?!\\w)[^.!?\\n]{0,16}\\b(?:with|to) ',
  '\\b(?:assisted|helped|served|attended(?: to)?|handled|advised|answered|looked after|contacted|seen|called) by ',
  '\\b(?:option|button|key|number|way|type|press|say) (?:\\w+ ){0,2}(?:to|for) (?:\\w+ )?(?:talk|speak|chat|get|reach|a)(?:ing)? (?:\\w+ )?(?:to |with ){0,4}',
  '\\b(?<!(?:had|having|after) an? (?:\\w+ )?)(?:conversation|chat|word|call|talk|meeting|phone call|discussion) with ',
  '\\b(?:want|need|like|get|prefer|expect|any chance of) (?:an? |some ){0,4}(?:\\w+ )?(?:answer|reply|response|help|assistance|support|advice) (?:\\w+ )?(?:from|by|of) ',
  '\\b(?:transfer|connect|hand|forward|escalate|pass|give|move|switch|route|put|send) (?:over ){0,4}(?:the |this |my |our ){0,4}(?:call|chat|conversation|case|issue|ticket|matter|line|problem|thing|request)(?: over| on| up| through)? (?:to|with) ',
];

/** Asking for a person by kinds: the wish itself, somebody to be brought, the machine to be left, the telephone, what was asked before. */
export const WISHED: readonly Rule[] = [
  {
    find: new RegExp(
      `(?:${ASKED.join('|')})${OWN}${WHO}\\b(?! (?:friend|tenant|name|number|id|card|price|account|contract|training|discount|yesterday|last (?:week|month|time)))`,
    ),
    confidence: 0.9,
  },
  {
    find: new RegExp(
      `\\b(?:get(?:ting)?|give|fetch|bring(?:ing)? in|bring|send|put|pull in|hand|pass|lend|assign|patch|grab|summon|loop(?:ing)? in|involve|involving|page) (?:me |us |over |in |this to |it to |me to |us to |him |her |this over to |it over to |the (?:chat|case|conversation) (?:over ){0,4}to |over to ){0,4}${OWN}(?:actual|real|live|proper|human|senior|different|own)? ?(?:person|human(?: being)?|(?<=(?:give|get|bring|fetch|send|put|hand|pass) (?:me|us) )(?:somebody|someone|sum1)|staff(?: member)?|employee|colleagues?|co-?workers?|member of (?:your |the ){0,4}(?:staff|team)|agent|rep|representative|operator|advis[eo]r|supervisor|manager|superior|boss|team lead|person in charge)(?!\\w)(?! (?:friend|tenant|id|name|number|card|discount|licen[cs]e|manual|badge|price))(?=[^\\n]{0,40}(?:\\W*$|please|pls|now|here|help|with me|to (?:look|help|call|talk|speak|sort|fix|take|handle|answer|phone|ring|contact|join|check|deal|reply)|who|on (?:it|this|the|here|board)|asap|in (?:charge|here|on)|of flesh|instead|immediately|for this|right|today|over|via|,))`,
    ),
    confidence: 0.9,
  },
  {
    find: /\b(?:past|around|rid of|out of|off|skip|bypass|avoid|without|instead of|not|no more|stop|enough (?:with|of)|fed up with|tired of|sick of|hate|away from|other than|not with) (?:talking to |dealing with |chatting with |using |going through |through ){0,4}(?:this|the|your|a|an|these|that)? ?(?:stupid |dumb |useless |silly |bloody |damn |annoying |automated |automatic |auto |virtual |ai |robot |canned |chat ?)*(?:bots?|chat ?bots?|robots?|machine|automation|automated (?:replies|answers|responses|system|messages)|virtual (?:assistant|agent)|ai(?: (?:answers?|replies|assistant))?|canned (?:answers|replies|responses))(?!\w)[^\n]{0,60}\b(?:person|human|someone|somebody|staff|people|agent|rep|manager|real|get|give|talk|speak)(?!\w)|\b(?:how (?:do|can) (?:i|we)|can i|let me|i want to|want to|just|please|i'?d like to) (?:\w+ ){0,2}(?:get past|get around|skip|bypass|get out of|get rid of|turn off|switch off|leave|escape|avoid) (?:this|the|your) (?:\w+ )?(?:bot|chat ?bot|robot|machine|ai|assistant|automated \w+)(?!\w)|^\W*(?:skip|stop|no|enough|end|quit|exit) (?:the|this|with the|of the) ?(?:chat)?(?:bot|robot|machine|ai)\W*$|\b(?:an? (?:human|person)(?:'?s)?|human|person) (?:answer|reply|response|help|assistance|support|contact|touch|service)(?!\w)(?=\W*$|[^\n]{0,30}\b(?:please|not|instead|now|want|from)(?!\w))/,
    confidence: 0.9,
  },
  {
    find: new RegExp(
      `\\b(?<!\\b(?:told|said|promised|was told|that|says) (?:me |us ){0,4}(?:that ){0,4})(?:${WHO}) (?:(?!(?:will|would|did|just|who|has|had|was|tried|keeps?)(?!\\w))\\w+ ){0,4}(?:call|calls|phone|phones|ring|rings|telephone|telephones|give|gives|dial|contact|contacts|reach|reaches|get back to|gets back to|get in touch with|message|messages|email|emails|write to)(?: (?:me|us)(?!\\w))(?!\\W+(?:yesterday|last|that|and said|and told|when|every|constantly|all the time|asking))(?<!called me)|\\b(?:can|could|may|shall|let) (?:i|we|me)(?: just| please| also| maybe)? (?:ring|phone|call|telephone|dial) (?:up ){0,4}(?:someone|somebody|anyone|a person|you (?:guys ){0,4}(?:on|about|instead|directly)|the (?:shop|store|office|manager|team|support))(?!\\w)|\\b(?:take|move|continue|do|have|finish|discuss|sort) (?:this|it|that|the conversation) (?:\\w+ )?(?:to|on|over|by|via|onto) (?:a |the ){0,4}(?:phone|call|telephone|voice|video)(?!\\w)|\\b(?:arrange|schedule|organi[sz]e|set up|request|want|need|expect|book|give me|one) (?:\\w+ ){0,3}(?:call|ring|callback|phone call|call-back)s? (?:from|by|with|back)(?!\\w)|\\bphone call (?:with|from) (?:one|an?|your|some|the)(?!\\w)`,
    ),
    confidence: 0.9,
  },
  {
    find: new RegExp(
      `\\b(?:is|are) (?:there ){0,4}(?:anybody|anyone|an adult|a grown-?up|any (?:human|person|staff|agent)|a (?:real |live ){0,4}(?:human|person)|(?:humans|people|staff))(?!\\w)[^.!?\\n]{0,16}\\b(?:home|in the room|listening|real|alive|human|behind|on duty|i (?:can|could) (?:talk|speak|ask|chat|call|reach|contact))(?!\\w)(?! (?:a |any ){0,4}(?:parking|toilet|discount))|\\bwho(?:'s| is) (?:the|your) (?:manager|boss|supervisor)(?!\\w)[^.!?\\n]{0,20}\\b(?:want|talk|speak|get|need)(?!\\w)|\\b(?:the |your ){0,4}(?:manager|boss|supervisor|person in charge) (?:\\w+ )?(?:on|in|into|to) (?:this|the) (?:chat|line|phone|conversation)(?!\\w)|\\b(?:could|can|would|will) ${OWN}(?:member of (?:your|the) (?:team|staff)|colleague|human|person|one of your \\w+|(?:somebody|someone) (?:else|human|real)|supervisor|manager|employee)(?!\\w)[^.!?\\n]{0,24}\\b(?:pick (?:it|this) up|take (?:it|this|over)|look (?:at|into)|help|step in|jump in|join|have a look|check|deal|answer|reply|respond|handle)(?!\\w)|\\b(?:someone|somebody|a person|anyone) (?:with a pulse|of flesh|in charge|in authority)(?!\\w)|\\bnot you\\W+(?:a |an ){0,4}(?:person|human|real)(?!\\w)|\\b(?:get|put|connect|pass|transfer|switch|patch|send|take|escalate|forward|redirect|route|direct|bring|move|refer) (?:me|us|this|it) (?:\\w+ )?(?:through |over |up |on ){0,4}to ${OWN}${DESK}\\b(?! (?:page|site|list|article|app|link|website|section))|^\\W*(?:put|get) (?:an? |the ){0,4}(?:human|person|someone|somebody) on\\W*$`,
    ),
    confidence: 0.9,
  },
  {
    find: /\b(?:want|need|would like|'d like|like|looking for|require|desire|demand|request) (?:an? |some ){0,4}(?:real |live |actual |human |personal |in-person |proper )*(?:person|human(?! (?:resources?|rights|anatomy|hair|size|readable|-)))s?\b(?! (?:resources?|rights|to (?:carry|ride|hold|lift|wear)|-))(?=\W*$|[^\n]{0,30}\b(?:please|now|not|to (?:talk|help|speak|answer|look)|instead|who|asap|here|on)(?!\w))|\b(?:assistance|help|support|service|advice) from (?:an? |your |the |some |one of your ){0,4}(?:actual |real |live |human |proper )*(?:person|human|employee|staff|agent|rep|colleague|representative|someone|somebody|advis[eo]r|people)(?!\w)|\bwith a (?:pulse|heartbeat)(?!\w)|\b(?:flesh and blood|flesh-and-blood)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: new RegExp(
      `\\bwhere(?:'s| is| are| have)? (?:all ){0,4}(?:the |your ){0,4}(?:real |actual ){0,4}(?:humans|human beings|real people|staff gone|people gone|operators?)(?!\\w)|\\b(?:pass|hand|move|bump|kick|push) (?:me|us|this|it) (?:on|off|up|along|upstairs|over)(?: now| please| pls| then)*(?:\\W*$| to\\b(?! (?:the|my|a) (?:next|left|right|new|other) (?:day|week|side|address|date|page)))|\\b(?:be|get|getting) (?:called|phoned|rung|contacted) (?:back|by (?:a|an|one|your|the|some))(?!\\w)(?! mistake)|^\\W*(?:i |we ){0,4}(?:really |just ){0,4}(?:need|want|get|give|gimme)(?: me)? (?:an? |the ){0,4}(?:live |real ){0,4}(?:agent|human|person|rep|operator|supervisor|manager|staff)\\W*(?:now|pls|please|asap)?\\W*$|\\b(?:until|till|unless|where|when|before|if) (?:an? |some ){0,4}(?:actual |real |live ){0,4}(?:human(?: being)?|person|real one|somebody real|someone real)s? (?:\\w+ )?(?:answers?|repl(?:y|ies)|responds?|takes?|joins?|comes?|shows?|reads?|looks?|checks?|gets?|writes?|picks?|talks?|speaks?)(?!\\w)|\\b(?:transfer|connect|hand|forward|escalate|pass|give|move|switch|route|put|send) (?:over ){0,4}(?:the |this |my |our ){0,4}(?:call|chat|conversation|case|issue|ticket|matter|line|problem|thing|request)?(?: over| on| up| through)? ?(?:to|with) (?:the |your |an? |some ){0,4}(?:senior \\w+|l[23]|(?:second|next|2nd|third|higher) (?:level|line|tier)|tier ?[23]|level ?[23]|upper management|${DESK}(?: staff| team| people)?)(?!\\w)|\\b(?:next|higher|second|2nd|third)[- ](?:level|line|tier) (?:support|agent|help|please|team)(?!\\w)|\\b(?:do|does|have) (?:you|u|your \\w+|they) (?:guys ){0,4}(?:even ){0,4}(?:have|got|employ) (?:any ){0,4}(?:actual|real|human|live|living) (?:staff|people|humans|employees|persons?|agents)(?!\\w)|\\b(?:get|want|speak (?:to|with)|talk (?:to|with)|chat (?:to|with)|need|try) (?:somebody|someone|anyone|anybody) (?:else|senior|higher|more senior|above you|competent|responsible)(?!\\w)|\\b(?:let me|can i|could i|i want to|want to|like to|may i|need to|please) (?:talk|speak|chat) (?:to|with) (?!my |him|her|them|you\\b)\\w+ (?:from|in|at) (?:the|your) (?:\\w+)(?!\\w)|\\b(?:opposite of a|anything but a|anyone but a) (?:ro)?bot\\b|\\b(?:human|person|someone|somebody) (?:\\w+ )?(?:checked|reviewed|looked at|handled|read|answered|took over|verified) (?:this|it|my)(?!\\w)|\\b(?:someone|somebody|anyone) human\\b|\\bhuman (?:dm|pm|message|call|text) me\\b`,
    ),
    confidence: 0.9,
  },
  {
    find: /\b(?:time|ready|looking|waiting|asking|begging) for (?:an? ){0,4}(?:real |live |actual ){0,4}(?:human|person)(?!\w)(?!-)|\b(?:switch|change|move|go|take me|transfer me) to (?:a ){0,4}(?:live|human|real) (?:chat|agent|support|person|help)(?!\w)|\brefuse to (?:deal|talk|speak|chat|communicate|work) with (?:a |an |this |your ){0,4}(?:\w+ )?(?:program|bot|robot|machine|computer|chatbot|ai|software)(?!\w)|\b(?:number|extension|line) of (?:someone|somebody|a person|a human|your (?:manager|boss|supervisor))(?!\w)|\bhuman (?:intervention|takeover|take-over|hand-?over|escalation|person|assistant|backup|contact)(?!\w)|\b(?:colleague|co-?worker|member|employee) of (?:yours|your (?:team|staff|company))(?!\w)[^.!?\n]{0,40}\b(?:for me|help|look|call|minute|moment|time|take|check|here|free)(?!\w)|\b(?:fetch|summon|go get|call) (?:somebody|someone)(?!\w)(?=\W*$|\W+(?:please|now))|\b(?:want|need|give me|get me|demand|expect) (?:some ){0,4}(?:staff|humans|real people|real humans|a human)\W*$|\b(?:reach|contact|call|phone|ring|get (?:in ){0,4}(?:contact|touch) with|get hold of|speak (?:to|with)|talk (?:to|with)) (?:you|the|your|someone (?:at|in)|anybody (?:at|in)) ?(?:\w+ )?(?:store|shop|team|office|staff|people|company|branch|guys)?\b[^.!?\n]{0,20}\b(?:directly|by (?:tele)?phone|on the (?:tele)?phone|over the phone|in person|personally)(?!\w)|\b(?:jump|step|chime|hop) in\b(?<=\b(?:employee|colleague|human|person|someone|somebody|agent|manager|staff)(?!\w)[^.!?\n]{0,16}(?:jump|step|chime|hop) in)/,
    confidence: 0.9,
  },
];

export const WISHED_ABROAD: readonly Rule[] = [
  {
    find: near(
      'hablar|habl[oe]|platicar|conversar|pasa(?:me|s)?|pones?|ponme|pasame|comunic\\w+|atienda\\w*|contest\\w+|llam(?:en?|a|ad|ar|eme|enme|arme)\\w*|quiero|necesito|dame|falar|fal[oae]|chama\\w*|passa\\w*|atende[r]?|atenda|atendid[oa]|ajud\\w+|quero|preciso|me (?:liga|ligue|ligar)\\w*|transfer\\w*',
      'persona(?:s)?(?: (?:real|de verdad|humana|de carne))?(?= |\\W*$)|companer[oa]s?|tecnic[oa]s?|especialistas?|comercial|humano|jefe|jefa|encargad[oa]|gerente|supervisor\\w*|de carne y hueso|gente (?:de verdad|real)|pessoa(?:s)? (?:de verdade|real|humana)|ser humano|colega|chefe|responsavel|alguem (?:do|da|de|que|ai|humano)|alguien (?:de|que|humano|real|ahi|por)|operador\\w*|atendente\\w*',
      28,
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'parler|parle|joindre|avoir|passez?(?:-moi)?|mettez|veux|voudrais|aimerais|souhaite|besoin|appell?\\w*|rappel\\w*|discuter|parlare|parl[oi]|passa\\w*|voglio|vorrei|telefon\\w+|fate|fatemi|sentire|chiam\\w+|richiam\\w+|rispond\\w+',
      "quelqu'?un|collegues?|conseill\\w+|humain\\w*|etre humain|vraie? (?:personne|conseill\\w+|humain\\w*|agent)|superieur\\w*|technicien\\w*|service (?:technique|client|commercial|apres)|tecnico|chef|patron|responsable|au bout du fil|interlocuteur|qualcuno|collega|persona (?:vera|reale|umana|in carne)|in carne e ossa|operat\\w+|responsabile|superiore|capo|essere umano|umano",
      28,
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'sprech\\w*|sprich|red(?:en|e)|hol(?:en|t|e)?(?: sie)?|geb(?:en|t)(?: sie)?|gib|verbind\\w*|draufschau\\w*|drauf ?schau\\w*|anschau\\w*|anruf\\w*|zuruckruf\\w*|ruft?|will|mochte|brauche|kummer\\w*|ubernehm\\w*|helfen|spreken|praten|spreek|praat|bellen|belt|doorverbind\\w*|aan de lijn|verder|wil|mag ik|haal|geef|help\\w*',
      '(?:ein(?:en|em|er)?|einen? echten?|echter?|echten|richtige[rn]?|lebende[rn]?|kein bot,?) (?:mensch\\w*|mitarbeiter\\w*|kolleg\\w+|person|berater\\w*)|mensch(?:en)?(?= |\\W*$)|jemand\\w*|vorgesetzte\\w*|kolleg(?:e|en|in)(?!\\w)|chef|iemand|(?:een|de|je|uw|jullie) (?:collega|mens|medewerker|leidinggevende|chef|baas)|echt iemand|echt mens|collega van (?:je|jou|u|jullie)',
      24,
    ),
    confidence: 0.85,
  },
  {
    find: near(
      'porozmaw\\w+|rozmaw\\w+|mowic|polacz\\w*|polaczyc|przelacz\\w*|zadzwon\\w*|oddzwon\\w*|pogadac|chce|poprosze|dajcie|gorus\\w*|konus\\w*|bagla\\w*|aktar\\w*|arasin|aray\\w*|ulas\\w*|istiyorum',
      'zyw\\w+ osob\\w+|prawdziw\\w+ (?:osob\\w+|czlowiek\\w*)|kims|kogos|ktos (?:z|inny|zywy)|czlowiek\\w*|konsultant\\w*|kierownik\\w*|przelozon\\w*|pracownik\\w*|insan\\w*|temsilci\\w*|yetkili\\w*|mudur\\w*|gercek (?:biri|kisi)\\w*|biri(?:yle|siyle|ne|sine)|operator\\w*|canli (?:destek|biri)\\w*',
      24,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'поговор|говорить|общат|соедин|переключ|переведи|позови|дайте|перезвон|позвон|связа|хочу|нужен|можно|есть там|есть тут|поговорити|спілкува|з.?єдна|переключ|поклич|подзвон|передзвон|зв.?яза|потрібен|потрібна|можна|є там|є тут',
      'жив(?:ым|ой|ого|ому) |живым(?=\\W*$)|живой человек|человек(?:ом|а|у)?(?= |[^\\p{L}]*$)|сотрудник|оператор|менеджер|начальник|руковод|кем-нибудь|кто-нибудь|кто-то (?:живой|настоящий)|консультант|жив(?:ою|ої|у|им) |людин(?:ою|у|а)|хтось (?:справжній|живий|є)|справжній|співробітник|керівник|кимось|начальник',
      20,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'اتكلم|التحدث|اتحدث|اكلم|يكلم|كلم|يتصل|اتصل|حول|وصل|اريد|ابغي|عايز|ممكن|تواصل',
      'شخص (?:حقيقي|وليس)|انسان|بشري|موظف|مدير|مسؤول|حد من|احد من|خدمه العملاء|خدمة العملاء|المشرف|حد حقيقي',
      22,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'बात|कॉल|फोन|फ़ोन|जोड़|कनेक्ट|बुला|मिला|है (?:क्या|वहाँ|वहां|यहाँ)',
      'इंसान|आदमी|व्यक्ति|मैनेजर|अधिकारी|कर्मचारी|एजेंट|स्टाफ|किसी से|सुपरवाइजर|प्रतिनिधि',
      20,
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      '(?:人|人間|担当|係|上司|責任者|店長|店員|オペレーター?|スタッフ)(?:の方|者|員)?(?:と|に|へ)(?:直接|電話で|じかに)?(?:話|はな|相談|代|替|変|つな|繋|連絡)|(?:让|叫|请|找|换)[^。！？，\\n]{0,6}(?:真人|人工|活人|经理|主管|负责人|领导|老板|人)(?:来|跟|和|说|接|处理|回复|联系|(?=\\W*$))|(?:想|要|能不能|可以)[^。！？，\\n]{0,4}(?:和|跟|与)(?:真人|人工|活人|人|你们(?:经理|领导|主管))(?:说|聊|谈|讲|沟通)|(?:사람|직원|상담원|상담사|담당자|책임자|매니저|팀장|윗사람)(?:이랑|랑|하고|과|와|을|를|한테|에게|으로|로|분)?[^.!?\\n]{0,8}(?:얘기|이야기|말|통화|연결|바꿔|불러|나와|상담|대화)',
    ),
    confidence: 0.9,
  },
  {
    find: anyOf(
      "(?:ik wil |graag )(?:\\w+ )?(?:terug)?gebeld worden|(?:zuruck|an)gerufen werden|an (?:einen|eine|ihren|den|die|ihre) (?:kolleg\\w+|vorgesetzt\\w+|mitarbeiter\\w*|chef|berater\\w*) (?:weiter|uber)\\w+|(?:mij|me|ons) (?:\\w+ )?doorverbinden|no hay nadie con quien|hay alguien (?:real|humano|ahi)|il n'y a personne a qui|c'e nessuno con cui|gibt es niemand\\w* mit dem|is er niemand|nao tem ninguem (?:pra|para) (?:falar|conversar)|nie ma nikogo z kim",
    ),
    confidence: 0.9,
  },
];
