import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder } from '../../server/knowledge/markdown.ts';
import { readText } from '../../server/knowledge/text.ts';
import { temporaryFolder } from '../fixture.ts';

it('reads the Markdown files of a folder and of those in it, an article each', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder.path, 'help/.drafts'), { recursive: true });
  await writeFile(join(folder.path, 'returns.md'), '# Returns\n\nThirty days.\n\n## Costs\n\nNone.\n');
  await writeFile(join(folder.path, 'help/delivery.markdown'), 'Two days.');
  await writeFile(join(folder.path, 'help/.drafts/secret.md'), 'Not yet.');
  await writeFile(join(folder.path, 'picture.png'), 'no text');
  const { passages, skipped } = await readFolder(folder.path);
  expect(passages.map(({ id, article }) => [id, article])).toEqual([
    ['help/delivery', 'help/delivery'],
    ['returns', 'returns'],
    ['returns#costs', 'returns'],
  ]);
  expect(skipped).toEqual([]);
  await folder.remove();
});

it('names a file that cannot be read, and why, and reads the rest', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder.path, 'fine.md'), 'Fine.');
  await writeFile(join(folder.path, 'bytes.md'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
  await writeFile(join(folder.path, 'empty.md'), '\n<!-- nothing yet -->\n');
  await writeFile(join(folder.path, 'huge.md'), 'x'.repeat(5_000_001));
  await writeFile(join(folder.path, 'fine.markdown'), 'Also fine.');
  await mkdir(join(folder.path, 'folder.md'));
  await symlink(join(folder.path, 'nowhere'), join(folder.path, 'broken.md'));
  await writeFile(join(folder.path, 'locked.md'), 'Locked.');
  await chmod(join(folder.path, 'locked.md'), 0);
  const { passages, skipped } = await readFolder(folder.path);
  const isRoot = process.getuid?.() === 0; // whom nothing is locked to
  expect(passages.map(({ text }) => text)).toEqual(['Also fine.', ...(isRoot ? ['Locked.'] : [])]);
  expect(skipped.map(({ what }) => what)).toEqual([
    'broken.md',
    'bytes.md',
    'empty.md',
    'fine.md',
    'folder.md',
    'huge.md',
    ...(isRoot ? [] : ['locked.md']),
  ]);
  const why = (file: string) => skipped.find(({ what }) => what === file)?.why;
  expect(why('bytes.md')).toBe('it is not a text in UTF-8');
  expect(why('empty.md')).toBe('there is no text in it');
  expect(why('huge.md')).toBe('it has 5.0 MB, and 5 MB is the most');
  expect(why('fine.md')).toBe('another file gives the article fine');
  await folder.remove();
});

it('takes the title of pasted text from what was said, its heading or its first line', () => {
  expect(readText('We close on 1 May.', 'Labour day')).toMatchObject({
    title: 'Labour day',
    passages: [{ id: 'labour-day', title: 'Labour day', text: 'We close on 1 May.' }],
  });
  expect(readText('# Holidays\n\nClosed.').passages).toMatchObject([
    { id: 'holidays', title: 'Holidays', text: 'Closed.' },
  ]);
  expect(readText('Parking\n\nBehind the shop.').title).toBe('Parking');
  expect(() => readText(' \n ')).toThrow('there is no text in it');
});
