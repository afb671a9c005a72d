import { chunkMarkdown } from '../search/chunk.ts';
import { readCsv } from './csv.ts';
import { type Reading, slug } from './reading.ts';

type Entry = { line: number; question: string; answer: string; url: string };
type Unread = { line: number; error: string };

const FIELDS = ['question', 'answer', 'url'] as const;

/**
 * Reads questions and answers out of CSV (RFC 4180) with a header that names `question`, `answer` and, where there is one, `url`, in any
 * order; other columns are ignored. Semicolons and tabs separate as well, as the header shows. Throws when the header lacks a field.
 */
export function readFaqCsv(file: string, text: string): Reading {
  const plain = text.replace(/^\ufeff/, '');
  const head = plain.slice(0, plain.search(/[\r\n]|$/));
  const separator = [',', ';', '\t'].find((one) => fieldsOf(head, one).includes('question')) ?? ',';
  const names = fieldsOf(head, separator);
  for (const name of ['question', 'answer'])
    if (!names.includes(name))
      throw new Error(`its first line must name the columns question and answer; there is no ${name}`);
  const rows = [...readCsv(plain, separator)].slice(1).map((row): Entry | Unread => {
    if ('error' in row) return row;
    if (row.fields.length > names.length)
      return { line: row.line, error: `it has ${row.fields.length} fields, and the first line has ${names.length}` };
    const of = (name: string) => row.fields[names.indexOf(name)]?.trim() ?? '';
    const [question, answer, url] = FIELDS.map(of) as [string, string, string];
    return { line: row.line, question, answer, url };
  });
  return readEntries(file, rows);
}

/** Reads questions and answers out of NDJSON: `{"question", "answer", "url"?}` a line. Blank lines are ignored. */
export function readFaqLines(file: string, text: string): Reading {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const rows = lines.flatMap((json, at): (Entry | Unread)[] => (json.trim() ? [entryOf(json, at + 1)] : []));
  return readEntries(file, rows);
}

function entryOf(json: string, line: number): Entry | Unread {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { line, error: 'it must be an object with question and answer' };
    const fields = value as Record<string, unknown>;
    const wrong = FIELDS.find((name) => fields[name] != null && typeof fields[name] !== 'string');
    if (wrong) return { line, error: `${wrong} must be a string` };
    const [question, answer, url] = FIELDS.map((name) => String(fields[name] ?? '').trim()) as [string, string, string];
    return { line, question, answer, url };
  } catch (error) {
    return { line, error: `it is no JSON: ${(error as Error).message}` };
  }
}

/** Each question is an article of its own, so that its answer can name its own page. */
function readEntries(file: string, rows: (Entry | Unread)[]): Reading {
  const reading: Reading = { passages: [], skipped: [] };
  const asked = new Map<string, number>();
  for (const row of rows) {
    const article = 'error' in row ? '' : slug(row.question);
    const why = 'error' in row ? row.error : faultOf(row, asked.get(article));
    if (why || 'error' in row) {
      reading.skipped.push({ what: `${file}, line ${row.line}`, why, ...(article ? { article } : {}) });
      continue;
    }
    asked.set(article, row.line);
    const url = row.url ? { url: row.url } : {};
    reading.passages.push(
      ...chunkMarkdown({ id: article, markdown: `# ${oneLine(row.question)}\n\n${row.answer}`, ...url }),
    );
  }
  return reading;
}

function faultOf({ question, answer, url }: Entry, earlier: number | undefined): string {
  if (!slug(question)) return 'it has no question';
  if (!answer) return 'it has no answer';
  if (url && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    return `its url must be an address such as https://example.com/returns`;
  if (earlier !== undefined) return `line ${earlier} has the same question`;
  return '';
}

const fieldsOf = (head: string, separator: string) =>
  head.split(separator).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  );

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
