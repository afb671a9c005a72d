import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launch } from '../browser.ts';
import { startFakeServer } from './fake-server.ts';
import { buildInbox, row, signIn } from './page.ts';
import { chargedTwice, openShop } from './shop.ts';

let browser: Browser;
let built: Awaited<ReturnType<typeof buildInbox>>;
export let server: Awaited<ReturnType<typeof startFakeServer>>;
export let pages: Page[] = [];
/** What the browser refused because of the page's policy, and what broke. */
let complaints: string[] = [];

/** A browser, the built page, and for each test a fresh server. Complaints of the browser fail the test. */
export function useBench() {
  beforeAll(async () => {
    built = await buildInbox();
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await built?.remove();
  });

  beforeEach(async () => {
    server = await startFakeServer(built.folder);
    openShop(server);
    complaints = [];
  });

  afterEach(async () => {
    for (const page of pages) await page.context().close();
    pages = [];
    await server.close();
    expect(complaints).toEqual([]);
  });
}

export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.text().includes('Security Policy') && complaints.push(line.text()));
  pages.push(page);
  return page;
}

export async function atTheDesk(name: 'ada' | 'ben' = 'ada', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await signIn(page, server.address, `${name}@shop.test`, name === 'ada' ? 'a quiet morning' : 'a long evening');
  await page.getByRole('list', { name: 'Waiting', exact: true }).waitFor({ state: 'attached' });
  return page;
}

export const openRow = (page: Page, list: 'Waiting' | 'Mine', text: string) =>
  row(page, list, text).getByRole('button').first().click();
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });
export const stored = (id: string, text: string) =>
  server.talks.get(id)?.events.filter((one) => one.data.text === text) ?? [];

export async function takeMira(page: Page) {
  chargedTwice(server, 'twice');
  await openRow(page, 'Waiting', 'Mira');
  await button(page, 'Take').click();
  await reply(page).waitFor();
}
