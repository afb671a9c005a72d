import { expect, test } from 'vitest';
import { answerAnyone } from '../../server/answers/abroad/abroad.ts';
import { LEADS } from '../../server/answers/abroad/leads.ts';
import { answer } from '../../server/answers/grounded.ts';
import type { Line, Outcome } from '../../server/answers/outcome.ts';
import { createThoughts } from '../../server/assistant/thoughts.ts';
import { readFolder } from '../../server/knowledge/markdown.ts';
import { createIndex } from '../../server/search/knowledge.ts';
import { LANGUAGES } from '../search/languages.ts';

const { passages } = await readFolder('demo/knowledge');
const demo = createIndex(passages);
const turn = (question: string, locale: string, more: { history?: Line[]; clarified?: number } = {}) => ({
  question,
  history: [],
  locale,
  site: { name: 'Larkspur Cycles' },
  clarified: 0,
  lowConfidence: 0,
  ...more,
});
const articleOf = (id = '') => id.split('#')[0] as string;
/** The article an answer is out of, or those that it asks between; none for a miss. */
function articlesOf(outcome: Outcome): string[] {
  if (outcome.mode === 'escalate') return [];
  if (outcome.mode === 'resolve') return [articleOf(outcome.account.passages[0])];
  const offered = passages.filter(({ title, heading }) =>
    outcome.choices.some((choice) => title.startsWith(choice) || heading === choice),
  );
  return offered.map(({ article }) => article);
}

test.each([
  ['es', '¿a qué hora abren?', ['opening-hours']],
  ['es', '¿Cuánto cuesta el envío?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['es', '¿Puedo devolver un artículo?', ['returns']],
  ['es', '¿Qué garantía tienen las bicicletas?', ['warranty']],
  ['es', '¿Cuánto cuesta reparar un pinchazo?', ['puncture-repair']],
  ['es', '¿Qué formas de pago aceptan?', ['payment-methods']],
  ['es', '¿Tienen tarjetas regalo?', ['gift-cards']],
  ['es', '¿Dónde está la tienda?', ['address-and-parking']],
  ['es', 'Quiero alquilar una bicicleta', ['rental']],
  ['de', 'Wie lange dauert die Lieferung?', ['delivery-of-bikes', 'delivery-of-parcels']],
  ['de', 'Wie kann ich etwas zurückgeben?', ['returns']],
  ['de', 'Wann habt ihr am Sonntag geöffnet?', ['opening-hours']],
  ['de', 'Wie lange habe ich Garantie?', ['warranty']],
  ['de', 'Wo kann ich parken?', ['address-and-parking']],
  ['de', 'Wo ist meine Bestellung?', ['order-tracking']],
  ['de', 'Kann ich mit Kreditkarte zahlen?', ['payment-methods']],
  ['de', 'Was kostet eine Reifenpanne?', ['puncture-repair']],
  ['de', 'Verleiht ihr Fahrräder?', ['rental']],
  ['de', 'Mein Rad wurde gestohlen, gibt es eine Versicherung?', ['theft-insurance']],
  ['fr', 'Combien de temps prend la livraison ?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['fr', 'Comment retourner un article ?', ['returns']],
  ['fr', 'Puis-je faire un essai ?', ['test-rides']],
  ['fr', 'Vendez-vous des cartes cadeaux ?', ['gift-cards']],
  ['fr', 'Peut-on payer en plusieurs fois ?', ['financing', 'payment-methods']],
  ['fr', 'Quelle est la garantie ?', ['warranty']],
  ['pt', 'Posso devolver um artigo?', ['returns']],
  ['pt', 'Quanto custa a entrega?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['pt', 'Alugam bicicletas?', ['rental']],
  ['pt', 'Têm vagas de emprego?', ['careers']],
  ['it', 'A che ora aprite?', ['opening-hours']],
  ['it', 'Quanto costa la spedizione?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['it', 'Quando ricevo il rimborso?', ['refunds', 'returns']],
  ['it', 'Vendete bici usate?', ['used-bikes']],
  ['it', "C'è un parcheggio?", ['address-and-parking']],
  ['nl', 'Zijn jullie op zondag open?', ['opening-hours']],
  ['nl', 'Wat kost de bezorging?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['nl', 'Kan ik iets retourneren?', ['returns']],
  ['nl', 'Wat kost een lekke band?', ['puncture-repair']],
  ['nl', 'Mijn fiets is gestolen, hebben jullie een verzekering?', ['theft-insurance']],
  ['pl', 'Ile kosztuje dostawa?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['pl', 'Jak zwrócić towar?', ['returns']],
  ['pl', 'Jak długo trwa gwarancja?', ['warranty']],
  ['pl', 'Czy mogę dostać fakturę?', ['invoices-and-vat']],
  ['tr', 'Teslimat ne kadar sürer?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['tr', 'Ürünü nasıl iade ederim?', ['returns']],
  ['tr', 'Bisiklet kiralıyor musunuz?', ['rental']],
  ['tr', 'Kredi kartı ile ödeme yapabilir miyim?', ['payment-methods']],
  ['ru', 'Сколько стоит доставка?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['ru', 'Как вернуть товар?', ['returns']],
  ['ru', 'Во сколько вы открываетесь?', ['opening-hours']],
  ['ru', 'Какая гарантия на велосипед?', ['warranty']],
  ['uk', 'Скільки коштує доставка?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['uk', 'Як повернути товар?', ['returns']],
  ['uk', 'Скільки триває ремонт?', ['turnaround']],
  ['uk', 'Де знаходиться магазин?', ['address-and-parking']],
  ['uk', 'Чи є у вас подарункові картки?', ['gift-cards']],
  ['ar', 'كم تكلفة التوصيل؟', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['ar', 'كيف يمكنني إرجاع منتج؟', ['returns']],
  ['ar', 'ما هي ساعات العمل؟', ['opening-hours']],
  ['ar', 'هل يوجد ضمان؟', ['warranty']],
  ['ar', 'أين يقع المتجر؟', ['address-and-parking']],
  ['hi', 'डिलीवरी में कितना समय लगता है?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['hi', 'सामान वापस कैसे करें?', ['returns']],
  ['hi', 'वारंटी कितने साल की है?', ['warranty']],
  ['ja', '営業時間は?', ['opening-hours']],
  ['ja', '送料はいくらですか？', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['ja', '商品を返品できますか？', ['returns']],
  ['ja', '自転車をレンタルできますか？', ['rental']],
  ['ja', 'クレジットカードは使えますか？', ['payment-methods']],
  ['zh', '你们几点开门？', ['opening-hours']],
  ['zh', '送货要多久？', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['zh', '怎么退货？', ['returns']],
  ['zh', '自行车保修多久？', ['warranty']],
  ['ko', '영업시간이 어떻게 되나요?', ['opening-hours']],
  ['ko', '배송비는 얼마인가요?', ['delivery-of-parcels', 'delivery-of-bikes']],
  ['ko', '상품을 반품하고 싶어요', ['returns']],
  ['ko', '수리 비용은 얼마예요?', ['repair-prices', 'puncture-repair']],
] as [string, string, string[]][])('in %s: %s', (language, question, articles) => {
  const outcome = answerAnyone(turn(question, language), demo);
  const found = articlesOf(outcome);
  expect(
    articles.some((article) => found.includes(article)),
    JSON.stringify(outcome),
  ).toBe(true);
});

test.each([
  ['de', 'Verkauft ihr Waschmaschinen?'],
  ['de', 'Wer hat die Fußball-WM gewonnen?'],
  ['fr', 'Quelle est la capitale de la France ?'],
  ['pl', 'Jaka będzie jutro pogoda?'],
  ['ru', 'Кто президент Франции?'],
  ['ja', '日本の首都はどこですか？'],
  ['zh', '今天天气怎么样？'],
  ['ko', '오늘 날씨 어때요?'],
  ['es', '¿Quién ganó el mundial?'],
  ['es', '¿Arreglan lavadoras y neveras?'],
  ['it', 'Qual è la capitale della Spagna?'],
  ['nl', 'Wat is het weer morgen?'],
  ['pt', 'Quem descobriu o Brasil?'],
  ['tr', 'Yarın hava nasıl olacak?'],
  ['uk', 'Яка столиця Японії?'],
  ['ar', 'ما هي عاصمة فرنسا؟'],
  ['hi', 'भारत की राजधानी क्या है?'],
])('in %s, about nothing that the shop knows: %s', (language, question) => {
  expect(answerAnyone(turn(question, language), demo)).toMatchObject({ mode: 'escalate', reason: 'no_answer' });
});

test('over knowledge in any of sixteen languages a question in any other finds the right article or none', () => {
  const wrong: string[] = [];
  let right = 0;
  let asked = 0;
  for (const [shop, { articles }] of Object.entries(LANGUAGES)) {
    const index = createIndex(articles.map(([title, text], n) => ({ id: `${n}`, article: `${n}`, title, text })));
    for (const [language, { questions }] of Object.entries(LANGUAGES)) {
      if (language === shop) continue;
      for (const [n, question] of questions.entries()) {
        const outcome = answerAnyone(turn(question, language), index);
        asked++;
        if (outcome.mode === 'escalate') continue;
        if (outcome.account.passages[0] === `${n}`) right++;
        else wrong.push(`${shop}, ${language}: ${question}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(right / asked).toBeGreaterThan(0.9);
});

test('the shop’s words stay as they are, below a sentence in the visitor’s language that names theirs', () => {
  const outcome = answerAnyone(turn('Wo kann ich parken?', 'de'), demo);
  const english = answer(turn('Where is parking?', 'en'), demo);
  if (outcome.mode !== 'resolve' || english.mode !== 'resolve') throw new Error('It was not answered');
  expect(outcome.text).toBe(`Unsere Informationen sind auf Englisch. Dort steht:\n\n${english.text}`);
  expect(outcome.sources).toEqual(english.sources);
  expect(outcome.account.note).toBe('asked in de, looked up as “where is parking”');
  expect(outcome.account.confidence).toBeLessThanOrEqual(0.7);
});

test.each([
  ['de', 'Wo finde ich Sie?', 'Unsere Informationen sind auf Englisch. Dort steht:'],
  ['fr', 'Où êtes-vous ?', 'Nos informations sont en anglais. Voici ce qu’elles disent :'],
])(
  'that sentence stands above them also where the question was understood as it is: %s',
  (language, question, lead) => {
    const outcome = answerAnyone(turn(question, language), demo);
    expect(articlesOf(outcome)).toEqual(['address-and-parking']);
    expect(outcome).toMatchObject({ text: expect.stringContaining(`${lead}\n\nLarkspur Cycles, Kade 14`) });
  },
);

test('every language has such a sentence', () => {
  for (const language of Object.keys(LANGUAGES)) expect(LEADS[language]).toContain('{language}');
});

test('asks between two articles in the visitor’s language, and answers what is chosen', () => {
  const question = 'Wie lange dauert die Lieferung?';
  const asked = answerAnyone(turn(question, 'de'), demo);
  expect(asked).toMatchObject({ mode: 'clarify', text: expect.stringMatching(/^Meinen Sie /) });
  const history: Line[] = [
    { from: 'visitor', text: question },
    { from: 'assistant', text: asked.mode === 'clarify' ? asked.text : '' },
  ];
  const chosen = answerAnyone(turn('Delivery of bikes', 'de', { history, clarified: 1 }), demo);
  expect(articlesOf(chosen)).toEqual(['delivery-of-bikes']);
  expect(chosen).toMatchObject({ text: expect.stringMatching(/^Unsere Informationen sind auf Englisch/) });
});

test('a model is given the passages that such a question is about', () => {
  const thoughts = createThoughts();
  thoughts.learn('shop', passages);
  const { found, answerable } = thoughts.search('shop', 'Скільки коштує ремонт проколу?', 3);
  expect(found.map(({ passage }) => passage.article)).toContain('puncture-repair');
  expect(answerable).toBeGreaterThan(0.3);
  expect(thoughts.search('shop', 'Яка столиця Японії?', 3).answerable).toBeLessThan(0.3);
});

test('understands a follow-up in the same language', () => {
  const history: Line[] = [
    { from: 'visitor', text: 'Quiero alquilar una bicicleta' },
    { from: 'assistant', text: 'Nuestra información está en inglés.' },
  ];
  const outcome = answerAnyone(turn('¿Y cuánto cuesta el alquiler?', 'es', { history }), demo);
  expect(articlesOf(outcome)).toEqual(['rental']);
});

test('leaves alone what is asked in a language of the knowledge', () => {
  const questions = [
    'When are you open?',
    'What about helicopters?',
    'delivery',
    'Do you sell washing machines?',
    'hm',
  ];
  for (const question of questions)
    expect(answerAnyone(turn(question, 'en'), demo)).toEqual(answer(turn(question, 'en'), demo));
});

test.each(['', '¿?', '🚲', 'х'.repeat(8000), '送'.repeat(8000), 'לא', 'x\u200by'])(
  'is not put off by an odd message (%#)',
  (odd) => {
    for (const locale of ['es', 'ja', 'xx', ''])
      expect(answerAnyone(turn(odd, locale), demo)).toEqual(answer(turn(odd, locale), demo));
  },
);
