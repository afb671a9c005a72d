/** How it is said whether a place is open, by language. `{time}` is a time of day, `{when}` a day with its hours. */
export type HoursWords = { open: string; closed: string; shut: string; today: string; tomorrow: string };

const of = (open: string, closed: string, shut: string, today: string, tomorrow: string): HoursWords => ({
  open,
  closed,
  shut,
  today,
  tomorrow,
});

const WORDS: Record<string, HoursWords> = {
  en: of('We are open now, until {time}.', 'We are closed now. We open again {when}.', 'closed', 'today', 'tomorrow'),
  de: of(
    'Wir haben jetzt geöffnet, bis {time}.',
    'Wir haben jetzt geschlossen. Wieder geöffnet: {when}.',
    'geschlossen',
    'heute',
    'morgen',
  ),
  fr: of(
    "Nous sommes ouverts en ce moment, jusqu'à {time}.",
    'Nous sommes fermés en ce moment. Prochaine ouverture : {when}.',
    'fermé',
    "aujourd'hui",
    'demain',
  ),
  es: of(
    'Ahora está abierto, hasta las {time}.',
    'Ahora está cerrado. Volvemos a abrir: {when}.',
    'cerrado',
    'hoy',
    'mañana',
  ),
  it: of('Ora siamo aperti, fino alle {time}.', 'Ora siamo chiusi. Riapriamo: {when}.', 'chiuso', 'oggi', 'domani'),
  pt: of(
    'Estamos abertos agora, até às {time}.',
    'Estamos fechados agora. Voltamos a abrir: {when}.',
    'fechado',
    'hoje',
    'amanhã',
  ),
  nl: of('We zijn nu open, tot {time}.', 'We zijn nu gesloten. Weer open: {when}.', 'gesloten', 'vandaag', 'morgen'),
  pl: of(
    'Teraz jest otwarte, do {time}.',
    'Teraz jest zamknięte. Następne otwarcie: {when}.',
    'zamknięte',
    'dzisiaj',
    'jutro',
  ),
  tr: of('Şu anda açığız, kapanış {time}.', 'Şu anda kapalıyız. Tekrar açılış: {when}.', 'kapalı', 'bugün', 'yarın'),
  ru: of('Сейчас открыто, до {time}.', 'Сейчас закрыто. Снова откроемся: {when}.', 'закрыто', 'сегодня', 'завтра'),
  uk: of('Зараз відчинено, до {time}.', 'Зараз зачинено. Знову відчинимося: {when}.', 'зачинено', 'сьогодні', 'завтра'),
  ar: of('نحن مفتوحون الآن حتى {time}.', 'نحن مغلقون الآن. نفتح مجددًا: {when}.', 'مغلق', 'اليوم', 'غدًا'),
  hi: of('अभी खुला है, {time} तक।', 'अभी बंद है। फिर खुलेगा: {when}।', 'बंद', 'आज', 'कल'),
  ja: of(
    'ただいま営業中です。{time}まで開いています。',
    'ただいま閉まっています。次の営業：{when}。',
    '休み',
    '今日',
    '明日',
  ),
  zh: of('我们现在营业，到{time}为止。', '我们现在已关门。下次营业：{when}。', '休息', '今天', '明天'),
  ko: of('지금 영업 중이며 {time}까지 엽니다.', '지금은 닫혀 있습니다. 다음 영업: {when}.', '휴무', '오늘', '내일'),
};

export const hoursWords = (language: string): HoursWords => WORDS[language] ?? (WORDS.en as HoursWords);
