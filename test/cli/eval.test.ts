import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../server/cli/eval.ts';

async function run(task: string, args: string[], input: string): Promise<unknown[]> {
  let written = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  await evaluate(task, args, Readable.from([input]), output);
  return written
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('baton eval', () => {
  test('triggers: answers each line, in the same order', async () => {
    const lines = [
      { text: 'what are your opening hours?', history: [] },
      { text: 'I want to speak to a human' },
      { text: 'and now?', history: [], turn: { lowConfidence: 2 } },
    ];
    const answers = await run('triggers', [], lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(answers).toMatchObject([
      { decision: 'continue', triggers: [] },
      { decision: 'escalate', triggers: [{ name: 'asks_for_person' }] },
      { decision: 'escalate', triggers: [{ name: 'low_confidence' }] },
    ]);
  });

  test('triggers: decides as a site’s configuration says', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'eval-')), 'site.json');
    writeFileSync(file, '{"name":"x","triggers":{"refund":{"mode":"off"},"emergency":{"words":["flat tyre"]}}}');
    const answers = await run('triggers', ['--config', file], '{"text":"I want a refund"}\n{"text":"a flat tyre"}\n');
    expect(answers).toMatchObject([
      { decision: 'continue', triggers: [] },
      { decision: 'escalate', triggers: [{ name: 'emergency', evidence: 'flat tyre' }] },
    ]);
    writeFileSync(file, '{"name":"x","treshold":{}}');
    await expect(run('triggers', ['--config', file], '')).rejects.toThrow(/^treshold: is not known here/);
  });

  test('redact: gives the masked text and where the values were', async () => {
    const answers = await run('redact', [], '{"text":"I am a@b.example"}\r\n\r\n{"text":"hi"}');
    expect(answers).toEqual([
      { text: 'I am [email]', found: [{ type: 'email', start: 5, end: 16 }] },
      { text: 'hi', found: [] },
    ]);
  });

  test('takes lines one by one as well as a stream of bytes', async () => {
    let written = '';
    const output = new Writable({
      write(chunk, _encoding, done) {
        written += String(chunk);
        done();
      },
    });
    async function* lines() {
      yield '{"text":"hi"}';
    }
    await evaluate('redact', [], lines(), output);
    expect(written).toBe('{"text":"hi","found":[]}\n');
  });

  test('answers a broken line in its place, goes on, and says at the end how many there were', async () => {
    let written = '';
    const output = new Writable({
      write(chunk, _encoding, done) {
        written += String(chunk);
        done();
      },
    });
    const input = '{"text":"a"}\n{"text"\n{"text":"b"}\n{"txt":"c"}\n{"text":"d"}\n';
    await expect(evaluate('triggers', [], Readable.from([input]), output)).rejects.toThrow(
      /^2 lines could not be used, the first is line 2: /,
    );
    const answers = written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.decision ?? typeof answer.error)).toEqual([
      'continue',
      'string',
      'continue',
      'string',
      'continue',
    ]);
    expect(answers[3]).toEqual({ error: '"text" must be a string' });
  });

  test.each([
    ['{"text":"a"}\n{"text"', /^1 line could not be used: line 2: /],
    ['{"txt":"a"}', /: line 1: "text" must be a string/],
    ['{"text":"a","history":"b"}', /: line 1: "history" must be a list/],
    ['{"text":"a","history":[{"from":"visitor"}]}', /: line 1: "history\[0\]"/],
    ['[1]', /: line 1: must be a JSON object/],
  ])('names the line that cannot be used: %s', async (input, message) => {
    await expect(run('triggers', [], input)).rejects.toThrow(message);
  });

  test('refuses an unknown task and a missing option, saying what would be right', async () => {
    await expect(run('guess', [], '')).rejects.toThrow('baton eval triggers, baton eval redact, baton eval retrieve');
    await expect(run('retrieve', [], '')).rejects.toThrow('--knowledge FILE');
  });

  test('retrieve: searches the passages of the file and says how answerable the question is', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'eval-')), 'passages.jsonl');
    const passages = [
      { id: 'hours', title: 'Opening hours', text: 'The workshop is open from nine to six on weekdays.' },
      { id: 'brakes', title: 'Brakes', text: 'We adjust disc brakes while you wait.' },
    ];
    writeFileSync(file, passages.map((passage) => JSON.stringify(passage)).join('\n'));
    const [answer] = (await run('retrieve', ['--knowledge', file], '{"question":"When is the workshop open?"}')) as [
      { ids: string[]; answerable: number },
    ];
    expect(answer.ids[0]).toBe('hours');
    expect(answer.answerable).toBeGreaterThanOrEqual(0);
    expect(answer.answerable).toBeLessThanOrEqual(1);
  });

  test('retrieve: takes a folder of Markdown, or one such file, as the knowledge', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eval-'));
    writeFileSync(join(folder, 'hours.md'), '# Opening hours\n\nThe workshop is open from nine to six.\n');
    writeFileSync(join(folder, 'brakes.md'), '# Brakes\n\nWe adjust disc brakes while you wait.\n');
    const ask = '{"question":"When is the workshop open?"}';
    expect(await run('retrieve', ['--knowledge', folder], ask)).toMatchObject([{ ids: ['hours'] }]);
    expect(await run('retrieve', ['--knowledge', join(folder, 'hours.md')], ask)).toMatchObject([{ ids: ['hours'] }]);
  });

  test('retrieve: says in a sentence when there is nothing to search', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eval-'));
    await expect(run('retrieve', ['--knowledge', folder], '')).rejects.toThrow(
      /has no article: no file in it that ends/,
    );
    await expect(run('retrieve', ['--knowledge', join(folder, 'x')], '')).rejects.toThrow(
      /x cannot be read: there is no/,
    );
  });

  test('retrieve: names the line of the knowledge file that cannot be used', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'eval-')), 'passages.jsonl');
    writeFileSync(file, '{"id":"a","title":"b"}\n');
    await expect(run('retrieve', ['--knowledge', file], '')).rejects.toThrow(/line 1: "text"/);
  });
});
