import { near, nearGlued, type Rule } from './rules.ts';

/** A person, and the way to one, in one breath, in other languages than English. */
export const PERSON_NEAR: readonly Rule[] = [
  {
    find: near(
      'persona|alguien|humano|agente|asesor|asesora|operador|operadora|representante|ejecutiv[oa]|supervisora?|encargad[oa]|gerente|emplead[oa]|trabajadora?',
      'hablar|hable|habl[eo] con|atend\\w+|atiend\\w+|comunicar\\w*|comuniqu\\w+|contactar|contacte|pasarme|pase|transfer\\w+|transfier\\w+|llame|llamar|disponible',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      "(?:vraie? )?personne(?! ne)|quelqu'un|humain|conseiller|conseillere|agent|operateur|responsable|interlocuteur|service client\\w*|(?:un|des) (?:vrais? )?(?:conseillers?|humains?)",
      'parler|parle|discuter|joindre|contacter|rappel(?:er|ez|le)|transferez|transferer|disponible|en ligne|en relation|echanger',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'irgend(?:jemand|wen|wem)|jemand(?:en|em)?|menschen?|mitarbeiter\\w*|berater\\w*|ansprechpartner\\w*|kundendienst|kundenservice|vorgesetzte\\w*|chef|kollegen?',
      'sprechen|spreche|sprich|reden|rede|telefonieren|verbinden|verbinde|verbunden|erreichen|anrufen|anruft|zuruckrufen|zuruckruft|chatten|durchstellen|weiterleiten|kontaktieren|rangeht|abnimmt',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'pessoa|alguem|humano|atendente|agente|operadora?|gerente|supervisora?|responsavel|representante|consultora?',
      'falar|conversar|atender|atendid[oa]|ligar|ligue|liguem|contat\\w+|contact\\w+|transfer\\w+|passar|conectar|disponivel|chamar|me chama',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'persona|qualcuno|operatore|operatrice|umano|consulente|responsabile|addett[oa]|agente|assistenza clienti|servizio clienti',
      'parlare|parlo|contatt\\w+|chiam(?:i|ino|are|armi|atemi)|richiam\\w+|passarmi|passatemi|trasferi\\w+|in linea|disponibile|avere un|rispond\\w+',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'iemand|medewerker|mens|persoon|klantenservice|collega|manager|leidinggevende|adviseur',
      'gebeld|teruggebeld|spreken|spreek|praten|praat|bellen|terugbellen|verbinden|doorverbinden|contact|chatten|te woord',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'konsultant\\w*|czlowieka|czlowiekiem|kims|pracownik\\w*|doradc\\w*|kierowni\\w*|przedstawiciel\\w*|operator\\w*|obslug\\w* klienta',
      'rozmawiac|rozmow\\w+|porozmawiac|pogadac|polacz\\w+|skontakt\\w+|kontakt\\w*|zadzwon\\w+|oddzwon\\w+|przelacz\\w*|pomoc\\w*|potrzebuj\\w*|poprosz\\w*',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'yetkili\\w*|temsilci\\w*|insan(?:la|a|i)?|operator\\w*|birisi\\w*|biriyle|danisman\\w*|personel\\w*',
      'gorus\\w*|konus\\w*|bagla\\w*|arasin\\w*|arayabil\\w*|aktar\\w*|ulasabil\\w*|ulasmak',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'оператор|человеком|живой (?:человек|сотрудник)|менеджер|сотрудник|специалист|консультант|представител',
      'поговор|связ|свяж|соедин|переключ|позов|позва|позвон|перезвон|нужен|нужна|дайте|хочу|подключ',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'оператор|людиною|менеджер|працівник|спеціаліст|фахів|консультант|представник|кимось',
      'поговор|розмов|зв.?язат|зв.?яж|з.?єднайте|перемк|поклич|поклик|зателефон|передзвон|потріб|дайте|хочу',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'موظف|شخص|انسان|ممثل|مشرف|مدير|مسؤول|مندوب|خدمه العملاء|فريق الدعم',
      'التحدث|اتحدث|اتكلم|اكلم|التواصل|اتواصل|حولني|حولوني|وصلني|وصلوني|يتصل|تحويل',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'इंसान|व्यक्ति|एजेंट|प्रतिनिधि|अधिकारी|मैनेजर|कर्मचारी|कस्टमर केयर',
      'से बात|बात कर|कनेक्ट|जोड़|जोड|कॉल कर|संपर्क|चाहिए',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      '人と|店員(?:さん)?|スタッフ|担当|オペレータ|責任者|係員',
      '話したい|話せ|話させ|つない|繋い|代わっ|電話',
      12,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued('真人|人工(?!智)|客服|经理|主管|工作人员', '聊|说话|谈|联系|转|接|找|打电话|通话', 8),
    confidence: 0.9,
  },
  {
    find: nearGlued('상담원|상담사|사람|직원분?|담당자|매니저|책임자', '연결|통화|연락|이야기|얘기|대화|바꿔|불러', 10),
    confidence: 0.9,
  },
];
