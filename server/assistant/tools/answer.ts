import type { Received } from './exchange.ts';
import { ToolFailure } from './failure.ts';

/** Most bytes of an answer. */
export const MOST_BYTES = 64 * 1024;

/** What an answer in JSON holds. Throws `ToolFailure` for anything else, a page of HTML or nothing above all. */
export function dataOf({ status, headers, body }: Received): unknown {
  if (status === 401 || status === 403 || status === 429 || status >= 500 || status < 200)
    throw new ToolFailure('status', `it answered with the error ${status}`);
  if (body.trim() === '') throw new ToolFailure('empty', 'it answered with nothing');
  const type = headers['content-type'] ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    throw new ToolFailure(
      'format',
      `it answered with ${/html/i.test(type) ? 'a page of HTML' : 'something'}, not with JSON`,
    );
  try {
    return JSON.parse(body);
  } catch {
    throw new ToolFailure('format', 'it answered with broken JSON');
  }
}
