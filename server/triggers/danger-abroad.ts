import { anyOf, glued, type Rule } from './rules.ts';

const BLEEDING = anyOf(
  '(?:estoy )?sangrando|me sale sangre|mucha sangre|(?:estou|esta) (?:a )?sangra\\w*|muito sangue',
  '(?:je |ca )saigne\\w*|perds du sang|plein de sang|sanguin\\w+ molto|sto sanguinando|perdo sangue|esce sangue',
  '(?:ich |und |er |sie )blute\\w*|blutet (?:stark|sehr)|verblute\\w*|alles voller blut|bloed(?: heel| hevig|t| erg| vreselijk)|ik bloed',
  'krwawi\\w*|leje sie krew|duzo krwi|kaniyor|kanamam|kan kaybed\\w+|cok kan',
);
const ACCIDENT = anyOf(
  '(?:he tenido|tuve|acabo de tener|hubo) un accidente|me he (?:caido|roto)|me atropello|tive um acidente|sofri um acidente|fui atropelad[oa]',
  "(?:j'ai|je viens d'|viens d')(?: eu| avoir) un accident|me suis blesse|ho avuto un incidente|mi sono (?:fatto male|ferit[oa])",
  '(?:hatte|habe) (?:gerade )?(?:einen )?unfall|mich verletzt|bin gesturzt und|(?:heb|had) (?:net )?een ongeluk|ben gewond|ben gevallen en',
  'mialem wypadek|mialam wypadek|wypadek, |jestem rann\\w+|kaza (?:yaptim|gecirdim)|yaralandim|yarali',
);
const FAINTED = anyOf(
  'se (?:ha )?desmay\\w+|inconsciente|desmaiou|evanoui\\w*|inconscient\\w*|svenut[oa]|privo di sensi',
  'bewusstlos|zusammengebrochen|buiten bewustzijn|in elkaar gezakt|flauwgevallen|zemdlal\\w*|nieprzytomn\\w+|stracil\\w* przytomnosc|bayildi|bilinci kapali',
);
const BURNING = anyOf(
  'bateria (?:esta )?(?:echa(?:ndo)? humo|ardiendo|quema\\w*)|echa humo|bateria (?:esta )?(?:fumegando|pegando fogo)|pegou fogo|se quema|hay fuego',
  'batterie (?:fume|brule|est en feu)|ca brule|au feu|en feu|batteria (?:fuma|brucia|fa fumo)|va a fuoco|al fuoco',
  '(?:akku|batterie) (?:raucht|brennt|qualmt)|steht in flammen|(?:accu|batterij) (?:rookt|brandt|staat in brand)|staat in brand|er is brand',
  '(?:bateria|akumulator) (?:dymi|plonie|sie pali)|pali sie|pozar|(?:pil|batarya|aku) (?:yaniyor|duman)|duman cikiyor|alev aldi',
);
const OTHER_LETTERS = glued(
  'кровь (?:идет|идёт|хлещет|течет)|истека\\S* кровью|кровотеч|попал[аи]? в аварию|потерял[аи]? сознание|без сознания|(?:батаре|аккумулятор)\\S* (?:горит|дымит)|у нас пожар|горим|не могу дышать|задыхаюсь',
  'йде кров|кровотеч|стікає кров|потрапи[вл]\\S* в аварію|знепритомн|непритомн|(?:батаре|акумулятор)\\S* (?:горить|димить)|у нас пожежа|не можу дихати|задихаюс',
  'انزف|ينزف|نزيف|وقع لي حادث|صار لي حادث|تعرضت لحادث|عملت حادث|اغمي علي|فاقد الوعي|فاقده الوعي|البطاريه (?:تدخن|تحترق|تشتعل)|دخان من البطاريه|لا استطيع التنفس|مش قادر اتنفس|اشتعل',
  'खून (?:बह|निकल)|बेहोश|एक्सीडेंट हो गया|दुर्घटना हो गई|साँस नहीं|सांस नहीं|धुआ(?:ं|ँ) निकल|आग लग',
  '血が(?:出|止まら)|出血|怪我を?し|けがを?し|事故に(?:遭|あ)|倒れ(?:た|まし|て)|意識(?:が|を)(?:な|失|無)|煙が出|燃えて|火が出|息が(?:でき|苦し)',
  '流血|在流血|出血|受伤了|受傷了|出车祸|出車禍|晕倒|昏倒|昏迷|冒烟|冒煙|起火|着火|喘不过气|喘不過氣|呼吸困难|피가 나|피를 흘|출혈|다쳤|사고(?:가 났|를 당)|쓰러졌|의식(?:이 없|을 잃)|연기가 나|불이 났|숨을 못|숨이 안',
);

/** Blood, accidents, faints and fires in other languages: obvious words of it, as folded text has them. */
export const DANGER_ABROAD: readonly Rule[] = [BLEEDING, ACCIDENT, FAINTED, BURNING, OTHER_LETTERS].map((find) => ({
  find,
  confidence: 0.88,
}));
