import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answers, type ModelServer, startModelServer } from '../model-server.ts';
import { runCli } from '../server.ts';
import { type Host, startHost } from './host.ts';
import { ADA, becomes, picture, useStage } from './stage.ts';
import { visitorAt } from './visitor.ts';

let model: ModelServer;
beforeAll(async () => {
  model = await startModelServer(() => answers('A front wheel costs €17.50, tube included [1].'));
});
afterAll(() => model.stop());

const stage = useStage(() => ({ BATON_AI_URL: model.url, BATON_AI_MODEL: 'scripted' }));

let host: Host | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

test('on a page with the strictest policy the chat works and touches nothing but its own', async () => {
  host = await startHost(stage.product.url);
  const page = await stage.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      document.documentElement.dataset.violated = `${event.violatedDirective} ${event.blockedURI}`;
    });
    new PerformanceObserver((list) => {
      const unasked = list
        .getEntries()
        .filter((entry) => !(entry as unknown as { hadRecentInput: boolean }).hadRecentInput);
      if (unasked.length) document.documentElement.dataset.shifted = 'yes';
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${host.url}/bare`);
  const before = await shared(page);

  await page.goto(host.url);
  const visitor = visitorAt(page);
  await visitor.open();
  await visitor.log.getByText('welcome to Larkspur Cycles').waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.shifted)).toBeUndefined();
  await visitor.say('What does a puncture repair cost?');
  expect(await visitor.answer(1)).toContain('17.50');
  await visitor.button('Talk to a person').click();
  await visitor.button('Leave the queue').waitFor();
  await visitor.button('Leave the queue').click();
  await visitor.sees('You left the queue');
  await picture(page, 'host-light-strict');

  expect(await page.evaluate(() => document.documentElement.dataset.violated)).toBeUndefined();
  expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(
    new Set([new URL(host.url).origin, new URL(stage.product.url).origin]),
  );
  const after = await shared(page);
  expect(after.globals.filter((name) => !before.globals.includes(name))).toEqual(['Baton']);
  expect({ ...after, globals: [] }).toEqual({ ...before, globals: [] });
});

test('what a page asks of Baton before the script is there is done once it is', async () => {
  host = await startHost(stage.product.url);
  const page = await stage.newPage();
  await page.addInitScript(() => {
    const calls: ArrayLike<unknown>[] = [];
    const stub = (...call: unknown[]) => void calls.push(call);
    Object.assign(window, { Baton: Object.assign(stub, { q: calls }) });
    stub('open');
    stub('ask', 'What does a puncture repair cost?');
  });
  await page.goto(host.url);
  const visitor = visitorAt(page);
  await visitor.composer.waitFor();
  await becomes(() => visitor.composer.inputValue()).toBe('What does a puncture repair cost?');
});

test('a page that its site does not allow shows nothing from the first touch on, its console says why, and once allowed all is there', async () => {
  const file = join(stage.folder.path, 'strict.json');
  const allow = async (...origins: string[]) => {
    await writeFile(file, JSON.stringify({ name: 'Strict', origins }));
    await runCli(stage.folder, ['site', 'add', 'strict', file]);
  };
  await allow('https://strict.example');
  host = await startHost(stage.product.url, 'strict');
  const page = await stage.newPage();
  const console: string[] = [];
  page.on('console', (line) => console.push(line.text()));
  await page.goto(host.url);
  const visitor = visitorAt(page);
  await visitor.open();
  const isRefused = () =>
    becomes(() => console.splice(0).join('\n')).toMatch(/may not use site "strict".*[Aa]dd the origin/);
  await isRefused();
  const shown = () => page.evaluate(() => document.querySelector('baton-chat')?.checkVisibility());
  await becomes(shown).toBe(false);
  expect(await page.locator('body').innerText()).not.toMatch(/origin|strict/);
  expect(await page.evaluate(() => localStorage.getItem('baton:strict'))).toBeNull();

  await page.reload();
  await isRefused();
  expect(await shown()).toBe(false);

  // The server looks at its sites anew every few seconds.
  await allow(host.url);
  const answered = () => page.waitForResponse(/\/v1\/visits$/);
  await becomes(async () => (await Promise.all([answered(), page.reload()]))[0].status()).toBe(201);
  await visitor.open();
  await visitor.composer.waitFor();
});

/** Letters without a break, a turn of direction, and everything that a careless page would run, load or follow. */
const HOSTILE = [
  '<img src="https://evil.example/a.png" onerror="document.title=\'owned\'">',
  '<script>document.title="owned"</script>',
  '[click](javascript:document.title="owned")',
  '![pixel](https://evil.example/b.png?leak=1)',
  '[data](data:text/html,<script>alert(1)</script>)',
  '\u202Eeltit eht\u202C',
  'W'.repeat(400),
].join(' ');

test('hostile words of a visitor, an agent and a model are words: nothing runs, nothing is asked for, nothing breaks', async () => {
  const mallory = { ...ADA, email: 'mallory@shop.test', name: '<img src=x onerror="document.title=1"> \u202Eyrollam' };
  await stage.hire(mallory);
  const page = await stage.newPage();
  const name = '<script>document.title="owned"</script>';
  await page.addInitScript((given) => Object.assign(window, { batonSettings: { identity: { name: given } } }), name);
  await page.goto(stage.product.url);
  const visitor = visitorAt(page);
  const agent = await stage.newAgent(mallory);
  const foreign: string[] = [];
  for (const one of [page, agent.page])
    one.on('request', (request) => {
      if (!request.url().startsWith(stage.product.url)) foreign.push(request.url());
    });

  await visitor.open();
  model.next(answers(`Costs are here ${HOSTILE} [1].`));
  await visitor.say(`What does a puncture repair cost? ${HOSTILE}`);
  await visitor.answer(1);
  await visitor.button('Talk to a person').click();
  await agent.openFirst('Waiting');
  expect(await agent.page.getByRole('heading', { level: 1 }).allInnerTexts()).toContain(name);
  await agent.sees(/<script>document\.title/);
  await agent.button('Take').click();
  await agent.say(HOSTILE);
  await visitor.sees(/^<img src=x .* yrollam joined the chat$/);
  await agent.sees(/ yrollam took the conversation$/);
  await becomes(() => visitor.log.locator('.line.agent:not([aria-busy]) .bubble').count()).toBe(1);
  expect(await visitor.log.locator('.line.agent .bubble').textContent()).toBe(HOSTILE);
  expect(await visitor.log.locator('.line.visitor .bubble').first().textContent()).toContain(HOSTILE);
  await picture(page, 'hostile-light-widget');
  await picture(agent.page, 'hostile-light-inbox');

  for (const one of [page, agent.page]) {
    expect(await one.title()).not.toMatch(/owned|^1$/);
    const followed = await one
      .getByRole('log', { name: 'Conversation' })
      .locator('a, img, script, iframe, object, embed')
      .evaluateAll((found) => found.map((element) => element.getAttribute('href') ?? element.outerHTML));
    expect(followed.filter((href) => !/^(https?:\/\/|mailto:)/.test(href))).toEqual([]);
    const log = one.getByRole('log', { name: 'Conversation' });
    expect(await log.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(await one.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  expect(foreign).toEqual([]);
});

/** What a widget could leave behind on its host: names, styles, attributes. */
function shared(page: Page) {
  return page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    attributes: [document.querySelector('h1'), document.body].map((element) => element?.getAttributeNames().join()),
    looks: [...document.querySelectorAll('h1, p, body > button')].map((element) => {
      const { font, color, margin, padding, background } = getComputedStyle(element);
      return [font, color, margin, padding, background].join();
    }),
  }));
}
