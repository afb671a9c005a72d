import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../browser.ts';
import { buildWidget } from './build.ts';
import { startFake } from './fake.ts';

export type Fake = Awaited<ReturnType<typeof startFake>>;

/** A browser and the widget as it is shipped, for one test file. */
export async function setUpPages() {
  const folder = await mkdtemp(join(tmpdir(), 'baton-widget-'));
  await buildWidget(fileURLToPath(new URL('../..', import.meta.url)), folder);
  const browser: Browser = await launch();
  return {
    browser,
    fake: () => startFake(folder),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A visitor's browser of its own. `trouble` collects what the page complains of: errors, and what its CSP forbade. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 760 }, ...options });
  const trouble: string[] = [];
  context.on('weberror', (error) => trouble.push(String(error.error())));
  context.on('console', (line) => {
    if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) trouble.push(line.text());
  });
  return { context, trouble, page: () => context.newPage() };
}

/** What the page sets before the tag, in the page's address. */
export function settings(fake: Fake, set: string, lang = 'en'): string {
  return `${fake.page}?lang=${lang}&set=${encodeURIComponent(set)}`;
}

/** The parts of the widget as its visitor finds them. */
export const parts = (page: Page) => ({
  launcher: page.getByRole('button', { name: 'Open chat' }),
  close: page.getByRole('button', { name: 'Close chat' }),
  send: page.getByRole('button', { name: 'Send' }),
  person: page.getByRole('button', { name: 'Talk to a person' }),
  leave: page.getByRole('button', { name: 'Leave the queue' }),
  field: page.getByRole('textbox', { name: 'Message' }),
  log: page.getByRole('log', { name: 'Conversation' }),
  status: page.getByRole('status'),
});

/** Opens the page and the chat in it. */
export async function openChat(page: Page, address: string) {
  await page.goto(address);
  const found = parts(page);
  await found.launcher.click();
  await found.field.waitFor();
  return found;
}
