import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWidget } from '../widget/build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
let files: Record<string, number> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-bytes-'));
  await buildWidget(root, folder);
  const names = await readdir(folder);
  files = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, brotli(await readFile(join(folder, name)))] as const)),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Bytes on the wire: brotli at its best, as a server sends what it compresses once. */
function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

it('costs a page next to nothing before the visitor reaches for it, and little with an open chat', () => {
  const loader = files['widget.js'] ?? Number.NaN;
  const chat = Object.entries(files).find(([name]) => name.startsWith('chat-'))?.[1] ?? Number.NaN;
  const later = Object.entries(files).filter(([name]) => name.startsWith('part-'));
  console.log(
    `Widget, brotli 11: loader ${loader}, with an open chat ${loader + chat}, later parts ${later.map(([, size]) => size).join(' + ')} bytes.`,
  );
  expect(loader).toBeLessThanOrEqual(3000);
  expect(loader + chat).toBeLessThanOrEqual(20_000);
  for (const [name, size] of later) expect([name, size < 4000]).toEqual([name, true]);
});

it('opens a chat with two files alone', async () => {
  const chat = (await readdir(folder)).find((name) => name.startsWith('chat-')) as string;
  const text = await readFile(join(folder, chat), 'utf8');
  expect(text).not.toMatch(/\bimport\s*[{*"']|\bfrom\s*["']\.\//);
  expect(await readFile(join(folder, 'widget.js'), 'utf8')).toContain(`widget/${chat}`);
});

it('names no server but its own, and writes no markup as text', async () => {
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    expect(text.match(/https?:\/\/(?!www\.w3\.org)[a-z][\w.-]+/g) ?? []).toEqual([]);
    expect(text).not.toMatch(/insertAdjacentHTML|document\.write|\beval\(|new Function/);
  }
});

it('leaves innerHTML to no file of ours', async () => {
  const names = await readdir(join(root, 'widget'), { recursive: true });
  for (const name of names.filter((name) => /\.tsx?$/.test(name))) {
    expect(await readFile(join(root, 'widget', name), 'utf8')).not.toMatch(/innerHTML|outerHTML/);
  }
});
