import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { LIMITS } from '../../shared/fields.ts';
import type { Accounts } from '../accounts.ts';
import type { Rooms as Assistant } from '../assistant/work.ts';
import type { Feed } from '../feed/feed.ts';
import type { Reader, Streams } from '../feed/stream.ts';
import type { Limits } from '../limiter.ts';
import { Refusal } from '../refusal.ts';
import type { Agent } from '../store/tables.ts';

/** All that routes may call. */
export type Rooms = Assistant & {
  feed: Feed;
  streams: Streams;
  accounts: Accounts;
  limits: Limits;
  isBehindProxy: boolean;
};

export type Env = { Bindings: HttpBindings; Variables: { agent: Agent } };
export type Ctx = Context<Env>;

/**
 * The request's body as `schema` has it. Throws a `Refusal`: 415 for another type than JSON, 413 over `LIMITS.body`, 400 for broken JSON,
 * 422 for a field that is wrong, with its name.
 */
export async function parse<S extends z.ZodType>(c: Ctx, schema: S): Promise<z.infer<S>> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Refusal(415, 'Not JSON', 'Send the body as JSON with the header Content-Type: application/json.');
  const text = await bodyText(c);
  let input: unknown;
  try {
    input = JSON.parse(text, MAY_BE_HALVED.test(text) ? wellFormed : undefined);
  } catch {
    throw new Refusal(400, 'Broken JSON', 'The body could not be read as JSON. Check quotes, commas and brackets.');
  }
  const { data, error } = schema.safeParse(input);
  if (error) {
    const issue = error.issues[0] as z.core.$ZodIssue;
    const field = issue.path.join('.');
    throw new Refusal(422, 'Bad request', `${field || 'The body'}: ${issue.message}.`, field ? { field } : {});
  }
  return data as z.infer<S>;
}

/** UTF-8 holds no half of a surrogate pair, but an escape may. A reviver takes ten times as long as the parsing. */
const MAY_BE_HALVED = /\\ud[89a-f]/i;
const wellFormed = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);

/** As `parse`, for a body that may be left out: then it is `{}`. */
export async function parseOptional<S extends z.ZodType>(c: Ctx, schema: S): Promise<z.infer<S>> {
  const hasBody = c.req.header('Transfer-Encoding') !== undefined || Number(c.req.header('Content-Length') ?? 0) > 0;
  return hasBody ? parse(c, schema) : schema.parse({});
}

/** By its events: an async iterator over a request costs as much as storing the message. */
function bodyText(c: Ctx): Promise<string> {
  const { incoming } = c.env;
  const chunks: Buffer[] = [];
  let left = LIMITS.body;
  return new Promise((done, fail) => {
    const refuse = () =>
      fail(new Refusal(413, 'Too large', `A request may have ${LIMITS.body} bytes; a text ${LIMITS.text} characters.`));
    if (Number(c.req.header('Content-Length') ?? 0) > left) return refuse();
    incoming.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left >= 0) chunks.push(chunk);
      else refuse();
    });
    incoming.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
    incoming.once('error', fail);
  });
}

/** Refuses (403) whatever would change something and comes from a page of another origin: a cookie goes along with that, too. */
export const ownPagesOnly: MiddlewareHandler<Env> = (c, next) => {
  const origin = c.req.header('Origin');
  const isOurs = origin === undefined || (URL.canParse(origin) && new URL(origin).host === c.req.header('Host'));
  if (c.req.method !== 'GET' && !isOurs) throw new Refusal(403, 'Wrong origin', 'Agents act from the inbox page only.');
  return next();
};

/** The address a request came from, for limits of speed. */
export function addressOf(c: Ctx, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || c.env.incoming.socket.remoteAddress || 'unknown';
}

/** The cursor a stream comes back with; 0 replays everything. */
export function cursorOf(c: Ctx): number {
  const text = c.req.header('Last-Event-ID') ?? '0';
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}

/** Opens the event stream; the answer is written by its reader from then on. */
export function openStream(c: Ctx, rooms: Rooms, begin: (reader: Reader) => Promise<void>): Response {
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  const headers = c.res.headers;
  const cors = Object.fromEntries(
    [...headers].filter(([name]) => name.startsWith('access-control') || name === 'vary'),
  );
  // Hono would copy the headers above into a response of its own and send that too, unless there is none to copy from
  c.res = undefined;
  c.res = RESPONSE_ALREADY_SENT;
  const reader = rooms.streams.open(c.env.outgoing, cors);
  begin(reader).catch((error) => {
    rooms.house.log('error', 'A stream broke', { error });
    c.env.outgoing.destroy(); // the reader comes back with its cursor
  });
  return c.res;
}
