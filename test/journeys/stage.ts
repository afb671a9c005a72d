import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch, screenshot } from '../browser.ts';
import { addAgent, type Folder, newFolder, type Product, startProduct } from '../server.ts';
import { type AgentAt, agentAt } from './agent.ts';
import { type VisitorAt, visitorAt } from './visitor.ts';

/** The three ways everything is looked at. */
export const LOOKS = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
} as const satisfies Record<string, BrowserContextOptions>;
export type Look = keyof typeof LOOKS;

export const ADA = { email: 'ada@shop.test', password: 'a quiet morning', name: 'Ada' };
export const BEN = { email: 'ben@shop.test', password: 'a long evening', name: 'Ben' };
type Person = typeof ADA;

export type Stage = ReturnType<typeof useStage>;

/**
 * One browser and one running product for a file of journeys. After each journey its pages are closed, and whatever a
 * page complained of (an error nobody caught, a violated policy) fails it. `env` is asked when the product starts.
 */
export function useStage(env: () => Record<string, string> | Promise<Record<string, string>> = () => ({})) {
  let browser: Browser;
  let folder: Folder;
  let product: Product;
  let complaints: string[] = [];
  const pages: Page[] = [];

  beforeAll(async () => {
    [browser, folder] = await Promise.all([launch(), newFolder()]);
    product = await startProduct(folder, await env());
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      for (const [at, page] of pages.entries()) await screenshot(page, `failed-${at}`).catch(() => undefined);
    await Promise.all([...new Set(pages.splice(0).map((page) => page.context()))].map((context) => context.close()));
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.kill();
    await folder?.remove();
  });

  async function newPage(look: Look = 'light', options: BrowserContextOptions = {}): Promise<Page> {
    return watch(await (await browser.newContext({ ...LOOKS[look], locale: 'en-GB', ...options })).newPage());
  }

  /** Hears what the page complains of, and closes it after the journey. */
  function watch(page: Page): Page {
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (line) => line.text().includes('Security Policy') && complaints.push(line.text()));
    pages.push(page);
    page.setDefaultTimeout(30_000);
    return page;
  }

  return {
    newPage,
    watch,
    get browser() {
      return browser;
    },
    get product() {
      return product;
    },
    get folder() {
      return folder;
    },
    /** A visitor of the shop, in a browser of their own. */
    async newVisitor(look: Look = 'light', options: BrowserContextOptions = {}): Promise<VisitorAt> {
      const page = await newPage(look, options);
      await page.goto(product.url);
      return visitorAt(page);
    },
    /** The same visitor once more, in another tab. */
    async newTab(of: VisitorAt): Promise<VisitorAt> {
      const page = watch(await of.page.context().newPage());
      await page.goto(product.url);
      return visitorAt(page);
    },
    /** `baton agent add`. */
    hire: ({ email, password, name }: Person) => addAgent(folder, email, password, name),
    /** An agent who signs in, in a browser of their own. */
    async newAgent(person: Person, look: Look = 'light', options: BrowserContextOptions = {}): Promise<AgentAt> {
      const page = await newPage(look, options);
      await page.goto(`${product.url}/inbox`);
      const agent = agentAt(page);
      await agent.signIn(person);
      return agent;
    },
    /** SIGKILL, and a new start over the same data at the same address. `between` runs while nothing listens. */
    async restart(between: () => Promise<void> = async () => {}): Promise<void> {
      const port = new URL(product.url).port;
      await product.kill();
      await between();
      product = await startProduct(folder, { ...(await env()), PORT: port });
    },
    /** How many event streams the server serves. */
    async streams(): Promise<number> {
      return ((await (await fetch(`${product.url}/healthz`)).json()) as { streams: number }).streams;
    },
  };
}

/** Waits until `read` gives `expected`. */
export const becomes = <T>(read: () => T | Promise<T>, message?: string) =>
  expect.poll(read, { timeout: 30_000, interval: 50, ...(message ? { message } : {}) });

/** A picture of a state on the way, when somebody wants to look: `BATON_SHOTS=1 npx vitest run test/journeys`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.BATON_SHOTS) await screenshot(page, name);
}
