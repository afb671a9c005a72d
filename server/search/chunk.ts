import type { Passage } from './passage.ts';

/** Sections longer than this (characters) are cut between paragraphs, and a piece is filled up to it. */
const LARGEST = 1200;

/**
 * Cuts one Markdown article into passages: one a heading, long sections between paragraphs. `title` and `url` come from the
 * front matter, else from the first `#` heading and the argument. Ids are `<id>#<heading>` and so survive edits elsewhere.
 */
export function chunkMarkdown({ id, markdown, url }: { id: string; markdown: string; url?: string }): Passage[] {
  const { fields, body } = frontMatter(markdown.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  const sections = splitSections(body.replace(/<!--[\s\S]*?-->/g, ''));
  const title = fields.get('title') ?? sections.find(({ level }) => level === 1)?.heading ?? id;
  const link = fields.get('url') ?? url;
  const used = new Map<string, number>();
  return sections.flatMap(({ heading, text }) =>
    cut(text).map((piece) => {
      const name = slug(heading && heading !== title ? heading : '');
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      const anchor = [name, count > 1 ? String(count) : ''].filter(Boolean).join('-');
      return {
        id: anchor ? `${id}#${anchor}` : id,
        article: id,
        title,
        ...(heading && heading !== title ? { heading } : {}),
        ...(link ? { url: link } : {}),
        text: piece,
      };
    }),
  );
}

function frontMatter(markdown: string): { fields: Map<string, string>; body: string } {
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(markdown);
  if (!match) return { fields: new Map(), body: markdown };
  const pairs = (match[1] ?? '').split('\n').flatMap((line) => {
    const [, key, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    return key && value ? [[key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2')] as [string, string]] : [];
  });
  return { fields: new Map(pairs), body: markdown.slice(match[0].length) };
}

type Section = { heading: string; level: number; text: string };

function splitSections(body: string): Section[] {
  const sections: Section[] = [{ heading: '', level: 0, text: '' }];
  let fenced = false;
  for (const line of body.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading) sections.push({ heading: plain(heading[2] ?? ''), level: (heading[1] ?? '').length, text: '' });
    else (sections.at(-1) as Section).text += `${line}\n`;
  }
  return sections
    .map((section) => ({ ...section, text: section.text.trim() }))
    .filter(({ text, level }) => text || level === 1);
}

/** Pieces of at most LARGEST characters, cut between paragraphs; a longer paragraph is cut between lines or sentences. */
function cut(text: string): string[] {
  if (text.length <= LARGEST) return text ? [text] : [];
  const pieces: string[] = [];
  for (const paragraph of text.split(/\n\s*\n/).flatMap(shorten)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + paragraph.length + 2 <= LARGEST)
      pieces[pieces.length - 1] = `${last}\n\n${paragraph}`;
    else pieces.push(paragraph);
  }
  return pieces;
}

function shorten(paragraph: string): string[] {
  if (paragraph.length <= LARGEST) return [paragraph];
  const lines = paragraph.includes('\n') ? paragraph.split('\n') : paragraph.split(/(?<=[.!?。！？।])\s*/);
  const joint = paragraph.includes('\n') ? '\n' : ' ';
  const pieces: string[] = [];
  for (const line of lines.flatMap((one) => one.match(new RegExp(`[\\s\\S]{1,${LARGEST}}`, 'g')) ?? [])) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= LARGEST) pieces[pieces.length - 1] = last + joint + line;
    else pieces.push(line);
  }
  return pieces;
}

function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
