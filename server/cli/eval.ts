import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { redact } from '../brief/redact.ts';
import { triggerSettings } from '../site/triggers.ts';
import { DEFAULT_SETTINGS, decide, type TriggerInput, type TriggerSettings } from '../triggers/index.ts';

type Answer = (line: unknown) => unknown;
type Lines = AsyncIterable<string> | NodeJS.ReadableStream;

/** A task, an option or a line that cannot be used; the message says which and what would be right. */
export class BadInput extends Error {
  override name = 'BadInput';
}

/**
 * Runs one kind of decision over a file: NDJSON in, NDJSON out, one answer a line, in the same order.
 * `triggers` takes `--config FILE`, the configuration of a site; `retrieve` takes `--knowledge FILE`, NDJSON of `{id, title, text}`.
 * `input` is a stream of bytes, or lines one by one. Throws BadInput, naming the line, at the first one that is
 * no JSON or lacks a field; answers to the lines before it have been written.
 */
export async function evaluate(
  task: string,
  args: string[],
  input: Lines,
  output: NodeJS.WritableStream,
): Promise<void> {
  const answer = await answerer(task, args);
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    let result: unknown;
    try {
      result = answer(JSON.parse(line));
    } catch (error) {
      throw new BadInput(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (!output.write(`${JSON.stringify(result)}\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
}

async function answerer(task: string, args: string[]): Promise<Answer> {
  if (task === 'triggers') return answerTriggers(args);
  if (task === 'redact') return (line) => redact(textOf(line, 'text'));
  if (task === 'retrieve') return answerRetrieve(args);
  throw new BadInput(`unknown task "${task}": use triggers, redact or retrieve`);
}

async function answerTriggers(args: string[]): Promise<Answer> {
  const settings = await settingsOf(args);
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

async function settingsOf(args: string[]): Promise<TriggerSettings> {
  if (!args.includes('--config')) return DEFAULT_SETTINGS;
  const file = args[args.indexOf('--config') + 1];
  if (!file) throw new BadInput('--config needs a FILE');
  const { readJson } = await import('./config.ts');
  const { check } = await import('../sites.ts');
  return triggerSettings({ ...check(await readJson(file)), id: 'file' });
}

async function answerRetrieve(args: string[]): Promise<Answer> {
  const file = args[args.indexOf('--knowledge') + 1];
  if (!args.includes('--knowledge') || !file) throw new BadInput('retrieve needs --knowledge FILE');
  const { createIndex } = await import('../assistant/knowledge.ts');
  const passages = [];
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
  const index = createIndex(passages);
  return (line) => {
    const { found, answerable } = index.search(textOf(line, 'question'), 5);
    return { ids: found.map(({ passage }) => passage.id), answerable };
  };
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
