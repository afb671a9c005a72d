import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page, type PageScreenshotOptions } from 'playwright-core';
import { chromiums } from './chromium.ts';

const shots = fileURLToPath(new URL('shots', import.meta.url));

/**
 * Starts a real Chromium without a window. The first that starts is taken (see `chromiums`), since a program of that
 * name may be only a stub that tells people to install it. Close it with `browser.close()`.
 */
export async function launch(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of chromiums()) {
    try {
      const { program, env } = await find();
      return await chromium.launch({ executablePath: program, args: flags, env: { ...process.env, ...env } });
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new Error(`No Chromium started.\n${failures.join('\n')}`);
}

/** Quiet, offline, and able to run as root in a container whose shared memory is small. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** Writes a picture of the page to `test/shots/NAME.png`, with fonts loaded and animations at their end; answers its path. */
export async function screenshot(page: Page, name: string, options: PageScreenshotOptions = {}): Promise<string> {
  await mkdir(shots, { recursive: true });
  const path = join(shots, `${name}.png`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ animations: 'disabled', ...options, path });
  return path;
}
