/** Before the shop's own words, which are in another language than the visitor's. */
export const LEADS: Record<string, string> = {
  en: 'Our information is in {language}. It says:',
  de: 'Unsere Informationen sind auf {language}. Dort steht:',
  es: 'Nuestra información está en {language}. Dice:',
  fr: 'Nos informations sont en {language}. Voici ce qu’elles disent :',
  pt: 'As nossas informações estão em {language}. Dizem o seguinte:',
  it: 'Le nostre informazioni sono in {language}. Ecco cosa dicono:',
  nl: 'Onze informatie is in het {language}. Er staat:',
  pl: 'Nasze informacje są w języku: {language}. Oto ich treść:',
  tr: 'Bilgilerimiz şu dilde: {language}. Şöyle yazıyor:',
  ru: 'Наша информация на этом языке: {language}. Там сказано:',
  uk: 'Наша інформація цією мовою: {language}. Там сказано:',
  ar: 'معلوماتنا بهذه اللغة: {language}. وهذا نصها:',
  hi: 'हमारी जानकारी इस भाषा में है: {language}। उसमें लिखा है:',
  ja: '当店の情報は{language}で書かれています。内容は次のとおりです。',
  zh: '我们的资料是{language}的，内容如下：',
  ko: '저희 안내는 {language}로 되어 있습니다. 내용은 다음과 같습니다.',
};
