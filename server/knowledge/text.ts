import { chunkMarkdown } from '../search/chunk.ts';
import { type Reading, slug } from './reading.ts';

const TITLE_LENGTH = 80;

/** Reads pasted text as one article: its title is the one given, else its first heading, else its first line. Throws when it is empty. */
export function readText(text: string, title?: string): Reading & { title: string } {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (!plain) throw new Error('there is no text in it');
  const first = plain.split('\n', 1)[0] as string;
  const heading = /^#\s+(.+?)\s*#*$/m.exec(plain)?.[1];
  const name = title ?? heading ?? shorten(first);
  const markdown = heading === name ? plain : `# ${name}\n\n${plain}`;
  return { title: name, passages: chunkMarkdown({ id: slug(name) || 'text', markdown }), skipped: [] };
}

function shorten(line: string): string {
  const plain = line.replace(/^#+\s*/, '').replace(/[.:;,\s]+$/, '');
  return plain.length <= TITLE_LENGTH ? plain : `${plain.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}
