import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../server/language/detect.ts';
import { stem } from '../../server/language/stems.ts';
import { words } from '../../server/language/words.ts';
import { createIndex } from '../../server/search/knowledge.ts';
import type { Passage } from '../../server/search/passage.ts';

const passage = (id: string, title: string, text: string, heading?: string): Passage => ({
  id,
  article: id.split('#')[0] ?? id,
  title,
  text,
  ...(heading ? { heading } : {}),
});

const SHOP = [
  passage('hours', 'Opening hours', 'We are open from Monday to Friday, 9 am to 6 pm. On Sundays we are closed.'),
  passage('returns', 'Returns', 'Send anything back within 30 days. The refund takes five working days.'),
  passage(
    'delivery',
    'Delivery',
    'Delivery costs €5 and takes two days. Orders above €60 are delivered free of charge.',
  ),
  passage('repairs', 'Repairs', 'The workshop mends punctures while you wait. A new inner tube costs €8.'),
  passage('gift', 'Gift cards', 'A gift card is valid for five years and pays for everything in the shop.'),
  passage('jobs', 'Jobs', 'We are looking for a mechanic. Write to us with a few lines about yourself.'),
];

describe('the words of a text', () => {
  test('lose case, diacritics, elisions, possessives and thousands separators', () => {
    expect(words("L'Ouverture: Öffnungszeiten, Anna’s 7,000 e-bikes")).toEqual([
      'ouverture',
      'offnungszeiten',
      'anna',
      '7000',
      'ebikes',
    ]);
  });

  test('are overlapping pairs of characters where a script has no spaces', () => {
    expect(words('営業時間')).toEqual(['営業', '業時', '時間']);
    expect(words('退货')).toEqual(['退货']);
    expect(words('배송비는')).toEqual(['배송', '송비', '비는']);
  });

  test('keep the vowel signs of Hindi and drop the vowel marks of Arabic', () => {
    expect(words('डिलीवरी')).toEqual(['डिलीवरी']);
    expect(words('مُرَحَّب')).toEqual(['مرحب']);
  });

  test('ignore invisible characters', () => {
    expect(words('re\u200bfund\u200f')).toEqual(['refund']);
  });

  test.each([
    ['en', 'deliveries', 'delivered'],
    ['en', 'bought', 'buying'],
    ['es', 'devoluciones', 'devolucion'],
    ['fr', 'livraisons', 'livraison'],
    ['de', 'lieferungen', 'lieferung'],
    ['pt', 'entregas', 'entrega'],
    ['it', 'spedizioni', 'spedizione'],
    ['nl', 'bestellingen', 'bestelling'],
    ['ru', 'доставки', 'доставка'],
    ['tr', 'siparisler', 'siparis'],
  ])('of one stem are one in %s: %s and %s', (language, a, b) => {
    expect(stem(a, language)).toBe(stem(b, language));
  });
});

test.each([
  ['en', 'How long does the delivery take?'],
  ['es', '¿Cuánto tarda el envío de mi pedido?'],
  ['fr', 'Combien de temps prend la livraison ?'],
  ['de', 'Wie lange dauert die Lieferung?'],
  ['pt', 'Quanto tempo demora a entrega? Não recebi ainda.'],
  ['it', 'Quanto tempo ci vuole per la consegna?'],
  ['nl', 'Hoe lang duurt de bezorging van mijn bestelling?'],
  ['pl', 'Jak długo trwa dostawa?'],
  ['tr', 'Teslimat ne kadar sürer?'],
  ['ru', 'Сколько длится доставка?'],
  ['uk', 'Скільки триває доставка і які умови?'],
  ['ar', 'كم يستغرق التوصيل؟'],
  ['hi', 'डिलीवरी में कितना समय लगता है?'],
  ['ja', '配送にはどのくらいかかりますか？'],
  ['zh', '送货需要多长时间？'],
  ['ko', '배송은 얼마나 걸리나요?'],
])('tells that a question is in %s', (language, question) => {
  expect(detectLanguage(question, 'xx')).toBe(language);
});

describe('a search', () => {
  const index = createIndex(SHOP);
  const best = (question: string) => index.search(question).found[0]?.passage.id;

  test.each([
    ['when do you open on monday', 'hours'],
    ['Can I send it back?', 'returns'],
    ['how much is shipping', 'delivery'],
    ['fix a flat', 'repairs'],
    ['are you hiring', 'jobs'],
    ['how long is a gift voucher good for', 'gift'],
    ['delivry cost', 'delivery'],
    ['refnud', 'returns'],
    ['giftcards', 'gift'],
    ['wich days are you opne', 'hours'],
  ])('finds the passage for "%s"', (question, id) => {
    expect(best(question)).toBe(id);
  });

  test('gives at most as many passages as asked for, best first', () => {
    const { found } = index.search('how many days until a refund, and how many days for delivery?', 2);
    expect(found).toHaveLength(2);
    expect(found[0]?.score).toBeGreaterThanOrEqual(found[1]?.score ?? 0);
  });

  test('holds an answer for likelier when it is there than when its article is taken away', () => {
    const questions: [string, string][] = [
      ['How long is a gift card valid?', 'gift'],
      ['What does the workshop charge for a new inner tube?', 'repairs'],
      ['Within how many days can I send something back?', 'returns'],
      ['What does delivery cost above €60?', 'delivery'],
    ];
    for (const [question, id] of questions) {
      const without = createIndex(SHOP.filter((one) => one.id !== id));
      expect(index.search(question).answerable).toBeGreaterThan(0.6);
      expect(without.search(question).answerable).toBeLessThan(0.4);
    }
  });

  test('does not take a common word for a misspelling of another', () => {
    expect(index.search('do you sell tents or boats?').answerable).toBeLessThan(0.3);
    expect(index.search('quick car ride in the forest').answerable).toBeLessThan(0.3);
  });

  test.each(['', '   ', '?!', '👍', '\u200b\u200f', 'a'.repeat(8000), 'the of and', '🚲'.repeat(2000)])(
    'of odd text number %# ends without a passage that it could rely on',
    (question) => {
      expect(index.search(question).answerable).toBeLessThan(0.5);
    },
  );

  test('over no passages finds nothing and is sure of it', () => {
    expect(createIndex([]).search('hello there')).toMatchObject({ found: [], answerable: 0 });
  });

  test('prefers the section whose heading promises what is asked for', () => {
    const one = createIndex([
      passage(
        'p#1',
        'Puncture repair',
        'Bring the bike in the morning. A puncture takes half an hour.',
        'How long does it take?',
      ),
      passage('p#2', 'Puncture repair', 'A front wheel with a puncture is €17, a rear one €22.', 'What does it cost?'),
      ...SHOP,
    ]);
    expect(one.search('how much is a puncture repair?').found[0]?.passage.id).toBe('p#2');
    expect(one.search('how long does a puncture repair take?').found[0]?.passage.id).toBe('p#1');
  });

  test('leans on an earlier question when that is given', () => {
    const found = index.search('and how much is it?', 1, 'do you offer delivery?').found;
    expect(found[0]?.passage.id).toBe('delivery');
  });

  test('finds among thousands of passages the one that says it', () => {
    const noise = Array.from({ length: 3000 }, (_, n) =>
      passage(
        `n${n}`,
        `Note ${n}`,
        `Bicycle number ${n} stands in row ${n % 70} of hall ${n % 9}; its owner pays by the month.`,
      ),
    );
    const large = createIndex([...noise, ...SHOP]);
    expect(large.search('how long is a gift card valid?').found[0]?.passage.id).toBe('gift');
    expect(large.size).toBe(3006);
  });
});
