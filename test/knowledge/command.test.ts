import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openConsole } from '../cli/console.ts';
import { temporaryFolder } from '../fixture.ts';
import { openWeb, page } from './web.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let terminal: ReturnType<typeof openConsole>;
beforeEach(async () => {
  folder = await temporaryFolder();
  terminal = openConsole(join(folder.path, 'data'));
});
afterEach(async () => {
  terminal.close();
  await folder.remove();
});

/** Runs `baton knowledge ...` and tells what it printed and how it ended. */
const knowledge = (...args: string[]) => terminal.run(['knowledge', ...args]);

const put = async (name: string, text: string) => {
  await writeFile(join(folder.path, name), text);
  return join(folder.path, name);
};
const lines = (text: string) => text.trimEnd().split('\n');
/** What a site's list has beside the demo's own articles. */
const listed = async () =>
  lines((await knowledge('list', 'demo')).out).filter((line) => line.includes(folder.path) || line.includes('pasted'));

it('brings in a folder, a FAQ and pasted text, lists them and takes them away', async () => {
  const articles = join(folder.path, 'articles');
  await mkdir(articles);
  await put('articles/moorings.md', '# Moorings\n\nBehind the shop.\n\n## Costs\n\nNone.');
  await put('articles/broken.md', '');
  const first = await knowledge('import', 'demo', articles);
  expect(first).toMatchObject({ code: 0, err: 'skipped broken.md: there is no text in it\n' });
  expect(first.out).toBe(
    '1 article, 2 passages, 1 skipped. A running server answers from them at the next question.\n',
  );

  await knowledge(
    'import',
    'demo',
    await put('faq.csv', 'question,answer\nDo you sell kayaks?,No.\nDo you fix kayaks?,No.\n'),
  );
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(
    Readable.from(['We close on 1 May.']) as unknown as typeof process.stdin,
  );
  await knowledge('import', 'demo', '-', '--title', 'Labour day');
  expect((await listed()).map((line) => line.split(/ {2,}/).filter((_, at) => at !== 2))).toEqual([
    ['do-you-fix-kayaks', '1', join(folder.path, 'faq.csv')],
    ['do-you-sell-kayaks', '1', join(folder.path, 'faq.csv')],
    ['labour-day', '1', 'pasted: Labour day'],
    ['moorings', '2', articles],
  ]);

  const again = await knowledge('import', 'demo', await put('faq.csv', 'question,answer\nDo you fix kayaks?,Yes.\n'));
  expect(again.err).toBe('no longer there, and taken away: do-you-sell-kayaks\n');
  expect((await knowledge('remove', 'demo', 'labour-day')).out).toBe('1 article, 1 passage taken away.\n');
  expect((await knowledge('remove', 'demo', '--source', articles)).out).toBe('1 article, 2 passages taken away.\n');
  expect(await listed()).toHaveLength(1);
});

it('reads the pages of a site on this machine when that is permitted', async () => {
  const web = await openWeb({ '/': page('Home', '<p>Welcome.') });
  const address = `http://127.0.0.1:${new URL(web.origin).port}/`;
  const refused = await knowledge('import', 'demo', address, '--delay', '0');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('127.0.0.1, which is no public address (--allow-private permits it)');
  const done = await knowledge('import', 'demo', address, '--delay', '0', '--allow-private');
  expect(done).toMatchObject({ code: 0, err: `1/1 ${address}\n` });
  expect(done.out).toContain('1 article, 1 passage.');
  await web.close();
});

it('changes nothing, and says in a sentence what would be right, when there is nothing to use', async () => {
  const before = (await knowledge('list', 'demo')).out;
  const wrong: [string[], string][] = [
    [['import', 'demo', join(folder.path, 'nowhere')], 'cannot be read'],
    [['import', 'demo', await put('faq.csv', 'a,b\n')], 'columns question and answer'],
    [['import', 'demo', await put('old.csv', 'question,answer\nA?,\n')], 'gave no article'],
    [['import', 'demo', await put('notes.docx', 'x')], 'neither a folder nor a file'],
    [['import', 'demo', 'https://a.test/', '--delay', 'none'], '--delay must be a number'],
    [['import', 'nobody', await put('a.md', 'x')], 'There is no site "nobody"'],
    [['remove', 'demo', 'nothing'], 'has no article "nothing"'],
    [['unanswered', 'demo', '--since', 'ever'], '--since must be a span'],
    [['forget', 'demo'], 'There is no "baton knowledge forget"'],
    [['list'], 'baton knowledge list needs SITE'],
    [['list', 'demo', '--what'], 'has no option --what'],
    [['list', 'dmo'], 'did you mean "demo"'],
  ];
  for (const [args, why] of wrong) {
    const { err, code } = await knowledge(...args);
    expect([args, code]).toEqual([args, 2]);
    expect(err).toContain(why);
  }
  expect((await knowledge('list', 'demo')).out).toBe(before);
});

it('says when nothing was left without an answer', async () => {
  expect((await knowledge('unanswered', 'demo', '--since', '2026-03-01')).out).toBe(
    'No question was left without an answer since 2026-03-01.\n',
  );
});
