import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, screenshot } from './browser.ts';
import { unpackOnce } from './chromium.ts';

let browser: Browser;
const site = createServer((request, response) => {
  if (request.url === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('id: 1\ndata: hello\n\n');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><title>A page</title><body style="font: 16px system-ui"><p id="text">A page</p>');
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  site.closeAllConnections();
  site.close();
});

async function open(options?: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  return page;
}

describe('the browser of the journeys', () => {
  test('contexts share nothing, and pages of one context share their storage over a reload', async () => {
    const [visitor, agent] = await Promise.all([open(), open()]);
    await visitor.evaluate(() => localStorage.setItem('token', 'mine'));
    const secondTab = await visitor.context().newPage();
    await secondTab.goto(address);
    await secondTab.reload();
    expect(await secondTab.evaluate(() => localStorage.getItem('token'))).toBe('mine');
    expect(await agent.evaluate(() => localStorage.getItem('token'))).toBeNull();
  });

  test('one page of several holds a lock, and the next gets it when that page is closed', async () => {
    const first = await open();
    const second = await first.context().newPage();
    await second.goto(address);
    await first.evaluate(
      () => new Promise<void>((held) => void navigator.locks.request('leader', () => new Promise(() => held()))),
    );
    expect(
      await second.evaluate(() => navigator.locks.request('leader', { ifAvailable: true }, (l) => l === null)),
    ).toBe(true);
    const turn = second.evaluate(() => navigator.locks.request('leader', () => 'second leads'));
    await first.close();
    expect(await turn).toBe('second leads');
  });

  test('pages of one context hear each other over a BroadcastChannel, those of another do not', async () => {
    const first = await open();
    const second = await first.context().newPage();
    await second.goto(address);
    const stranger = await open();
    for (const page of [second, stranger]) {
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard, channel: new BroadcastChannel('chat') });
        (window as unknown as { channel: BroadcastChannel }).channel.onmessage = (event) => heard.push(event.data);
      });
    }
    await first.evaluate(() => new BroadcastChannel('chat').postMessage('hello'));
    await second.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes('hello'));
    expect(await stranger.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  test('a context that is offline cannot fetch, knows it, and can fetch again afterwards', async () => {
    const page = await open();
    const fetches = () =>
      page.evaluate(() =>
        fetch('/')
          .then((reply) => reply.ok)
          .catch(() => false),
      );
    await page.context().setOffline(true);
    expect(await page.evaluate(() => navigator.onLine)).toBe(false);
    expect(await fetches()).toBe(false);
    await page.context().setOffline(false);
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    expect(await fetches()).toBe(true);
  });

  test('an event stream delivers', async () => {
    const page = await open();
    const data = await page.evaluate(
      () => new Promise((resolve) => new EventSource('/events').addEventListener('message', (e) => resolve(e.data))),
    );
    expect(data).toBe('hello');
  });

  test('dark colours and reduced motion can be asked for', async () => {
    const page = await open();
    const asks = (query: string) => page.evaluate((query) => matchMedia(query).matches, query);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await asks('(prefers-color-scheme: dark)')).toBe(true);
    expect(await asks('(prefers-reduced-motion: reduce)')).toBe(true);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    expect(await asks('(prefers-color-scheme: dark)')).toBe(false);
    expect(await asks('(prefers-reduced-motion: reduce)')).toBe(false);
  });

  test('a phone has its width, its pixels and a finger', async () => {
    const page = await open({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 3,
      isMobile: true,
      hasTouch: true,
    });
    await page.evaluate(() => {
      document.head.insertAdjacentHTML('beforeend', '<meta name="viewport" content="width=device-width">');
      document.addEventListener('touchstart', () => document.body.setAttribute('data-touched', ''));
    });
    await page.tap('#text');
    await page.waitForSelector('[data-touched]');
    expect(await page.evaluate(() => [innerWidth, devicePixelRatio, matchMedia('(pointer: coarse)').matches])).toEqual([
      390,
      3,
      true,
    ]);
  });

  test('sound may be played without harm to the page', async () => {
    const page = await open();
    let crashed = false;
    page.on('crash', () => {
      crashed = true;
    });
    await page.click('#text');
    await page.evaluate(async () => {
      const sound = new AudioContext();
      const tone = sound.createOscillator();
      tone.connect(sound.destination);
      tone.start();
      tone.stop(0.01);
      await sound.close();
    });
    expect(await page.title()).toBe('A page');
    expect(crashed).toBe(false);
  });

  test('an inner page of another origin is reached as its own frame', async () => {
    const page = await open();
    const other = address.replace('127.0.0.1', 'localhost');
    await page.route(`${other}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Inner page</p>' }));
    await page.evaluate(
      (other) => document.body.append(Object.assign(document.createElement('iframe'), { src: other })),
      other,
    );
    expect(await page.frameLocator('iframe').locator('p').textContent()).toBe('Inner page');
  });

  test.each([
    ['Latin', 'Aagijß€é'],
    ['Greek', 'Ωλπ'],
    ['Cyrillic', 'Жщыя'],
  ])('%s letters have shapes, each its own', async (_name, letters) => {
    const page = await open();
    const shapes = await page.evaluate((letters) => {
      const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      canvas.font = '32px system-ui';
      return ['\u{10FFFE}', ' ', ...letters].map((letter) => {
        canvas.clearRect(0, 0, 64, 64);
        canvas.fillText(letter, 8, 40);
        return canvas.getImageData(0, 0, 64, 64).data.join();
      });
    }, letters);
    const [missing, blank, ...drawn] = shapes;
    expect(new Set(drawn).size).toBe([...letters].length);
    expect(drawn).not.toContain(missing);
    expect(drawn).not.toContain(blank);
  });

  test('a screenshot is a picture of the viewport', async () => {
    const page = await open({ viewport: { width: 320, height: 200 } });
    const picture = await readFile(await screenshot(page, 'harness'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([320, 200]);
  });
});

describe('unpacking', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-unpack-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('of several at once the first to finish wins, whole, and leaves nothing beside it', async () => {
    const target = join(folder, 'several');
    const started: (() => void)[] = [];
    const all = ['a', 'b', 'c'].map((name) =>
      unpackOnce(target, async (staging) => {
        await writeFile(join(staging, 'one'), name);
        await new Promise<void>((resolve) => {
          started.push(resolve);
          if (started.length === 3) for (const go of started) go();
        });
        if (existsSync(target)) expect(await readdir(target)).toEqual(['one', 'two']);
        await writeFile(join(staging, 'two'), name);
      }),
    );
    await Promise.all(all);
    expect(await readFile(join(target, 'one'), 'utf8')).toBe(await readFile(join(target, 'two'), 'utf8'));
    expect(await readdir(folder)).toEqual(['several']);
  });

  test('a failure is told, leaves nothing, and can be tried again', async () => {
    const target = join(folder, 'again');
    const full = unpackOnce(target, () => Promise.reject(new Error('No space left')));
    await expect(full).rejects.toThrow('No space left');
    await unpackOnce(target, (staging) => writeFile(join(staging, 'one'), 'whole'));
    expect(await readdir(target)).toEqual(['one']);
  });
});
