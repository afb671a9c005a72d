/** One record with the line it begins on, counted from 1. */
export type CsvRow = { line: number; fields: string[] } | { line: number; error: string };

/**
 * The records of a CSV text by RFC 4180: quoted fields may hold the separator, line breaks and doubled quotes. LF alone ends a record too,
 * and blank lines are none. A record that breaks the rules comes as an error; reading goes on with the
 * line after the one it begins on, since a quotation mark that is never closed would swallow all that follows.
 */
export function* readCsv(text: string, separator = ','): Generator<CsvRow> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const begin = at;
    const fields: string[] = [];
    let error = '';
    for (;;) {
      const field = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
      line += count(text, at, field.end);
      fields.push(field.value);
      error ||= field.error;
      at = field.end;
      if (text[at] !== separator) break;
      at++;
    }
    if (!isEnd(text, at)) error ||= 'there is text behind a closing quotation mark';
    if (error) {
      at = lineEnd(text, begin);
      line = start;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line++;
    if (error) yield { line: start, error };
    else if (fields.length > 1 || fields[0]?.trim()) yield { line: start, fields };
  }
}

type Field = { value: string; end: number; error: string };

function bare(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  const value = text.slice(from, end);
  return {
    value,
    end,
    error: value.includes('"') ? 'a quotation mark stands in a field that does not begin with one' : '',
  };
}

function quoted(text: string, from: number): Field {
  let value = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value, end: lineEnd(text, from), error: 'a quotation mark is never closed' };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1, error: '' };
    value += '"';
    at = quote + 2;
  }
}

const isEnd = (text: string, at: number) => at >= text.length || text[at] === '\n' || text[at] === '\r';

function lineEnd(text: string, from: number): number {
  let at = from;
  while (!isEnd(text, at)) at++;
  return at;
}

function count(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
