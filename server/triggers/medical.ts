import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const DRUG =
  'medications?|medicines?|medicaments?|drugs?|pills?|tablets?|antibiotics?|painkillers?|ibuprofen|paracetamol|aspirin|acetaminophen|tylenol|insulin|antidepressants?|blood thinners?|steroids?|statins?|antihistamines?|sedatives?|supplements?|cough syrup|amoxicillin|metformin|warfarin';
const BODY =
  'tooth|teeth|gums?|jaw|wound|cut|burn|rash|mole|lump|swelling|stitches|knee|ankle|wrist|back|chest|stomach|throat|ear|eye|skin|heart|blood pressure|blood sugar|pulse';

const RULES: Rule[] = [
  {
    find: new RegExp(
      `\\b(?:should|can|could|may|must|do) (?:i|we|my \\w+|she|he|they)(?!\\w)[^.!?\\n]{0,24}\\b(?:tak(?:e|ing)|stop|use|using|double|skip|mix|combine|give|start|keep)(?!\\w)[^.!?\\n]{0,30}\\b(?:${DRUG})(?!\\w)|\\b(?:which|what|what kind of|any) (?:${DRUG})(?!\\w)[^.!?\\n]{0,30}\\b(?:for|against|safe|should|can|do you recommend|help)(?!\\w)|\\bhow (?:much|many)(?!\\w)[^.!?\\n]{0,12}\\b(?:mg|milligrams?|${DRUG})(?!\\w)[^.!?\\n]{0,24}\\b(?:take|give|safe|can|should)(?!\\w)|\\b(?:taking|on|take|prescribed(?: me)?|given|stopped|forgot) (?:my |the |some |some kind of |a lot of |too many |any )?(?:blood pressure |heart |strong |\\w+ mg (?:of )?)?(?:${DRUG})(?!\\w)(?! (?:online|delivery|bag|box))`,
    ),
    confidence: 0.88,
  },
  {
    find: new RegExp(
      `\\b(?:medical|health|doctor'?s) (?:advice|opinion|question|condition|problem|concern)s?\\b(?! (?:app|book|form|insurance))|\\bside[- ]effects?\\b|\\b(?:correct|right|safe|recommended|maximum|daily|what|which|the) (?:dose|dosage)(?!\\w)|\\b(?:diagnos(?:e[ds]?|is|ing)|(?:my|these|the|his|her) symptoms?|prognosis)(?!\\w)(?! (?:tool|port|code|software|mode|cable|menu|run|report))|\\bis (?:it|this|that|my (?:${BODY})) (?:\\w+ )?(?:infected|broken or sprained|contagious|cancer\\w*|malignant|an? (?:infection|allergy|fracture|abscess))(?!\\w)|\\b(?:treat|cure|remedy for|relieve) (?:my|a|an|the|this|his|her) (?:\\w+ )?(?:${BODY}|infection|pain|headache|migraine|allergy|disease|illness|fever|cough|inflammation)(?!\\w)`,
    ),
    confidence: 0.88,
  },
  {
    find: /\b(?:i'?m|i am|she is|he is|she'?s|he'?s|my (?:\w+ )?(?:wife|mother|daughter|son|husband|father|child|mum|mom|dad) is|being|while|if|when|as) (?:\w+ )?(?:pregnant|breast-?feeding|diabetic|epileptic|immunocompromised|asthmatic|on chemo(?:therapy)?|on dialysis|haemophilia\w*|hemophilia\w*)(?!\w)|\b(?:i|she|he|who) (?:have|has|had|suffers?|got) (?:from )?(?:an? |the |type \d |severe |chronic |recent |high |some )*(?:diabetes|epilepsy|asthma|cancer|high blood pressure|hypertension|heart (?:condition|disease|problems?|murmur)|pacemaker|kidney (?:disease|problems?)|hepatitis|hiv|depression|arthritis|osteoporosis|migraines?|fever|infection|rash|tumou?r|concussion|slipped disc|herniated disc)(?!\w)|\b(?:do|would|will|should) (?:i|he|she|my \w+) (?:need|have to have|get) (?:an? |the |any )?(?:\w+ )?(?:surgery|operation|root canal|x-?ray|biopsy|injection|vaccine|vaccination|stitches|extraction|mri|antibiotics)(?!\w)|\ballergic to (?:penicillin|latex|ana?esthe\w+|antibiotics|ibuprofen|aspirin|iodine|\w+cillin)(?!\w)|\b(?:is it|is this|would it be|are (?:these|they)) (?:\w+ )?(?:safe|dangerous|harmful|ok|okay|healthy|bad)(?!\w)[^.!?\n]{0,30}\b(?:pregnan\w+|after (?:my |the |an? )?(?:surgery|operation|extraction|heart attack|stroke)|for (?:my (?:heart|back|knees|condition)|diabetics|asthmatics)|with (?:my |a )?(?:condition|pacemaker|epilepsy|asthma|diabetes|heart|bad back|medication))(?!\w)|\b(?:my|his|her) (?:\w+ )?(?:tooth|teeth|gums?|jaw|back|knee|chest|stomach|ear|head|throat|ankle|wrist) (?:really |still |badly )?(?:hurts?|aches?|is (?:sore|hurting|aching|swollen|infected|numb|bleeding|throbbing))(?!\w)|\b(?:my|his|her) (?:wound|rash|stitches|scar|mole) (?:is|are|looks?|has|won'?t)(?!\w)|\b(?:pain|numbness) in (?:my|his|her)(?!\w)/,
    confidence: 0.84,
  },
  {
    find: anyOf(
      '(?:puedo|debo|deberia|puede|debe) (?:\\w+ ){0,3}(?:tomar|dejar de tomar|mezclar|darle)(?!\\w)(?! (?:el (?:autobus|tren|metro|taxi)|un (?:autobus|tren|taxi|cafe)|fotos?|una foto|el sol|notas?))',
      'efectos secundarios|que (?:medicamento|medicina|antibiotico|dosis|pastilla)\\w*|consejo medico|estoy embarazada|soy diabetic[oa]|(?:tengo|tiene) (?:fiebre|diabetes|asma|hipertension|infeccion|cancer|epilepsia)|alergic[oa] a la (?:penicilina|anestesia)|me duele\\w* (?:mucho )?(?:la|el|las|los|una|un)',
      '(?:posso|devo|pode|deve) (?:\\w+ ){0,3}tomar (?:\\w+ )?(?:remedio|medicamento|antibiotico|ibuprofeno|paracetamol|comprimido)\\w*|efeitos colaterais|efeitos secundarios|qual (?:a dose|remedio|antibiotico|medicamento)|estou gravida|sou diabetic[oa]|tenho (?:febre|diabetes|asma|pressao alta|infeccao|infecao|cancer|epilepsia)|alergic[oa] a (?:penicilina|anestesia)|conselho medico|doi(?:-me)? (?:muito )?(?:o|a|meu|minha)',
      "(?:puis-je|dois-je|peut-on|je peux|je dois|faut-il) (?:\\w+ ){0,2}(?:prendre|arreter) (?:\\w+ ){0,2}(?:medicament|antibiotique|ibuprofene|paracetamol|doliprane|traitement|comprime)\\w*|effets (?:secondaires|indesirables)|quel(?:le)? (?:medicament|antibiotique|dose|traitement)\\w*|avis medical|conseil medical|je suis (?:enceinte|diabetique|asthmatique|epileptique)|j'ai (?:de la fievre|du diabete|une infection|un cancer|de l'asthme|mal (?:au|a la|aux))|allergique (?:a la penicilline|aux antibiotiques|a l'anesthesie)",
      "(?:posso|devo|puo) (?:\\w+ ){0,3}prendere (?:\\w+ ){0,2}(?:farmac|antibiotic|medicin|ibuprofene|paracetamolo|tachipirina|compress)\\w*|effetti collaterali|quale (?:farmaco|medicina|antibiotico|dose)|consiglio medico|parere medico|sono (?:incinta|diabetic[oa]|asmatic[oa])|ho (?:la febbre|il diabete|l'asma|un'infezione|la pressione alta|mal di)|allergic[oa] (?:alla penicillina|all'anestesia)|mi (?:fa|fanno) male",
    ),
    confidence: 0.84,
  },
  {
    find: anyOf(
      '(?:darf|kann|soll|sollte|muss) (?:ich|man|er|sie|mein \\w+|meine \\w+) [^.!?\\n]{0,40}(?:medikament|antibioti|schmerzmittel|tablette|ibuprofen|paracetamol|blutverdunner|einnehmen|absetzen)\\w*|nebenwirkung\\w*|welche(?:s|n|r)? (?:medikament|dosis|schmerzmittel|antibiotik|arznei)\\w*|(?:ich bin|meine frau ist|bin ich) schwanger|ich bin (?:diabetiker|asthmatiker|epileptiker|zuckerkrank)\\w*|ich habe (?:\\w+ )?(?:fieber|diabetes|asthma|bluthochdruck|krebs|epilepsie|zahnschmerzen|eine (?:infektion|entzundung))|allergisch (?:gegen|auf) (?:penicillin|betaubung|narkose)\\w*|(?:arztlicher|medizinischer) rat|tut (?:\\w+ )?weh',
      '(?:mag|kan|moet|zal) ik [^.!?\\n]{0,40}(?:medicijn|antibiotica|pijnstiller|paracetamol|ibuprofen|bloedverdunner|slikken|innemen)\\w*|bijwerking\\w*|welke (?:medicijn|dosis|pijnstiller|dosering)\\w*|ik ben (?:zwanger|diabeet|astmatisch)|ik heb (?:\\w+ )?(?:koorts|diabetes|suikerziekte|astma|een ontsteking|hoge bloeddruk|kanker|kiespijn)|allergisch voor (?:penicilline|verdoving)|medisch advies|doet (?:\\w+ )?(?:pijn|zeer)',
      '(?:czy )?(?:moge|powinn[ae]m|powinienem|mozna) (?:\\w+ ){0,3}(?:brac|wziac|zazyc|zazywac|lykac|odstawic|laczyc)|skutki uboczne|skutkow ubocznych|jak(?:i|a|ie) (?:lek|dawk|antybiotyk|tabletk)\\w*|porad\\w* (?:medyczn|lekarsk)\\w*|jestem w ciazy|choruje na|mam (?:goraczke|cukrzyce|astme|nadcisnienie|zapalenie|raka)|uczulon[ay] na penicyline|boli mnie',
      'ilac\\w* (?:\\w+ )?(?:alabilir|almali|kullanabilir|icebilir|biraka)\\w*|yan etki\\w*|hangi (?:ilac|doz|antibiyotik|agri kesici)\\w*|(?:hamileyim|seker hastasiyim|tansiyonum var|atesim var|astimim var|diyabetim var)|penisiline (?:alerji)\\w*|tibbi (?:tavsiye|danis)\\w*|(?:dis|bas|sirt|karn|bel)\\w* (?:cok )?agri(?:yor|r|m)\\w*',
    ),
    confidence: 0.84,
  },
  {
    find: glued(
      '(?:можно|могу|нужно|стоит|надо)(?: ли)?[^.!?\\n]{0,24}(?:принимать|пить|выпить|колоть|мазать)[^.!?\\n]{0,20}(?:лекарств|таблет|антибиотик|ибупрофен|парацетамол|обезболивающ|аспирин)|побочн\\p{L}+ (?:эффект|действ)|как(?:ое|ую|ая|ие|ой) (?:лекарств|доз|антибиотик|таблет|препарат)|я беременна|у меня (?:диабет|астма|температура|гипертония|рак|эпилепсия|инфекция|воспаление|аллергия на (?:пенициллин|анестези))|медицинск\\p{L}+ (?:совет|консультац)|(?:болит|болят) (?:зуб|голова|спина|живот|горло|нога|рука|десн|колен)',
      '(?:можна|чи варто|чи можу|треба)[^.!?\\n]{0,24}(?:приймати|пити|випити)[^.!?\\n]{0,20}(?:лік|таблет|антибіотик|ібупрофен|парацетамол|знеболю)|побічн\\p{L}+ (?:ефект|ді)|як(?:і|у|а|ий) (?:ліки|доз|антибіотик|таблет|препарат)|я вагітна|у мене (?:діабет|астма|температура|гіпертонія|рак|епілепсія|інфекція|запалення)|медичн\\p{L}+ порад|(?:болить|болять) (?:зуб|голова|спина|живіт|горло|нога|рука)',
      '(?:هل )?(?:يمكنني|استطيع|يجوز|ممكن|هل علي)[^.!؟\\n]{0,20}(?:تناول|اخذ|اتناول|اخد)[^.!؟\\n]{0,20}(?:دواء|الدواء|مسكن|مضاد|حبوب|بنادول|ايبوبروفين)|(?:ا?لا?ثار|اعراض) ال?جانبيه|(?:ما|اي) (?:هي )?(?:الجرعه|جرعه|دواء)|انا حامل|عندي (?:سكري|ربو|ضغط|حمي|حراره|التهاب|حساسيه من البنسلين)|مريض سكر|استشاره طبيه|نصيحه طبيه|(?:سني|راسي|ظهري|بطني) (?:يولم|يوجع)',
      '(?:दवा|दवाई|गोली|एंटीबायोटिक|पेनकिलर|पैरासिटामोल)[^।.!?\\n]{0,24}(?:लूं|लूँ|ले सकत|लेनी चाहिए|खा सकत|बंद कर|खुराक)|साइड इफेक्ट|दुष्प्रभाव|कौन ?सी दवा|मैं (?:गर्भवती|प्रेग्नेंट)|(?:मुझे|मुझको) (?:डायबिटीज|शुगर|मधुमेह|बुखार|अस्थमा|दमा|कैंसर)|चिकित्स(?:ा|कीय) सलाह|डॉक्टरी सलाह|(?:दांत|दाँत|सिर|पीठ|पेट)[^।.!?\\n]{0,4}(?:में )?(?:बहुत )?दर्द',
    ),
    confidence: 0.84,
  },
  {
    find: glued(
      '(?:薬|抗生物質|痛み止め|市販薬|ロキソニン|イブプロフェン)[^。！？\\n]{0,14}(?:飲んで|飲んだ方|服用|併用|やめて|飲み合わせ)|副作用|妊娠(?:中|して)|授乳中|糖尿病|高血圧|喘息|(?:歯|頭|腰|背中|お腹|喉|膝)が(?:とても|すごく)?(?:痛|腫)|医学的な(?:助言|アドバイス)|(?:熱|発疹|症状)が(?:ある|出)',
      '(?:能|可以|应该|要不要|可不可以)[^。！？，\\n]{0,8}(?:吃|服用|停|用)[^。！？，\\n]{0,8}(?:药|止痛片|抗生素|布洛芬|阿司匹林)|副作用|吃什么药|(?:怀孕|懷孕|孕妇|哺乳期)|(?:糖尿病|高血压|哮喘|心脏病|癌症)|(?:青霉素|麻药)过敏|(?:牙|头|腰|背|肚子|喉咙|膝盖)(?:很|好)?(?:疼|痛)|(?:医疗|医学)建议|发(?:烧|炎)了',
      '(?:약|항생제|진통제|타이레놀|이부프로펜)[^.!?\\n]{0,10}(?:먹어도|복용|끊어도|같이 먹)|부작용|임신 ?(?:중|했)|수유 ?중|당뇨|고혈압|천식|(?:이가|이빨이|머리가|허리가|배가|목이|무릎이) ?(?:너무 |많이 )?(?:아프|아파|부었)|의학적 (?:조언|상담)|페니실린 ?알레르기|무슨 약',
    ),
    confidence: 0.84,
  },
];

const VETO =
  /\b(?:first[- ]aid|medicine (?:ball|cabinet|chest)|medical[- ](?:grade|device|student|school|supplies|bag|mask|certificate|cover)|medicinal\b|(?:pill|tablet)s? (?:box|organi[sz]er|holder|case|crusher|computer|stand)|(?:on|for|with|using|use) (?:a|an|my|the|your) tablets?\b|tablets? (?:app|version|mode|screen|pc|or phone)|prescription (?:glasses|lenses|sunglasses|swimming goggles)|app(?:lication)? (?:on|for) (?:the |my )?tablets?|supplements? (?:are|is|in stock|shop|brand)|no side[- ]effects?|drug ?store|(?:do|can) (?:i|you|we) (?:sell|deliver|stock|carry|order)(?!\w)[^.!?\n]{0,40})(?!\w)/g;

/** Conditions, symptoms, medicines and treatment: only somebody with the training for it should answer. */
export const medical = modelled({ name: 'medical', urgency: 78, rules: RULES, neverOverheard: true, veto: VETO });
