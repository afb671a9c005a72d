import { createHmac } from 'node:crypto';
import { ToolFailure } from './failure.ts';
import type { ToolWorld } from './tool.ts';

/** Only these variables may be named in a site's configuration, so that no site can read the server's own. */
const VARIABLE = /^env:(BATON_TOOL_[A-Z0-9_]+)$/;

/** What stands in the configuration, or the variable of the environment that it names. Throws `ToolFailure` when that is not set. */
export function secretOf(written: string, world: ToolWorld): string {
  if (!written.startsWith('env:')) return written;
  const name = VARIABLE.exec(written)?.[1];
  const value = name && world.secret(name);
  if (!value) throw new ToolFailure('forbidden', `${name ?? 'its secret'} is not set on this server`);
  return value;
}

/**
 * The headers that prove who calls: `Baton-Timestamp`, seconds since 1970, and `Baton-Signature`, `v1=` and the HMAC-SHA256 in hexadecimal
 * of timestamp, method, path with query, and body, joined by line breaks. The receiver refuses timestamps of more than five minutes ago.
 */
export function signed(
  secret: string,
  { method, url, body = '' }: { method: string; url: URL; body?: string | undefined },
  now: number,
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const text = [timestamp, method, url.pathname + url.search, body].join('\n');
  const digest = createHmac('sha256', secret).update(text).digest('hex');
  return { 'baton-timestamp': timestamp, 'baton-signature': `v1=${digest}` };
}
