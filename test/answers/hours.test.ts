import { describe, expect, test } from 'vitest';
import { answer } from '../../server/answers/grounded.ts';
import { askedHours } from '../../server/answers/hours/asked.ts';
import { statedHours } from '../../server/answers/hours/stated.ts';
import type { TurnInput } from '../../server/answers/outcome.ts';
import type { OpeningHours } from '../../server/desk/hours.ts';
import { chunkMarkdown, createIndex } from '../../server/search/knowledge.ts';

const day = [['09:00', '18:00']] as const;
const WEEK = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [['10:00', '16:00']] as const, sun: [] };
const desk = (more: Partial<OpeningHours> = {}): OpeningHours => ({ timezone: 'Europe/Berlin', week: WEEK, ...more });
const knowing = (markdown: string) => createIndex(chunkMarkdown({ id: 'hours', markdown }));
const TABLE = `# Opening hours

| Day | Open |
|---|---|
| Monday – Friday | 9:00–18:00 |
| Saturday | 10:00–16:00 |
| Sunday | closed |`;

/** A Friday, 14:00 in Berlin. */
const FRIDAY = '2026-06-12T12:00:00Z';

function ask(question: string, at: string, { hours = desk(), knowledge = TABLE, locale = 'en' } = {}): string {
  const input: TurnInput = {
    question,
    history: [],
    locale,
    site: { name: 'Willow', hours },
    at,
    clarified: 0,
    lowConfidence: 0,
  };
  const outcome = answer(input, knowing(knowledge));
  return outcome.mode === 'escalate' ? outcome.reason : outcome.text;
}

describe('whether it is open', () => {
  test('is told by the clock of the site, with what comes next', () => {
    expect(ask('are you open now?', FRIDAY)).toBe('We are open now, until 18:00.');
    expect(ask('are you open now?', '2026-06-12T16:00:00Z')).toBe(
      'We are closed now. We open again tomorrow, Saturday, 10:00–16:00.',
    );
    expect(ask('are you open now?', '2026-06-12T06:30:00Z')).toBe(
      'We are closed now. We open again today, 09:00–18:00.',
    );
    expect(ask('are you open now?', '2026-06-13T15:00:00Z')).toBe(
      'We are closed now. We open again Monday, 09:00–18:00.',
    );
  });

  test('is told in the language of the question, when that is not the page’s either', () => {
    expect(ask('habt ihr gerade offen?', FRIDAY)).toBe('Wir haben jetzt geöffnet, bis 18:00.');
    expect(ask('seid ihr morgen offen', FRIDAY)).toBe('**Samstag**: 10:00–16:00');
    expect(ask('今開いていますか', FRIDAY, { locale: 'ja' })).toContain('18:00');
    expect(ask('вы открыты в воскресенье?', FRIDAY)).toBe('**воскресенье**: закрыто');
  });

  test('of a holiday is told with its date', () => {
    const hours = desk({ exceptions: { '2026-12-25': [] } });
    expect(ask('are you open today', '2026-12-25T11:00:00Z', { hours })).toMatch(/^We are closed now\..*Saturday/);
    expect(ask('open friday?', '2026-12-24T11:00:00Z', { hours })).toBe('**Friday 25 December**: closed');
  });

  test('names a pause at noon', () => {
    const knowledge = TABLE.replace('9:00–18:00', '9:00–12:30, 13:30–18:00');
    expect(ask('are you open?', '2026-06-12T08:00:00Z', { knowledge })).toBe(
      'We are open now, until 12:30. Today: 09:00–12:30, 13:30–18:00.',
    );
  });

  test('and when, gives the week too', () => {
    expect(ask('what are your opening hours?', FRIDAY)).toBe(
      'We are open now, until 18:00.\n\n- **Monday – Friday**: 09:00–18:00\n- **Saturday**: 10:00–16:00\n- **Sunday**: closed',
    );
  });

  test('is told as twelve hours twice where the site writes so', () => {
    const knowledge =
      '# Opening hours\n\n- Monday to Friday: 9 am to 6 pm\n- Saturday: 10 am to 4 pm\n- Sunday: closed';
    expect(ask('are you open now?', FRIDAY, { knowledge })).toMatch(/until 6:00\s?PM/i);
  });
});

describe('the hours of the door', () => {
  test('are the knowledge’s, not those in which people answer', () => {
    const hours = desk({ week: { fri: [['12:00', '15:00']] } });
    expect(ask('when do you close today', FRIDAY, { hours })).toBe('We are open now, until 18:00.');
  });

  test('are not told by the clock on a day that the knowledge names apart', () => {
    const hours = desk({ week: { fri: [['12:00', '15:00']] } });
    const knowledge = `${TABLE}\n\nOn 12 June we close at noon.`;
    expect(ask('are you open now', FRIDAY, { hours, knowledge })).toContain('12 June');
  });

  test('are the site’s own where the knowledge has none', () => {
    const knowledge = '# Gift cards\n\nA gift card is valid for five years.';
    expect(ask('are you open now', FRIDAY, { knowledge })).toBe('We are open now, until 18:00.');
    expect(ask('are you open now', FRIDAY, { knowledge, hours: desk({ week: {} }) })).toBe('no_answer');
  });

  test('are left to the article where that is no clear table', () => {
    const knowledge =
      '# Opening hours\n\nWe are open Monday to Friday from 9:00 until late, and on Saturday by appointment.';
    expect(ask('are you open now', FRIDAY, { knowledge })).toContain('until late');
  });
});

describe('a message', () => {
  test.each([
    ['open sat?', { about: 'days', days: [5] }],
    ['a che ora chiudete', { about: 'now' }],
    ['¿están abiertos el domingo?', { about: 'days', days: [6] }],
    ['jusqu’à quelle heure êtes-vous ouverts aujourd’hui', { about: 'now' }],
    ['até que horas vocês abrem amanhã', { about: 'tomorrow' }],
    ['zijn jullie in het weekend open', { about: 'days', days: [5, 6] }],
    ['o której jutro otwieracie', { about: 'tomorrow' }],
    ['bugün açık mısınız', { about: 'now' }],
    ['ви працюєте в суботу?', { about: 'days', days: [5] }],
    ['هل أنتم مفتوحون الآن؟', { about: 'now' }],
    ['क्या दुकान आज खुली है', { about: 'now' }],
    ['你们现在开门吗', { about: 'now' }],
    ['일요일에 영업하나요', { about: 'days', days: [6] }],
  ])('%s asks for opening hours', (message, asked) => {
    expect(askedHours(message, ['en'], 'Willow')).toMatchObject(asked);
  });

  test.each([
    'how do I open the battery',
    'are you open on christmas',
    'open a return',
    'when does my order close in on me',
    'monday',
    'is the road open to cars on sunday',
  ])('"%s" asks for something else, or for more', (message) => {
    expect(askedHours(message, ['en'], 'Willow')).toBeNull();
  });
});

describe('hours in a text', () => {
  test('are read from lists in another language and from twelve-hour clocks', () => {
    const german = statedHours('- Mo–Fr: 9:00 bis 18:00 Uhr\n- Sa: 10–14 Uhr\n- So: geschlossen', 'de');
    expect(german?.week).toEqual([day, day, day, day, day, [['10:00', '14:00']], []]);
    expect(statedHours('- Mon-Wed: 9am-5.30pm\n- Sat & Sun: closed', 'en')?.week).toEqual([
      [['09:00', '17:30']],
      [['09:00', '17:30']],
      [['09:00', '17:30']],
      undefined,
      undefined,
      [],
      [],
    ]);
  });

  test.each([
    [
      'several places',
      '| Day | Shop | Workshop |\n|---|---|---|\n| Monday | 9–18 | 9–17 |\n| Tuesday | 9–18 | 9–17 |\n| Friday | 9–18 | 9–17 |',
    ],
    ['words between', '- Monday: 9:00 until late\n- Tuesday: 9:00–18:00\n- Friday: 9:00–18:00\n- Saturday: 9:00–18:00'],
    ['half a day unsaid', '- Monday: 9–5\n- Tuesday: 9–5\n- Wednesday: 9–5'],
    ['a day said twice', '- Monday: 9:00–12:00\n- Monday: 13:00–18:00\n- Tuesday: 9:00–18:00\n- Friday: 9:00–18:00'],
    ['dates of courses', 'Saturdays 10:00–11:00 for children. We mend bikes on Monday.'],
  ])('are not read from a text with %s', (_, markdown) => {
    expect(statedHours(markdown, 'en')).toBeNull();
  });
});
