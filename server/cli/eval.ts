import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { redact } from '../brief/redact.ts';
import { reasonOf } from '../knowledge/reading.ts';
import type { Passage } from '../search/passage.ts';
import { triggerSettings } from '../site/triggers.ts';
import { DEFAULT_SETTINGS, decide, type TriggerInput, type TriggerSettings } from '../triggers/index.ts';
import { commandOf, read } from './reading.ts';

type Answer = (line: unknown) => unknown;
type Lines = AsyncIterable<string> | NodeJS.ReadableStream;

/** A task, an option or a line that cannot be used; the message says which and what would be right. */
export class BadInput extends Error {
  override name = 'BadInput';
}

/**
 * Runs one kind of decision over a file: NDJSON in, NDJSON out, one answer a line, in the same order.
 * `triggers` takes `--config FILE`, the configuration of a site; `retrieve` takes `--knowledge FILE`, NDJSON of
 * `{id, title, text}` or Markdown.
 * `input` is a stream of bytes, or lines one by one. A line that is no JSON or lacks a field is answered with `{error}` in its place;
 * at the end a BadInput says how many those were, and the first of them.
 */
export async function evaluate(
  task: string,
  args: string[],
  input: Lines,
  output: NodeJS.WritableStream,
): Promise<void> {
  const answer = await answerer(task, args);
  let number = 0;
  const broken: string[] = [];
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    let result: unknown;
    try {
      result = answer(JSON.parse(line));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      broken.push(`line ${number}: ${why}`);
      result = { error: why };
    }
    if (!output.write(`${JSON.stringify(result)}\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
  if (broken.length === 1) throw new BadInput(`1 line could not be used: ${broken[0]}`);
  if (broken.length > 1) throw new BadInput(`${broken.length} lines could not be used, the first is ${broken[0]}`);
}

async function answerer(task: string, args: string[]): Promise<Answer> {
  const { name, rest } = commandOf(['eval', task, ...args]);
  if (name === 'eval triggers') return answerTriggers(read(name, rest).values.config);
  if (name === 'eval retrieve') return answerRetrieve(read(name, rest).values.knowledge);
  read('eval redact', rest);
  return (line) => redact(textOf(line, 'text'));
}

async function answerTriggers(file: string | undefined): Promise<Answer> {
  const settings = await settingsOf(file);
  return (line) => {
    const input = {
      text: textOf(line, 'text'),
      history: historyOf(line),
      ...optional(line, 'turn'),
      ...optional(line, 'profile'),
    } as TriggerInput;
    const { decision, triggers } = decide(input, settings);
    return { decision, triggers };
  };
}

async function settingsOf(file: string | undefined): Promise<TriggerSettings> {
  if (file === undefined) return DEFAULT_SETTINGS;
  const { readJson } = await import('./config.ts');
  const { check } = await import('../sites.ts');
  return triggerSettings({ ...check(await readJson(file)), id: 'file' });
}

async function answerRetrieve(file: string | undefined): Promise<Answer> {
  if (!file) throw new BadInput('baton eval retrieve needs --knowledge FILE. See: baton eval retrieve --help');
  const { createIndex } = await import('../search/knowledge.ts');
  const index = createIndex(await passagesIn(file));
  return (line) => {
    const { found, answerable } = index.search(textOf(line, 'question'), 5);
    return { ids: found.map(({ passage }) => passage.id), answerable };
  };
}

/** The passages of a folder of Markdown, of one Markdown file, or of lines of `{id, title, text}`. */
async function passagesIn(file: string): Promise<Passage[]> {
  const found = await stat(file).catch((error) => {
    throw new BadInput(`${file} cannot be read: ${reasonOf(error)}.`);
  });
  const { isMarkdown, readFolder, readMarkdown } = await import('../knowledge/markdown.ts');
  if (found.isDirectory()) {
    const { passages, skipped } = await readFolder(file);
    for (const { what, why } of skipped) process.stderr.write(`skipped ${what}: ${why}\n`);
    if (passages.length === 0) throw new BadInput(`${file} has no article: no file in it that ends in .md.`);
    return passages;
  }
  if (isMarkdown(file))
    return readMarkdown(file).then(
      ({ passages }) => passages,
      (error) => {
        throw new BadInput(`${file} cannot be read: ${reasonOf(error)}.`);
      },
    );
  const passages: Passage[] = [];
  let number = 0;
  for await (const line of linesOf(createReadStream(file))) {
    number++;
    if (line.trim() === '') continue;
    try {
      const passage: unknown = JSON.parse(line);
      const title = textOf(passage, 'title');
      passages.push({ id: textOf(passage, 'id'), article: title, title, text: textOf(passage, 'text') });
    } catch (error) {
      throw new BadInput(`${file}, line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return passages;
}

async function* linesOf(input: Lines): AsyncIterable<string> {
  if ('pipe' in input) yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  else yield* input;
}

function textOf(line: unknown, field: string): string {
  const value = fieldOf(line, field);
  if (typeof value !== 'string') throw new BadInput(`"${field}" must be a string`);
  return value;
}

function historyOf(line: unknown): TriggerInput['history'] {
  const history = fieldOf(line, 'history') ?? [];
  if (!Array.isArray(history)) throw new BadInput('"history" must be a list of {"from", "text"}');
  for (const [at, entry] of history.entries()) {
    const ok = typeof fieldOf(entry, 'from') === 'string' && typeof fieldOf(entry, 'text') === 'string';
    if (!ok) throw new BadInput(`"history[${at}]" must have "from" and "text" as strings`);
  }
  return history;
}

function optional(line: unknown, field: string): Record<string, unknown> {
  const value = fieldOf(line, field);
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') throw new BadInput(`"${field}" must be an object`);
  return { [field]: value };
}

function fieldOf(line: unknown, field: string): unknown {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new BadInput('must be a JSON object');
  return (line as Record<string, unknown>)[field];
}
