import type { Events } from '../shared/wire.ts';

type Turn = Pick<Events['turn'], 'mode' | 'account'>;
/** One call of a tool in words. */
export type ToolLine = { name: string; ok: boolean; took: string; asked: string; gave: string };

/** How a turn of the assistant ended, and how sure it was. */
export function turnSentence({ mode, account }: Turn): string {
  if (mode === 'dropped')
    return isStopped(account)
      ? 'The visitor stopped the answer'
      : 'The assistant had no answer and left it to the person';
  const sure = mode === 'resolve' && typeof account.confidence === 'number' ? surely(account.confidence) : '';
  return `${ENDED[mode]}${sure}`;
}

/** What it took, in words for people; nothing that was not written down. */
export function turnDetail({ mode, account }: Turn): string | undefined {
  const { by, confidence, passages, steps, milliseconds, tokens, money, note, unsaid } = account;
  const read = Array.isArray(passages) ? passages.length : undefined;
  const calls = typeof steps === 'number' && steps > 1 ? ` in ${steps} calls` : '';
  const isTold = toolLines({ mode, account }).some(({ ok, gave }) => !ok && String(note).includes(gave));
  const parts = [
    by === 'grounded' && 'Without a model',
    by === 'model' && `By the model${calls}`,
    mode !== 'resolve' && typeof confidence === 'number' && `confidence ${percent(confidence)}`,
    read !== undefined && (read === 0 ? 'out of no article' : `${read} ${read === 1 ? 'passage' : 'passages'} read`),
    typeof milliseconds === 'number' && seconds(milliseconds),
    isTokens(tokens) && `${(tokens.in + tokens.out).toLocaleString()} tokens`,
    typeof money === 'number' && money > 0 && `cost ${Number(money.toPrecision(2))}`,
    unsaid !== undefined && 'it had an answer, but was not sure enough to say it',
    typeof note === 'string' && !isTold && !(mode === 'dropped' && isStopped(account)) && note,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** The tools a turn called, in order. What does not look like a report is left out. */
export function toolLines({ account }: Turn): ToolLine[] {
  const { tools } = account;
  if (!Array.isArray(tools)) return [];
  return tools.filter(isReport).map(({ name, ok, milliseconds, input, result }) => ({
    name,
    ok,
    took: typeof milliseconds === 'number' ? seconds(milliseconds) : '',
    asked: inWords(input),
    gave: inWords(result),
  }));
}

/** The passages a turn read, best first, with the score of the search where it was written down. */
export function passageLines({ account }: Turn): { id: string; score?: number }[] {
  const { passages, scores } = account;
  if (!Array.isArray(passages)) return [];
  return passages
    .filter((id) => typeof id === 'string')
    .map((id, at) => {
      const score = Array.isArray(scores) ? scores[at] : undefined;
      return typeof score === 'number' ? { id, score } : { id };
    });
}

const ENDED = {
  resolve: 'The assistant answered',
  clarify: 'The assistant asked back',
  escalate: 'The assistant asked for a person',
  failed: 'The assistant failed to answer',
};

const surely = (confidence: number) =>
  `${confidence >= 0.8 ? ', sure of it' : confidence >= 0.5 ? ', fairly sure' : ', not sure of it'} (${percent(confidence)})`;
/** 0..1 as a percentage. */
export const percent = (confidence: number) => `${Math.round(100 * confidence)} %`;
const isStopped = ({ note }: Turn['account']) => /stopped/.test(String(note));

const seconds = (milliseconds: number) => (milliseconds < 100 ? 'at once' : `${(milliseconds / 1000).toFixed(1)} s`);

/** Flat JSON as `name: value`; anything else, and JSON that was clipped, as it is. */
function inWords(text: unknown): string {
  const raw = typeof text === 'string' ? text : (JSON.stringify(text) ?? '');
  try {
    const data: unknown = JSON.parse(raw);
    if (typeof data !== 'object' || data === null) return String(data ?? '');
    const fields = Object.entries(data);
    if (fields.some(([, value]) => typeof value === 'object' && value !== null)) return raw;
    return fields.map(([name, value]) => (Array.isArray(data) ? value : `${name}: ${value}`)).join(', ');
  } catch {
    return raw;
  }
}

type Report = { name: string; ok: boolean; milliseconds?: unknown; input?: unknown; result?: unknown };
const isReport = (one: unknown): one is Report =>
  typeof (one as Report)?.name === 'string' && typeof (one as Report)?.ok === 'boolean';
const isTokens = (one: unknown): one is { in: number; out: number } =>
  typeof (one as { in: number })?.in === 'number' && typeof (one as { out: number })?.out === 'number';
