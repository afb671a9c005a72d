import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { type Started, start } from '../../server/start.ts';
import { temporaryFolder } from '../fixture.ts';
import { type Listening, listenAt } from '../serving.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let running: Started | undefined;
const said: string[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  said.length = 0;
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await folder.remove();
});

async function begin(): Promise<Started> {
  const config = readConfig({
    PORT: '0',
    BATON_DATA: folder.path,
    BATON_LOG_LEVEL: 'silent',
    BATON_RATE_LIMITS: 'off',
  });
  running = await start(config, root, (line) => said.push(line));
  return running;
}
async function stop(): Promise<void> {
  await running?.close();
  running = undefined;
}
async function visit(url: string): Promise<string> {
  const response = await fetch(`${url}/v1/visits`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ site: 'demo' }),
  });
  return ((await response.json()) as { token: string }).token;
}
const post = (url: string, token: string, text: string, id: string = crypto.randomUUID()) =>
  fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ id, text }),
  });
const listen = (url: string, token: string): Listening =>
  listenAt(`${url}/v1/events`, { Authorization: `Bearer ${token}`, 'Last-Event-ID': '0' });

test('a server that stops says bye to every page, ends its streams, and has kept all that it acknowledged', async () => {
  const { url } = await begin();
  const tokens = await Promise.all(Array.from({ length: 4 }, () => visit(url)));
  const streams = tokens.map((token) => listen(url, token));
  await Promise.all(streams.map((stream) => stream.until((heard) => heard.some(({ event }) => event === 'ping'))));

  const acknowledged = new Map<string, { token: string; seq: number }>();
  const others: number[] = [];
  let halfWay = () => {};
  const isHalfWay = new Promise<void>((done) => {
    halfWay = done;
  });
  const posting = Array.from({ length: 200 }, async (_, index) => {
    const token = tokens[index % tokens.length] as string;
    const id = crypto.randomUUID();
    const response = await post(url, token, `message ${index}`, id).catch(() => null); // not taken: the page sends it again
    if (!response) return;
    if (response.status === 201) acknowledged.set(id, { token, seq: ((await response.json()) as { seq: number }).seq });
    else others.push(response.status);
    if (acknowledged.size === 60) halfWay();
  });
  await isHalfWay;
  await stop();
  await Promise.all(posting);
  for (const stream of streams) {
    await stream.ended;
    expect(stream.heard.at(-1)).toMatchObject({ event: 'bye', data: { retry: expect.any(Number) } });
  }
  expect(others.filter((status) => status !== 503)).toEqual([]);

  const again = await begin();
  for (const token of tokens) {
    const mine = [...acknowledged].filter(([, at]) => at.token === token);
    const stream = listen(again.url, token);
    const last = Math.max(...mine.map(([, { seq }]) => seq));
    await stream.until(() => stream.rows().some(({ id }) => id === last));
    for (const [id, { seq }] of mine)
      expect(stream.rows().filter(({ data }) => data.id === id)).toEqual([
        expect.objectContaining({ id: seq, event: 'message' }),
      ]);
    stream.close();
  }
});

test('a page that has stopped reading does not keep the server from stopping', async () => {
  const { url } = await begin();
  const stream = listen(url, await visit(url));
  await stream.opened();
  stream.pause();
  await stop();
});

test('the first start gives a link that signs the first agent in, and a second start over the same data gives none', async () => {
  const { welcome } = await begin();
  expect(said.join('\n')).toContain(welcome);
  await stop();
  said.length = 0;
  expect((await begin()).welcome).toBeUndefined();
  expect(said.join('\n')).not.toContain('token=');
});
