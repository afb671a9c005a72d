import { modelled } from './modelled.ts';
import { anyOf, glued, phrase, type Rule } from './rules.ts';

const PERSON =
  '(?:(?:real|live|actual|human|proper|customer|support|service|care|sales|phone|technical|competent)[ -]+){0,3}' +
  '(?:person|human(?: being)?|humans|agents?|reps?|representatives?|operators?|advisors?|advisers?|someone|some one|somebody|' +
  'supervisors?|managers?|staff(?: member)?|member of staff|team member|specialists?|receptionist|reception|front desk|consultant|associate|' +
  'customer (?:service|support|care|services)|support team|(?:sales|support|billing) (?:team|department)|assistant)';
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
    find: /\b(?:can|could|may|will|let|want|wanna|need|like|please|someone|somebody)\b[^.!?\n]{0,20}\b(?:talk|speak|chat) (?:to|with) (?:a |an |your )?(?:\w+ )?(?:person|people|human|someone|somebody|anyone|anybody|agent|manager)\b/,
    confidence: 0.95,
  },
  {
    find: /^\W*(?:hi|hello|hey|please|ok|no|just|yes)?\W*(?:(?:a|an|real|live|human|talk to|speak to) ){0,3}(?:human|agent|operator|representative|person|real person|customer service|live chat|live agent|human agent|live person|somebody|speak to someone)(?: please| pls| now| asap|!|\.){0,3}\W*$/,
    confidence: 0.9,
  },
  {
    find: /(?<!\bdo you |\bdo u |\bto |\bwould you )\b(?:call|phone|ring) me(?: (?:back|now|please|asap|today|tomorrow|immediately|right|on (?:my|the|\+?\d)|at (?:my|\d)|in \d)\b|[!.?\s]*$)|\bgive me a (?:call|ring)\b(?! for)|\b(?:someone|somebody|anyone|manager|agent|rep|advisors?|representative|colleague|supervisor|person)\b[^.!?\n]{0,16} (?:call|phone|ring) me\b|\bwho (?:can|could|will) (?:call|phone|ring) me\b|\bgive (?:me )?a call ?back\b|\b(?:request|want|need|arrange|schedule|book|like|get|have)\w*\b(?: \w+){0,3} call ?back\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:is there|are there|isn'?t there) (?:a |an |any )?(?:\w+ )?(?:human|person|someone|somebody|anyone|anybody|agent|people|humans)\b[^.!?\n]{0,20}\b(?:talk|speak|contact|reach|chat|help me)\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:don'?t|do not|not|hate|tired of|fed up with|stop|no more|instead of|rather than)\b[^.!?\n]{0,20}\b(?:talk|talking|speak|speaking|chat|chatting|dealing|deal|discuss)\b[^.!?\n]{0,8}\b(?:to|with) (?:a |an |this |the |some )?(?:stupid |dumb |useless |fucking )?(?:ro)?bots?\b|\btalk(?:ing)? (?:to|with) (?:a |this )?(?:machine|computer|robot)\b|\bwith a (?:machine|robot)\b/,
    confidence: 0.8,
  },
  {
    find: /\b(?:get|have|find) (?:someone|somebody|a person|a human|an agent) (?:to |who can )?(?:help|assist|sort|call|contact)\b|\b(?:can|could) (?:a human|a person|(?:someone|somebody) (?:else|real|there))(?: please)? (?:please )?(?:help|assist|take over|look at|take a look)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:transfer|connect|pass|put|forward|patch) me (?:back |on |over |straight )?(?:through )?to\b(?! (?:the |your |my )?(?:internet|wi-?fi|network|app|page|website|site|link|account|hotspot|printer|speaker|waiting list|list))|\b(?:talk|speak|chat) (?:to|with) (?:the |your |a )?(?:reception|spa|front desk|kitchen|restaurant|management|concierge|room service|sales|billing|accounts|support|helpdesk|boss|technician|mechanic|expert)\b|\b(?:from|by) an? (?:real |human |live )?(?:human|agent|person|representative)\b|\breach (?:one of )?(?:your|the|an?) (?:other |human |live )?(?:agents?|team|staff|representatives?)\b/,
    confidence: 0.8,
  },
  // Written in a hurry
  {
    find: /\b(?:spea?k|speek|speka|talk|tlak|takl|tal|chat|conn?ect|conact|contcat|contac|transf?er)(?:ing)? (?:to |with |wit |w |me to |me with )?(?:an? |some )?(?:real |live )?(?:hum[a-z]n?a?|hyman|hmuan|huamn|hunan|persn|perosn|eprson|preson|pers?son|agetn|agnet|aegnt|agnt|reprsentative|represenative|opertor|oeprator|sombody|somebdoy|somone|somneone|sumone|smoeone|someon)\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:human|real person|live person|live agent|agent|operator|representative) (?:please|pls|plz)\b|\ba word with (?:the|your|a|an|some)\b|\bno more (?:ro)?bots?\b|\banyone real\b|\b(?:real|actual|live) (?:person|human|people) (?:there|here|available|around)\b|\bescalate (?:this|it|my|the) ?(?:issue|case|ticket|matter|complaint|problem|request|call|now|please|further|$)|\bwant to escalate\b|\bneed (?:a )?(?:real )?human help\b|\b(?:is|are) (?:a |any |there a |there any )?(?:real |live )?(?:human|agent|representative|operator)s? (?:available|online|around|free)\b/,
    confidence: 0.9,
  },
];

const ABROAD: Rule[] = [
  // Nothing but the word
  {
    find: /^[^a-z]*(?:agente|asesora?|humano|humana|persona|operadora?|representante|supervisora?|gerente|atendente|pessoa|conseiller|conseillere|humain|operateur|responsable|operatore|umano|medewerker|mens|klantenservice|mitarbeiter|mitarbeiterin|mensch|berater|kundenservice|konsultant|konsultanta|czlowiek|czlowieka|doradca|temsilci|musteri temsilcisi|canli destek|insan|yetkili)(?:[ ,]+(?:humano|humana|real|humain|umano|umana|echter?|prosze|por|favor|per|favore|svp|stp|s'il|vous|te|plait|bitte|alstublieft|aub|graag|lutfen|please|ya|jetzt|subito)){0,4}[^a-z]*$|\b(?:un|une|ein|een|um|el|la|asesor|agente) (?:conseiller|humano|humain|mitarbeiter) (?:por favor|svp|s'il|bitte|please)/,
    confidence: 0.9,
  },
  {
    find: glued(
      '^[^\\p{L}]*(?:оператор|оператора|человек|человека|живой человек|живого человека|менеджер|менеджера|людину|людина|консультант|консультанта)(?:[ ,]+(?:пожалуйста|плиз|будь ласка|срочно|терміново))?[^\\p{L}]*$',
      '^[^\\p{L}]*(?:موظف|انسان|موظف بشري|ممثل|خدمه العملاء|एजेंट|इंसान|मैनेजर|オペレーター?|人間|有人|担当者|人工|人工客服|真人|客服|상담원|상담사|사람|직원)(?:[ 、,]*(?:من فضلك|من فضلكم|لو سمحت|कृपया|प्लीज|お願いします|希望|请|요|부탁해요|부탁드립니다))?[^\\p{L}]*$',
    ),
    confidence: 0.9,
  },
  {
    find: anyOf(
      "hay alguien (?:ahi|aqui|real|que)|tem alguem (?:ai|pra|para|que|real)|c'e (?:una |un )?(?:persona|operatore|qualcuno)|y a[- ]t[- ]il (?:quelqu'un|un humain)|gibt es (?:hier |da )?(?:einen|jemand)[a-z]* ?(?:echten|richtigen)? ?(?:menschen)?",
      '(?:will|mochte|brauche|geben sie mir|gib mir|hol mir|holen sie)(?: bitte)?(?: (?:einen|eine|ihren|deinen|den|euren|keinen bot))?(?: (?:echten|richtigen|menschlichen))? (?:menschen|mitarbeiter|vorgesetzten|chef|berater|manager)',
      '(?:je|jullie|uw|een|de) (?:manager|leidinggevende|medewerker|baas|collega) spreken|(?:con|com) (?:tu|vuestro|teu|seu) (?:supervisor|jefe|encargado|gerente|chefe)',
      'mowic z (?:kierownikiem|czlowiekiem|konsultantem|kims|przelozonym)|canli destege? ?(?:bagla|istiyorum|lutfen)[a-z]*',
    ),
    confidence: 0.9,
  },
  {
    find: anyOf(
      '(?:agent|insaan|insan|kisi|manager|representative|customer care|aadmi)[a-z ]{0,8} (?:se|ko) [a-z ]{0,10}(?:baat|connect|bol)[a-z]*',
    ),
    confidence: 0.95,
  },
  {
    find: phrase(
      'hablar|hablo|hable|comunicar|comunicarme|comuniqueme|comunicame|contactar|paseme|pasame|pasenme|pasar|ponme|poneme|ponganme|conectar|conectame|conecteme|transferir|transfierame|transfiereme|transferirme|chatear|atienda|atender|quiero|necesito|dame|deme|ayuda de|prefiero',
      'con|a|al|un|una|uno|el|la|los|algun|alguna|otro|otra|su|ver|en contacto|por|que|me|verdadero|verdadera|de|directamente|favor',
      '(?:persona(?: real| humana| de verdad)?|humanos?|ser humano|agente(?: humano| real)?|asesor|asesora|operador|operadora|representante|ejecutivo|supervisor|supervisora|encargado|encargada|gerente|responsable|alguien|atencion al cliente|servicio al cliente)',
    ),
    confidence: 0.95,
  },
  {
    find: anyOf(
      'llam(?:en|a|e|ad)me|que me llamen?|me (?:pueden?|podeis|podria[ns]?|puede alguien) llamar',
      'devolver(?:me)? la llamada|un humano por favor|agente humano|persona real',
    ),
    confidence: 0.85,
  },
  {
    find: phrase(
      'falar|falo|fala|conversar|contatar|contactar|passe|passa|passar|transferir|transfira|transfere|conectar|conecte|quero|queria|preciso|prefiro|atendimento|atendido|chamar|chame|me coloca',
      'com|a|o|um|uma|algum|alguma|outro|outra|para|pra|me|de|do|da|seu|sua|ser|por|diretamente|verdade|verdadeiro|favor',
      '(?:humano|humana|ser humano|pessoa(?: real| de verdade)?|atendente(?: humano)?|agente(?: humano)?|operador|operadora|representante|gerente|supervisor|supervisora|responsavel|alguem|assistente humano)',
    ),
    confidence: 0.95,
  },
  {
    find: anyOf(
      'me liga(?:r|em)?|me ligue[m]?|ligue(?:m)?[- ](?:me|para mim)',
      'retorn\\w+ (?:a )?(?:minha )?ligacao|atendente humano|atendimento humano|pessoa de verdade',
    ),
    confidence: 0.85,
  },
  {
    find: phrase(
      'parlare|parlo|contattare|passami|passatemi|passi|passarmi|trasferiscimi|trasferirmi|collegami|mettimi|mettetemi|mettermi|voglio|vorrei|chattare|comunicare|preferisco|serve',
      "con|un|una|un'|il|la|al|mi|in contatto|in comunicazione|essere|qualche|vero|vera|vostro|direttamente|altra|altro|di",
      "(?:persona(?: vera| reale| in carne e ossa)?|umano|essere umano|operatore(?: umano)?|operatrice|un'operatrice|agente|qualcuno|responsabile|consulente|addetto|servizio clienti|assistenza clienti|direttore)",
    ),
    confidence: 0.95,
  },
  {
    find: anyOf(
      'richiamatemi|chiamatemi',
      'mi (?:richiami|chiami|richiamate|chiamate|puo chiamare|potete (?:ri)?chiamare)',
      'essere (?:ri)?chiamat[oa]|operatore umano|persona vera',
    ),
    confidence: 0.85,
  },
  {
    find: phrase(
      'parler|parle|discuter|echanger|joindre|contacter|mettez-moi|mets-moi|mettre|passez-moi|passe-moi|passer|transferez-moi|transfere-moi|transferer|avoir|veux|voudrais|souhaite|besoin|chatter|tchater',
      "a|au|avec|en|un|une|le|la|de|d'|d'un|d'une|l'un|vos|votre|contact|relation|directement|parler|vrai|vraie|autre|conseil",
      "(?:humain|personne(?: reelle| humaine| physique)?|conseiller|conseillere|agent(?: humain)?|operateur|operatrice|responsable|manager|superieur|service client|service clients|quelqu'un|quelqu’un|etre humain|interlocuteur|d'humain|avec quelqu'un)",
    ),
    confidence: 0.95,
  },
  {
    find: anyOf(
      "rappelez[- ]moi|appelez[- ]moi|(?:me|m') ?(?:rappeler|appeler)|etre rappelee?",
      "qu[' ]?on me rappelle|vraie personne|vrai humain|un humain",
    ),
    confidence: 0.85,
  },
  // German, Dutch
  {
    find: /\bmit (?:(?:einem|einer|nem|ner|dem|der|eurem|eurer|ihrem|ihrer|irgend|echten|richtigen|realen|menschlichen|lebenden|lebendigen|wirklichen|anderen) ){0,4}(?:menschen?|mitarbeiter\w*|berater\w*|person|agenten|kundenservice|kundendienst|kundenberater\w*|kundenbetreu\w*|support|jemand\w*|irgendjemand\w*|vorgesetzten|chef|manager|sachbearbeiter\w*|operator|ansprechpartner\w*)\b[^.!?\n]{0,40}(?:sprech|red|verb[iu]nd|chatt|telefonier|kontakt|schreib|unterhalt)|(?:sprech|sprich|reden|verb[iu]nd|chatt|telefonier|unterhalt)\w*[^.!?\n]{0,30}\bmit (?:(?:einem|einer|nem|ner|dem|der|eurem|ihrem|echten|richtigen|realen|menschlichen) ){0,3}(?:menschen?|mitarbeiter\w*|berater\w*|person|agenten|kundenservice|kundendienst|kunden\w+|jemand\w*|vorgesetzten|chef|manager|sachbearbeiter\w*)\b/,
    confidence: 0.95,
  },
  {
    find: anyOf(
      '(?:echter|richtiger|echten|richtigen) mensch\\w*',
      'menschliche[rn]? (?:mitarbeiter|berater|agent)\\w*',
      'ruf(?:t|en sie)? mich(?: bitte)?(?: zuruck| an)|(?:um|einen|bitte) ruckruf|zuruckrufen',
      'mitarbeiter (?:sprechen|bitte)|kundenberater bitte',
    ),
    confidence: 0.85,
  },
  {
    find: /\bmet (?:(?:een|echte?|echt|de|jullie|uw|iemand|menselijke|andere|levende) ){0,4}(?:mens|persoon|medewerker|collega|iemand|agent|manager|leidinggevende|klantenservice|klantendienst|operator|adviseur|mensen)\b[^.!?\n]{0,30}(?:sprek|praat|prat|door|verbind|verbonden|chat|contact|bel)|(?:spreek|spreken|praten|praat|verbind|chatten|doorverb\w+|contact)\b[^.!?\n]{0,20}\bmet (?:(?:een|echte?|de|jullie|menselijke) ){0,3}(?:mens|persoon|medewerker|iemand|agent|manager|klantenservice|leidinggevende)\b/,
    confidence: 0.95,
  },
  {
    find: anyOf(
      'bel (?:mij|me)(?: terug)?|terugbellen|terug ?gebeld|echt(?:e)? (?:mens|persoon)',
      'medewerker spreken|(?:kan|wil) (?:iemand|je|u) (?:mij|me) bellen',
    ),
    confidence: 0.85,
  },
  // Polish, Turkish
  {
    find: phrase(
      'porozmawiac|rozmawiac|rozmowe|rozmowa|rozmowy|pogadac|polaczyc|polacz|polaczcie|polaczenie|polaczenia|kontakt|kontaktu|skontaktowac|skontaktuj|przelacz|przelaczcie|przekieruj|chce|poprosze|prosze',
      'z|ze|sie|mnie|do|na|o|zywym|prawdziwym|jakims|innym|waszym|panstwa|kims|rozmowe|kontakt|prawdziwa|zywa',
      '(?:czlowiekiem|czlowieka|konsultant[a-z]*|agent[a-z]*|pracownik[a-z]*|osoba|osobe|kims|operator[a-z]*|kierowni[a-z]*|doradc[a-z]*|przedstawiciel[a-z]*|przelozon[a-z]*|obsluga klienta|menedzer[a-z]*)',
    ),
    confidence: 0.95,
  },
  {
    find: anyOf(
      '(?:za|od)dzwon(?:cie|ic|i)?|prosze o telefon|zadzwoncie|prawdziw(?:y|ym|ego) czlowiek\\w*',
      'zyw(?:y|ym|ego) czlowiek\\w*',
    ),
    confidence: 0.85,
  },
  {
    find: /(?:insan|temsilci|yetkili|operator|gercek (?:bir )?(?:kisi|insan)|birisi|biri|mudur|danisman|calisan|yonetici|canli destek)[a-z]{0,8}(?: (?:ile|bir|canli|hemen|direkt|ne zaman)){0,3} ?(?:gorus|konus|bagla|aktar|iletisim|ulas|yazis|istiyor|rica)|(?:canli destek|musteri temsilcisi)(?:n?e)? (?:lutfen|istiyorum|bagla)|beni (?:geri )?ara(?:yin|r misin|rsiniz)?|gercek bir (?:insan|kisi)/,
    confidence: 0.9,
  },
  // Russian, Ukrainian
  {
    find: glued(
      '(?:поговор|говорит|пообща|общат|связа|свяж|соедин|переключ|позов|перевед|дайте|давай|хочу|нужен|нужна|зови|подключ|переадрес|чат)\\p{L}*(?:[\\s,]+(?:с|со|меня|мне|на|к|живым|живого|живой|реальным|реального|настоящим|настоящего|кем|каким-нибудь|вашим|другим|бы|пожалуйста|говорить|общаться|ли)){0,5}[\\s,]+(?:оператор|человек|менеджер|сотрудник|специалист|консультант|представител|агент|кем-нибудь|кем-то|руководител|начальник|администратор|поддержк|людьми)',
      'нужен человек|перезвоните|позвоните мне',
      'перезвонить мне|живого человека|живой оператор|обратн(?:ый|ого) звон',
    ),
    confidence: 0.95,
  },
  {
    find: glued(
      "(?:поговор|говорит|розмовл|поспілку|спілку|зв'яза|зв'яж|звяж|з'єдна|зєдна|перемкн|перевед|переключ|поклич|дайте|хочу|потрібен|потрібна|підключ)\\p{L}*(?:[\\s,]+(?:з|зі|із|мене|мені|на|до|живим|живою|реальним|справжнім|кимось|вашим|іншим|б|будь ласка|говорити)){0,5}[\\s,]+(?:оператор|людин|менеджер|співробітник|працівник|спеціаліст|фахівц|консультант|представник|агент|кимось|керівник)",
      'передзвоніть|зателефонуйте мені|подзвоніть мені|живу людину|живою людиною',
    ),
    confidence: 0.95,
  },
  // Arabic, Hindi
  {
    find: glued(
      '(?:اتكلم|اتحدث|التحدث|التكلم|تحويل|حولني|حولوني|اكلم|تواصل|التواصل|اتواصل|توصيل|وصلني|وصلوني|ابغي|اريد|احتاج|عايز|عاوز|بدي|محادثه)(?:\\s+(?:مع|الي|ان|احد|اي|من|اكلم|اتكلم|اتحدث|التحدث|التكلم|مباشره|مع احد)){0,5}\\s+(?:ال)?(?:موظف|شخص|انسان|بشر|ممثل|خدمه|وكيل|مشرف|مدير|احد|مسؤول|مندوب|عميل بشري)',
      'اتصلو?ا? بي|كلموني|موظف (?:بشري|حقيقي)|شخص حقيقي',
    ),
    confidence: 0.95,
  },
  {
    find: glued(
      '(?:इंसान|इन्सान|मनुष्य|व्यक्ति|एजेंट|प्रतिनिधि|अधिकारी|मैनेजर|कर्मचारी|किसी|आदमी|ऑपरेटर|कस्टमर केयर|असली)[^।.!?]{0,14}(?:से|को)[^।.!?]{0,18}(?:बात|बोल|संपर्क|जोड|कनेक्ट|चैट|बुला)',
      'मुझे (?:वापस )?(?:कॉल|फोन|फ़ोन)',
    ),
    confidence: 0.95,
  },
  // Japanese, Chinese, Korean
  {
    find: glued(
      '(?:人間|オペレーター?|担当者|有人|スタッフ|責任者|店長|上司|係の人|係員|生身の人|本物の人|カスタマーサポート|人)[^。！？\\n]{0,4}(?:と|に|へ|を|で|が)[^。！？\\n]{0,8}(?:話|はな|繋|つな|代わ|かわっ|替わ|取り次|対応|チャット|お願い|おねがい|連絡|呼|出し|切り替え|しゃべ)',
      '電話(?:を)?(?:ください|下さい|して|かけ直|もらえ|いただけ|頂け)|折り返し|有人(?:チャット|対応|サポート)',
    ),
    confidence: 0.95,
  },
  {
    find: glued(
      '(?:转|轉|转接|找|联系|聯繫|联络|要|叫|换|換|接|接通|和|跟|与|與|请|請|给我|有没有|有|我想|需要)[^。！？，,\\n]{0,6}(?:人工(?!智)|真人|客服|活人|坐席|专员|專員|经理|經理|主管|工作人员|负责人)',
      '转人工|轉人工|人工(?:服务|服務|客服|坐席)|(?:和|跟|与)(?:真)?人(?:说|聊|讲|对话|交谈|通话)',
      '(?:给|給)我(?:回)?(?:个|個)?(?:打)?(?:电话|電話)|回电|打电话给我',
    ),
    confidence: 0.95,
  },
  {
    find: glued(
      '(?:상담원|상담사|사람|직원|담당자|매니저|책임자|관리자|인간|실제 ?사람)(?:과|와|이랑|랑|하고|에게|한테|으로|로|을|를|이|가|분)?[^.!?\\n]{0,8}(?:연결|통화|이야기|얘기|대화|상담|바꿔|불러|말하|말씀|필요|부탁)',
      '전화 ?(?:주세요|해 ?주|부탁|좀 주)|상담원 ?(?:연결|바꿔)|콜백',
    ),
    confidence: 0.95,
  },
];

/** Talk about people that asks for nobody: whether it is a bot, other people's calls, "my agent", sending money to someone. */
const VETO =
  /\b(?:you|he|she|they|guys|who|people|someone|i never|i don'?t) (?:guys |really |just |definitely |probably |all |ever )?(?:should|must|need|needs|want|wants|ought|have|could|might|never|to)? ?(?:also |just )?(?:to )?(?:talk|speak|chat)(?:s|ing)? (?:to|with) (?:a |an |the )?(?:\w+ )?(?:person|people|someone|some one|somebody|anyone|specialist|manager|supervisor)\b(?! (?:please|now))|\b(?:are|r) (?:you|u|ya) [^.!?\n]{0,30}?\b(?:person|human(?: being)?|agent|bot|robot|machine|ai|someone|people)\b|\b(?:if|whether|that) (?:you|u|ya)(?:'?re| are|r)? (?:really |actually )?(?:a |an )?(?:real |live |actual )?(?:human|person|bot|robot|machine|computer|ai)\b|\bare (?:you|u) (?:really )?(?:a )?(?:human|real)\b|\b(?:is|was) this (?:a |an )?(?:real |live )?(?:person|human|bot|robot|machine)\b|\b(?:you|u) (?:be|are|is|not) (?:a |not )?(?:real )?human\b|\bhuman[- ]made\b|\brepresentative (?:sample|of)\b|\bhuman (?:resources?|rights|race|nature|trafficking)|\b(?:am i|is this|was i|have i been|if i am|if i'm|whether i'm) [^.!?\n]{0,14}(?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:real |actual |live |human ){0,2}(?:person|human|bot|robot|machine|ai|agent)|\b(?:my|his|her|their|our|an estate|a real estate|real estate|estate|travel|insurance|booking|ticket|gate) (?:agents?|manager|supervisor|assistant|representative|operator|staff|consultant)\b|\b(?:don'?t|do not|never|cannot tell you to|no need to) (?:transfer|connect|put|pass|escalate)\b[^.!?\n]{0,24}|\b(?:he|she|they|who|you|u|should|must) (?:should |must |could |might |can |definitely |really |just )?(?:want|wants|need|needs|should|must|wanted|ought) (?:to )?(?:talk|speak|chat) (?:to|with) (?:a|an|the|someone|somebody)\b[^.!?\n]{0,20}|\b(?:send|transfer|sent|transferring|transferred|sending|give|gave|pay|paid)\b[^.!?\n]{0,24}\b(?:money|funds|cash|payment|payments|gift|amount|it|balance|booking|ticket|tickets|reservation|\d+)\b[^.!?\n]{0,10} to (?:a |an |the |my )?(?:wrong |other |another |different )?(?:person|someone|somebody|people|anyone)\b|\byou (?:need|want|should|have|ought) (?:to )?(?:talk|speak) to someone\b|\b(?:already|just|have|was|been|i|i've|we) (?:just |already )?(?:spoke|spoken|talked|chatted|was (?:speaking|talking|chatting)|been (?:speaking|talking|chatting))(?: already)? (?:to|with) (?:a |an |the |your |one of your |another |some |\d )?(?:\w+ )?(?:person|agents?|reps?|representatives?|operator|advisor|someone|somebody|supervisors?|managers?|people|assistant|staff|customer (?:service|support|care))\b(?! (?:please|now))|\bpersons? (?:under|over|below|with|who|of)\b|\bdo you (?:need|want) someone\b|人工智[能慧]|(?:你|您)是[^。？?]{0,6}(?:真人|人工|人类)|ты (?:бот|человек|живой|робот)[а-я]*(?: или [а-я]+)?|друг(?:ого|ому|ой|им) человек[а-я]*|скольк[^.!?\n]{0,12}человек[а-я]*|вы (?:бот|человек)|eres (?:un |una )?(?:bot|humano|persona|robot)|(?:voce|vc|tu) e (?:um |uma )?(?:bot|humano|pessoa|robo)|(?:bist du|sind sie) (?:ein |eine )?(?:bot|mensch|person|roboter|echter mensch)|(?:es[- ]tu|etes[- ]vous|tu es|vous etes) (?:un |une )?(?:vraie? )?(?:bot|humain|personne|robot)|sei (?:un |una )?(?:bot|umano|persona|robot)/g;

/** Talking or people, however it is spelled. */
const ABOUT_PEOPLE =
  /\b(?:t[a-z]{0,2}l?k|sp[a-z]{1,3}k|cha?t|call|cont|conact|con+ect|transf|agen|agn|hum|hyman|pers?|eprs|peop|some ?(?:one|body)|som[a-z]*(?:one|body)|rep|oper|manag|super|assist|advis|staff|team|recep|escalat)/;

/** A person is asked for, in any wording: at once, no persuasion. */
export const asksForPerson = modelled({
  name: 'asks_for_person',
  urgency: 100,
  rules: RULES,
  abroad: ABROAD,
  veto: VETO,
  alone: ABOUT_PEOPLE,
  unwritten: 'handoff',
});
