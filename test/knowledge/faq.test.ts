import { describe, expect, it } from 'vitest';
import { readCsv } from '../../server/knowledge/csv.ts';
import { readFaqCsv, readFaqLines } from '../../server/knowledge/faq.ts';

const fields = (text: string, separator?: string) =>
  [...readCsv(text, separator)].map((row) => ('fields' in row ? row.fields : `${row.line}: ${row.error}`));

describe('CSV', () => {
  it('reads quoted separators, line breaks and doubled quotation marks as RFC 4180 has them', () => {
    expect(fields('a,b\r\n"1, 2","say ""hi""\r\ntwice"\r\n,\r\n')).toEqual([
      ['a', 'b'],
      ['1, 2', 'say "hi"\r\ntwice'],
      ['', ''],
    ]);
  });

  it('counts the lines on which records begin, also behind one of several lines', () => {
    expect([...readCsv('a,b\n"x\ny",1\nz,2')].map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('loses one line, not the rest, to a quotation mark that is never closed', () => {
    const [head, broken, ...rest] = fields('q,a\n"never closed,1\nsecond,2\n"third","3"\n');
    expect(head).toEqual(['q', 'a']);
    expect(broken).toMatch(/^2: /);
    expect(rest).toEqual([
      ['second', '2'],
      ['third', '3'],
    ]);
  });

  it('reads an empty text as no record', () => {
    expect(fields('')).toEqual([]);
    expect(fields('\n\r\n  \n')).toEqual([]);
  });
});

describe('a FAQ file', () => {
  it('makes each question an article with its answer and its own page', () => {
    const { passages, skipped } = readFaqCsv(
      'faq.csv',
      '\ufeffurl,Answer,Question\r\nhttps://a.test/x,Until six.,When do you close?\r\n',
    );
    expect(skipped).toEqual([]);
    expect(passages).toEqual([
      {
        id: 'when-do-you-close',
        article: 'when-do-you-close',
        title: 'When do you close?',
        url: 'https://a.test/x',
        text: 'Until six.',
      },
    ]);
  });

  it('separates with semicolons where the header does, as spreadsheets in much of Europe write it', () => {
    const { passages } = readFaqCsv('faq.csv', 'question;answer\nWas kostet das?;3,50 €\n');
    expect(passages.map(({ title, text }) => [title, text])).toEqual([['Was kostet das?', '3,50 €']]);
  });

  it('names each row that it cannot use and reads the others', () => {
    const { passages, skipped } = readFaqCsv(
      'faq.csv',
      'question,answer,url\nA?,one,\n,two,\nB?,,\nC?,three,javascript:alert(1)\nA?,four,\nD?,five,https://a.test/,and more\nE?,six\n',
    );
    expect(passages.map(({ title }) => title)).toEqual(['A?', 'E?']);
    expect(skipped.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      'faq.csv, line 3: it has no question',
      'faq.csv, line 4: it has no answer',
      'faq.csv, line 5: its url must be an address such as https://example.com/returns',
      'faq.csv, line 6: line 2 has the same question',
      'faq.csv, line 7: it has 4 fields, and the first line has 3',
    ]);
  });

  it('is refused when its first line does not name the columns', () => {
    expect(() => readFaqCsv('faq.csv', 'When do you close?,Six.\n')).toThrow('question and answer');
    expect(() => readFaqCsv('faq.csv', 'question,reply\nA?,b\n')).toThrow('there is no answer');
  });

  it('may be JSON, a line each', () => {
    const { passages, skipped } = readFaqLines(
      'faq.jsonl',
      '{"question":"Öffnungszeiten?","answer":"9 bis 18 Uhr","url":"https://a.test/zeiten"}\n\n{"question":"営業時間は?","answer":"9時から"}\nnot json\n["A?","b"]\n{"question":"A?","answer":5}\n',
    );
    expect(passages.map(({ id }) => id)).toEqual(['öffnungszeiten', '営業時間は']);
    expect(skipped.map(({ what }) => what)).toEqual(['faq.jsonl, line 4', 'faq.jsonl, line 5', 'faq.jsonl, line 6']);
    expect(skipped[2]?.why).toBe('answer must be a string');
  });
});
