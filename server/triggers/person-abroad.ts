import { anyOf, glued, phrase, type Rule } from './rules.ts';

/** Asking for a person in other languages than English. */
export const ABROAD: readonly Rule[] = [
  {
    find: anyOf(
      '(?:echte[rnms]?|richtige[rnms]?|lebendige[rnms]?|menschliche[rnms]?) (?:mensch|mitarbeiter|berater|ansprechpartner)\\w*|kein(?:en)? (?:chat|ro)?bot\\w*(?: mehr)?,? (?:bitte|sondern|ich)',
      '(?:me )?(?:pasas|pasan|pasa|pones|comunicas|comunican|transfieres) con (?:alguien|un|una|el|la)|no quiero (?:hablar con )?(?:un |el |este )?(?:ro|chat)?bots?|que me (?:contacte|atienda) (?:alguien|una persona|un humano)',
      "(?:mise?s?|mettre|mettez|mets) (?:moi )?en (?:relation|contact) avec|(?:pas|plus) (?:de|un|le) (?:ro|chat)?bot|parler a un etre humain|quelqu'un (?:peut|pourrait)(?:-il)? (?:me|m') ?(?:rappeler|appeler|contacter)",
      "(?:datemi|dammi|mi dia|fatemi parlare con|passatemi|passami|mi passa|mi passi) (?:un|una|il|l'|qualcuno|a )\\w*|basta (?:chat|ro)?bot|non voglio (?:parlare con )?(?:un |il )?(?:chat|ro)?bot",
      'tem (?:alguem|alguma pessoa) de verdade|nao quero (?:falar com )?(?:um |o )?(?:ro|chat)?bo[ot]?\\w*|(?:transferir|passar|ligar|conectar)-me (?:para|a|com) (?:um|uma|o|a|alguem)',
      'nie chce (?:gadac|rozmawiac|pisac) z (?:\\w+ )?(?:bot|robot|automat|maszyn)\\w*|dajcie (?:mi )?(?:tu )?(?:kogos|czlowieka|konsultant\\w*|kierowni\\w*)|kogos zywego',
      'geen (?:chat|ro)?bot\\w*|(?:geef|haal) (?:me |mij )?(?:een|iemand)|iemand (?:van jullie )?(?:mij|me) (?:terug)?bellen',
      'robot istemiyorum|bot istemiyorum|(?:insana|yetkiliye|temsilciye|operatore|birine) (?:bagla|aktar)\\w*',
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      '(?:пусть|пускай)[^.!?\\n]{0,12}(?:перезвон|позвон|свяж|ответ)|не (?:хочу|буду) (?:говорить |общаться |писать )?(?:с )?(?:ро)?бот|позовите|живые люди',
      "(?:нехай|хай)[^.!?\\n]{0,12}(?:передзвон|подзвон|зателефон|звʼяж|зв'яж)|не хочу (?:говорити |спілкуватися )?(?:з )?(?:ро)?бот|покличте",
      'احد[^.!؟\\n]{0,10}(?:يتصل|يكلم|يتواصل|يرد علي)|(?:حول|وصل)(?:ني|وني)\\s*(?:ل|ب|الي|مع)|مو روبوت|مش روبوت|ليس روبوت',
      'असली (?:आदमी|इंसान|इन्सान|व्यक्ति)|(?:रोबोट|बॉट) (?:से )?(?:बात )?नहीं',
      '(?:ボット|ロボット|機械|ai)(?:じゃなく|ではなく|以外)|(?:别|不要|不想)[^。！？\\n]{0,4}机器人|叫[^。！？\\n]{0,4}(?:经理|主管|人工)来|(?:봇|로봇|챗봇) ?(?:말고|싫|그만)',
    ),
    confidence: 0.9,
  },
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
    find: /\bmit (?:(?:einem|einer|nem|ner|dem|der|eurem|eurer|ihrem|ihrer|irgend|echten|richtigen|realen|menschlichen|lebenden|lebendigen|wirklichen|anderen) ){0,4}(?:menschen?|mitarbeiter\w*|berater\w*|person|agenten|kundenservice|kundendienst|kundenberater\w*|kundenbetreu\w*|support|jemand\w*|irgendjemand\w*|vorgesetzten|chef|manager|sachbearbeiter\w*|operator|ansprechpartner\w*)(?!\w)[^.!?\n]{0,40}(?:sprech|red|verb[iu]nd|chatt|telefonier|kontakt|schreib|unterhalt)|(?:sprech|sprich|reden|verb[iu]nd|chatt|telefonier|unterhalt)\w*[^.!?\n]{0,30}\bmit (?:(?:einem|einer|nem|ner|dem|der|eurem|ihrem|echten|richtigen|realen|menschlichen) ){0,3}(?:menschen?|mitarbeiter\w*|berater\w*|person|agenten|kundenservice|kundendienst|kunden\w+|jemand\w*|vorgesetzten|chef|manager|sachbearbeiter\w*)(?!\w)/,
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
    find: /\bmet (?:(?:een|echte?|echt|de|jullie|uw|iemand|menselijke|andere|levende) ){0,4}(?:mens|persoon|medewerker|collega|iemand|agent|manager|leidinggevende|klantenservice|klantendienst|operator|adviseur|mensen)(?!\w)[^.!?\n]{0,30}(?:sprek|praat|prat|door|verbind|verbonden|chat|contact|bel)|(?:spreek|spreken|praten|praat|verbind|chatten|doorverb\w+|contact)(?!\w)[^.!?\n]{0,20}\bmet (?:(?:een|echte?|de|jullie|menselijke) ){0,3}(?:mens|persoon|medewerker|iemand|agent|manager|klantenservice|leidinggevende)(?!\w)/,
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
