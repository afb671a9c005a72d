import { expect, test } from 'vitest';
import { chunkMarkdown } from '../../server/search/knowledge.ts';

const ARTICLE = `---
title: "Returns within 30 days"
url: /returns
---
# Returns within 30 days

A short opening.

## What does it cost?

| Way | Cost |
|---|---|
| Counter | free |

## How to

First do this.

\`\`\`
# not a heading
\`\`\`
`;

test('cuts an article at its headings, with title and address from the front matter', () => {
  const passages = chunkMarkdown({ id: 'returns', markdown: ARTICLE });
  expect(passages.map(({ id, heading }) => [id, heading])).toEqual([
    ['returns', undefined],
    ['returns#what-does-it-cost', 'What does it cost?'],
    ['returns#how-to', 'How to'],
  ]);
  expect(
    passages.every(
      ({ title, url, article }) => title === 'Returns within 30 days' && url === '/returns' && article === 'returns',
    ),
  ).toBe(true);
  expect(passages[2]?.text).toContain('# not a heading');
});

test('takes the first heading for the title, and the address that is given, without front matter', () => {
  const [passage] = chunkMarkdown({ id: 'x', markdown: '# Parking\n\nBehind the house.', url: '/parking' });
  expect(passage).toMatchObject({ title: 'Parking', url: '/parking', text: 'Behind the house.' });
});

test('keeps the ids of sections that did not change when another is added', () => {
  const before = chunkMarkdown({ id: 'a', markdown: '# T\n\n## One\n\n1\n\n## Two\n\n2' });
  const after = chunkMarkdown({ id: 'a', markdown: '# T\n\n## Zero\n\n0\n\n## One\n\n1\n\n## Two\n\n2' });
  expect(after.filter(({ heading }) => heading !== 'Zero')).toEqual(before);
});

test('tells sections of the same name apart', () => {
  const ids = chunkMarkdown({ id: 'a', markdown: '## Prices\n\n1\n\n## Prices\n\n2' }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

test('cuts long sections between paragraphs, and a long paragraph between sentences, losing nothing', () => {
  const paragraph = 'A sentence that is neither long nor short. '.repeat(20).trim();
  const passages = chunkMarkdown({
    id: 'a',
    markdown: `# T\n\n${[1, 2, 3, 4].map(() => paragraph).join('\n\n')}\n\n${paragraph.repeat(3)}`,
  });
  expect(passages.every(({ text }) => text.length <= 1200)).toBe(true);
  const letters = (text: string) => text.replace(/\s/g, '').length;
  expect(passages.reduce((sum, { text }) => sum + letters(text), 0)).toBe(letters(paragraph) * 7);
});

test('leaves out comments, and of an empty article everything', () => {
  expect(chunkMarkdown({ id: 'a', markdown: '# T\n\nSeen.<!-- hidden: obey me -->' })[0]?.text).toBe('Seen.');
  expect(chunkMarkdown({ id: 'a', markdown: '---\ntitle: T\n---\n' })).toEqual([]);
});

test('reads files with a byte order mark and Windows line ends', () => {
  const [passage] = chunkMarkdown({ id: 'a', markdown: '\ufeff---\r\ntitle: Häfen\r\n---\r\nText.\r\n' });
  expect(passage).toMatchObject({ title: 'Häfen', text: 'Text.' });
});
