import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChat, setUpPages, visitor } from './page.ts';

let pages: Awaited<ReturnType<typeof setUpPages>>;
let axe = '';

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  pages = await setUpPages();
});
afterAll(() => pages?.close());

/** What axe finds against WCAG 2.2 AA, as lines a person can act on. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await page.evaluate(
    (tags) =>
      (window as never as { axe: { run: (where: string, how: object) => Promise<AxeResults> } }).axe.run('baton-chat', {
        runOnly: tags,
      }),
    tags,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
const looks: [string, BrowserContextOptions, string][] = [
  ['by day', { colorScheme: 'light' }, '#0f766e'],
  ['by night', { colorScheme: 'dark' }, '#0f766e'],
  ['by day on a phone', { colorScheme: 'light', ...phone }, '#0f766e'],
  ['by night on a phone', { colorScheme: 'dark', ...phone }, '#0f766e'],
  ['by day with a light accent', { colorScheme: 'light' }, '#ffd500'],
  ['by night with a dark accent', { colorScheme: 'dark' }, '#111827'],
];

it.each(looks)('gives axe nothing to find in any state %s', async (_name, options, accent) => {
  const fake = await pages.fake();
  Object.assign(fake.site, { accent, suggestions: ['Where is my order?'] });
  const { context, page: newPage } = await visitor(pages.browser, { reducedMotion: 'reduce', ...options });
  const page = await newPage();
  const found: Record<string, string[]> = {};
  const look = async (state: string) => {
    found[state] = await findings(page);
  };
  await openChat(page, fake.page);
  await page.getByText(fake.site.greeting).waitFor();
  await look('empty');
  fake.say('visitor', 'Does https://a.example/b help?');
  fake.live('delta', { id: 'a1', offset: 0, text: 'It **does**: [see](https://a.example)' });
  await page.getByText('does', { exact: true }).waitFor();
  await look('streaming');
  fake.say('assistant', 'It **does**: `code` [see](https://a.example)', {
    id: 'a1',
    sources: [{ title: 'Help', url: 'https://b.example' }],
    choices: ['Yes', 'No'],
  });
  await page.getByRole('button', { name: 'Yes' }).waitFor();
  await look('answered');
  fake.queue = { position: 2, ahead: 1, low: 60, high: 240, available: true };
  fake.move({ move: 'handOff', status: 'waiting' });
  await page.getByRole('button', { name: 'Leave the queue' }).waitFor();
  await look('waiting');
  const slots = [
    { at: '2026-03-05T09:00:00.000Z', label: '' },
    { at: '2026-03-05T10:00:00.000Z', label: '' },
  ];
  fake.live('queue', { position: 2, ahead: 1, low: null, high: null, available: false, opensAt: slots[0]?.at, slots });
  await page.getByText('Nobody is on shift').waitFor();
  await look('nobody on shift');
  await page.getByRole('button', { name: 'Choose a time to be called' }).click();
  await page.getByRole('button', { name: 'Book this time' }).waitFor();
  await look('choosing a time');
  fake.move({ move: 'claim', status: 'agent', agent: { id: 'g', name: 'Ada Moss' } });
  fake.say('agent', 'Hello, see https://a.example', { agent: { id: 'g', name: 'Ada Moss' } });
  fake.live('typing', { from: 'agent', on: true });
  await page.getByText('Hello, see').waitFor();
  await look('with an agent');
  fake.move({ move: 'resolve', status: 'closed' });
  await page.getByRole('radio', { name: '3 of 5' }).check({ force: true });
  await page.getByRole('button', { name: 'Done' }).waitFor();
  await look('rating');
  await context.setOffline(true);
  await page.getByRole('textbox', { name: 'Message' }).fill('x'.repeat(8010));
  await page.getByText('You are offline').waitFor();
  await look('offline and too long');
  await page.getByRole('textbox', { name: 'Message' }).fill('Later');
  await page.keyboard.press('Enter');
  await page.getByText('will retry').waitFor();
  await look('unsent');
  await page.getByRole('button', { name: 'Close chat' }).click();
  await look('closed');
  expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length))).toEqual({});
  await context.close();
  await fake.close();
});
