// What the tag costs the page that carries it: bytes, main thread, layout shift, other hosts. Beside an empty page in the same browser.
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { runnerImport } from 'vite';
import { median, pause } from './figures.mjs';
import { baton, root } from './measure.mjs';

const LOADS = 9;
const page = (tag) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><h1>A page</h1><p>Words.</p>${tag}`;
const small = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } })
    .length;

export async function measureWidget() {
  const { module } = await runnerImport('./test/browser.ts', { root, configFile: false });
  const [server, browser] = [await baton(), await module.launch()];
  const host = createServer((request, response) => {
    const tag = request.url === '/with' ? `<script async src="${server.url}/widget.js" data-site="demo"></script>` : '';
    response.setHeader('Content-Type', 'text/html').end(request.url === '/favicon.ico' ? '' : page(tag));
  });
  await new Promise((done) => host.listen(0, '127.0.0.1', done));
  const own = `http://127.0.0.1:${host.address().port}`;
  try {
    for (const path of ['/empty', '/with']) await visit(browser, own + path, { server }); // warm
    const [added, opened] = [[], []];
    let seen;
    for (let i = 0; i < LOADS; i++) {
      const { busy } = await visit(browser, `${own}/empty`, { server });
      seen = await visit(browser, `${own}/with`, { server, opens: true });
      added.push(seen.busy - busy);
      opened.push(seen.busyOpen - seen.busy);
    }
    const { closedBytes, openBytes, strangers, shift } = seen;
    return [
      { name: 'widget: bytes before the visitor opens it (brotli 11)', unit: 'B', ours: closedBytes, limit: 3000 },
      { name: 'widget: bytes in all for an open chat', unit: 'B', ours: openBytes, limit: 20_000 },
      { name: 'widget: main thread over an empty page', unit: 'ms', ours: median(added), limit: 15 },
      { name: 'widget: main thread when it is opened', unit: 'ms', ours: median(opened) },
      { name: 'widget: layout shift', unit: '', ours: shift, limit: 0 },
      { name: 'widget: requests to other hosts', unit: '', ours: strangers, limit: 0 },
    ];
  } finally {
    await browser.close();
    host.close();
    await server.stop();
  }
}

/** Loads a page in a fresh context. `busy` is the main thread's time in tasks, in milliseconds, until the page has settled. */
async function visit(browser, url, { server, opens = false }) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const sizes = [];
  let strangers = 0;
  tab.on('response', (response) => {
    const from = response.url();
    if (!from.startsWith(server.url) && !from.startsWith(new URL(url).origin)) strangers++;
    if (/\.(js|css|woff2?|json|svg|png)(\?|$)/.test(from)) sizes.push(response.body().then(small));
  });
  await tab.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable');
  const busyTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const bytes = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  try {
    await tab.goto(url, { waitUntil: 'load' });
    await pause(600);
    const busy = await busyTime();
    const closedBytes = await bytes();
    if (!opens) return { busy };
    await tab.getByRole('button', { name: 'Open chat' }).click();
    await tab.getByRole('textbox', { name: 'Message' }).waitFor();
    await pause(600);
    const busyOpen = await busyTime();
    const shift = await tab.evaluate(() => globalThis.shift);
    return { busy, busyOpen, closedBytes, openBytes: await bytes(), strangers, shift };
  } finally {
    await context.close();
  }
}
