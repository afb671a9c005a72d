import { seen, withoutFences } from '../fences.ts';

const LONGEST = 6000;
const LONGEST_TEXT = 1500;
const MOST_ENTRIES = 60;
const DEEPEST = 8;

/** What a tool gave, as the model reads it: fenced, without what a reader cannot see, and no longer than a page. */
export function presented(name: string, data: unknown): string {
  const text = JSON.stringify(clipped(data)) ?? 'null';
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (cut off here)` : text;
  return `<result tool="${name}">\n${withoutFences(cut)}\n</result>`;
}

/** What the model is told of a call that failed. The tool's own words, if any, are data like any other. */
export function presentedFailure(name: string, why: string, said: unknown): string {
  const words = said === undefined ? '' : `\n${presented(name, said)}`;
  return `The tool ${name} failed: ${why}. Nothing is known of what it would have said: do not guess it. If the visitor's question needs it, call hand_off with the reason tool_failed.${words}`;
}

/** For staff: JSON on one line, at most `longest` characters. */
export function summarised(data: unknown, longest = 300): string {
  const text = typeof data === 'string' ? data : (JSON.stringify(clipped(data)) ?? '');
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function clipped(data: unknown, depth = 0): unknown {
  if (typeof data === 'string') {
    const text = seen(data);
    return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  }
  if (typeof data !== 'object' || data === null) return data;
  if (depth === DEEPEST) return '…';
  if (Array.isArray(data)) return data.slice(0, MOST_ENTRIES).map((entry) => clipped(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(data)
      .slice(0, MOST_ENTRIES)
      .map(([name, value]) => [seen(name).slice(0, 100), clipped(value, depth + 1)]),
  );
}
