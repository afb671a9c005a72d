import type { Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../../shared/wire.ts';
import { en } from '../../widget/words/en.ts';
import { enDesk } from '../../widget/words/en-desk.ts';
import { type Spoken, wordsOf } from '../../widget/words/index.ts';
import { screenshot } from '../browser.ts';
import { type Fake, settings, setUpPages, visitor } from './page.ts';

let pages: Awaited<ReturnType<typeof setUpPages>>;
let fake: Fake;
let someone: Awaited<ReturnType<typeof visitor>>;

beforeAll(async () => {
  pages = await setUpPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  fake = await pages.fake();
  someone = await visitor(pages.browser);
});
afterEach(async () => {
  expect(someone.trouble).toEqual([]);
  await someone.context.close();
  await fake.close();
});

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const ada = { id: 'a1', name: 'Ada' };
const queue: Events['queue'] = { position: 2, ahead: 1, low: 130, high: 230, available: true };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What the widget says in English, where nothing is filled in: none of it may stand in another language's chat. */
const ENGLISH = Object.entries({ ...en, ...enDesk })
  .filter(([name, word]) => !/^(?:lang|dir)$/.test(name) && !word.includes('{}') && word.length > 4)
  .map(([, word]) => word);

async function expectNoEnglish(page: Page) {
  const panel = page.getByRole('dialog');
  const names = await panel.evaluate((shown) =>
    [...shown.querySelectorAll('[aria-label], [placeholder]')].map(
      (one) => `${one.getAttribute('aria-label')} ${one.getAttribute('placeholder')}`,
    ),
  );
  const said = `${await panel.innerText()}\n${names.join('\n')}`;
  expect(ENGLISH.filter((word) => said.includes(word))).toEqual([]);
}

const look = async (page: Page, name: string) => {
  if (process.env.BATON_SHOTS) await screenshot(page, name);
};

describe.each([
  ['nl', 'U bent 2e in de rij. Ongeveer 2 tot 4 minuten.', 'Hallo! Waarmee kan ik helpen?', 'Komt mijn fiets morgen?'],
  [
    'ja',
    'お客様の順番は2番目です。待ち時間は約2～4分です。',
    'こんにちは！ご用件をどうぞ。',
    '自転車は明日届きますか？',
  ],
  ['ar', 'ترتيبك في قائمة الانتظار: 2. نحو 2 إلى 4 دقائق.', 'مرحبًا! كيف يمكنني مساعدتك؟', 'هل تصل دراجتي غدًا؟'],
])('a visitor of a page in %s', (language, place, greeting, question) => {
  it.each(['desktop', 'phone'])(
    'waits, is helped, rated and handed back without a word of English, on a %s',
    async (device) => {
      const words = (await wordsOf(language)) as Spoken;
      if (device === 'phone') {
        await someone.context.close();
        someone = await visitor(pages.browser, PHONE);
      }
      fake.site.greeting = greeting;
      fake.queue = queue;
      const page = await someone.page();
      await page.goto(settings(fake, '{}', language));
      await page.getByRole('button').click();
      const field = page.getByRole('textbox', { name: words.message, exact: true });
      await field.fill(question);
      await button(page, words.send).click();
      await page.getByText(question).waitFor();
      fake.say('assistant', greeting);
      await button(page, words.person).click();
      await page.getByRole('status').getByText(place).waitFor();
      await page.getByText(words.passedOn).waitFor();
      await expectNoEnglish(page);
      await look(page, `waiting-${language}-${device}`);
      fake.move({ move: 'claim', status: 'agent', agent: ada });
      await page.getByText(words.claim.replace('{}', 'Ada')).waitFor();
      await page.getByText(words.withYou, { exact: true }).waitFor();
      await expectNoEnglish(page);
      fake.move({ move: 'release', status: 'assistant' });
      await page.getByText(words.release, { exact: true }).waitFor();
      await button(page, words.person).waitFor();
      await expectNoEnglish(page);
      await look(page, `back-${language}-${device}`);
      fake.move({ move: 'claim', status: 'agent', agent: ada });
      fake.move({ move: 'resolve', status: 'closed' });
      await page.getByText(words.rate).waitFor();
      await expectNoEnglish(page);
      expect(fake.requests.find(({ path }) => path === 'visits')?.body).toMatchObject({ locale: language });
    },
  );
});

it('falls back to English, from left to right, on a page in a language that nobody wrote', async () => {
  const page = await someone.page();
  await page.goto(settings(fake, '{}', 'he-IL'));
  await button(page, 'Open chat').click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
  const chat = page.locator('baton-chat .baton');
  expect(await chat.getAttribute('dir')).toBe('ltr');
  expect(await chat.getAttribute('lang')).toBe('en');
  expect(fake.requests.find(({ path }) => path === 'visits')?.body).toMatchObject({ locale: 'he-IL' });
});

it('is in the language of the settings rather than the page’s, and of the page rather than the browser’s', async () => {
  await someone.context.close();
  someone = await visitor(pages.browser, { locale: 'nl-NL' });
  const page = await someone.page();
  await page.goto(settings(fake, '{locale: "pl", open: true}', 'de'));
  await button(page, 'Wyślij').waitFor();
  await page.goto(settings(fake, '{open: true}', 'de'));
  await button(page, 'Senden').waitFor();
  await page.goto(settings(fake, '{open: true}', ''));
  await button(page, 'Versturen').waitFor();
});

it('stays in the language asked for last, however long an earlier one takes to load', async () => {
  const page = await someone.page();
  await page.goto(settings(fake, '{open: true}', 'de'));
  await button(page, 'Senden').waitFor();
  const speak = (language: string) =>
    page.evaluate(
      (to) => void (window as never as { Baton: (...args: unknown[]) => void }).Baton('language', to),
      language,
    );
  let held: Route | undefined;
  await page.route('**/widget/part-*', (route) => {
    if (held) return route.continue();
    held = route;
  });
  await speak('it');
  await expect.poll(() => held !== undefined).toBe(true);
  await speak('nl');
  await button(page, 'Versturen').waitFor();
  await held?.continue();
  await page.evaluate(`import('${held?.request().url()}').then(() => undefined)`);
  expect(await button(page, 'Versturen').count()).toBe(1);
});

/** How far the last character of a text stands to the right of its first letter, in pixels. */
const endOf = (text: Locator) =>
  text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const edge = (node: Text, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const last = nodes.at(-1) as Text;
    return edge(last, last.data.length - 1).left - edge(nodes[0] as Text, 0).left;
  });

describe.each(['desktop', 'phone'])('on a %s', (device) => {
  it('keeps the full stop of each text on the side where its own language ends, whatever the other one is', async () => {
    if (device === 'phone') {
      await someone.context.close();
      someone = await visitor(pages.browser, PHONE);
    }
    fake.site.name = 'Kettle & Pine Ltd.';
    fake.site.greeting = 'Hi there! Ask us anything.';
    fake.site.suggestions = ['When are you open?', 'متى تفتحون؟'];
    for (const language of ['ar', 'en']) {
      const page = await someone.page();
      await page.goto(settings(fake, '{open: true}', language));
      const log = page.getByRole('log');
      await page.getByText('Hi there! Ask us').waitFor();
      if (fake.rows.length === 0) {
        expect(await endOf(page.getByText('Hi there! Ask us'))).toBeGreaterThan(0);
        expect(await endOf(button(page, 'When are you open?'))).toBeGreaterThan(0);
        expect(await endOf(button(page, 'متى تفتحون؟'))).toBeLessThan(0);
        await look(page, `greeting-${language}-${device}`);
        fake.say('visitor', 'متى تفتحون؟');
        fake.say(
          'assistant',
          'معلوماتنا بهذه اللغة: الإنجليزية. وهذا نصها:\n\nWe open at nine.\n\n- Thursday is our late evening.\n- Sunday: closed.',
          { sources: [{ title: 'Opening hours (2026).' }] },
        );
        fake.say('agent', 'You are very welcome.', { agent: ada });
      }
      await log.getByText('You are very welcome.').waitFor();
      await page.getByRole('textbox').fill('Thank you.');
      for (const english of ['We open at nine.', 'Thursday is', 'Opening hours', 'You are very welcome.'])
        expect([language, english, (await endOf(log.getByText(english))) > 0]).toEqual([language, english, true]);
      expect(await endOf(log.getByText('معلوماتنا'))).toBeLessThan(0);
      expect(await endOf(page.getByRole('heading', { level: 2 }))).toBeGreaterThan(0);
      await look(page, `mixed-${language}-${device}`);
      await page.close();
    }
  });
});
