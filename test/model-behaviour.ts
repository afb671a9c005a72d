import { setImmediate } from 'node:timers/promises';
import type { Gate } from './gate.ts';
import type { Reply } from './model-reply.ts';

/** What the scripted model does with one request. */
export type Behaviour = (reply: Reply) => Promise<void> | void;

export type ToolCall = { name: string; arguments: unknown };
type Finish = 'stop' | 'length' | 'content_filter';

/** A good answer: a text, which is cut into words, or the tokens themselves; held back token by token where there is a gate. */
export function answers(text: string | string[], { gate, finish }: { gate?: Gate; finish?: Finish } = {}): Behaviour {
  return async (reply) => {
    await reply.say(words(text), gate);
    reply.finish(finish ?? 'stop');
  };
}

/** Asks for tools. Arguments that are a string go out as they are, so that they may be broken JSON. */
export function callsTools(calls: ToolCall[], said: string | string[] = []): Behaviour {
  return async (reply) => {
    await reply.say(words(said));
    reply.callTools(
      calls.map((call) => ({
        name: call.name,
        arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
      })),
    );
    reply.finish('tool_calls');
  };
}

/** Answers with an error of the API, such as 401, 429 (`retryAfter` in seconds) or 500. */
export function refuses(status: number, { retryAfter }: { retryAfter?: number } = {}): Behaviour {
  const headers = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
  const error = { message: `Scripted refusal ${status}`, type: 'scripted', code: String(status) };
  return (reply) => reply.send(status, 'application/json', JSON.stringify({ error }), headers);
}

/** Says the given tokens, or not even a status, and then nothing for ever. */
export function stalls(said: string | string[] = []): Behaviour {
  return (reply) => reply.say(words(said));
}

/** Breaks the connection, after the given tokens. */
export function resets(said: string | string[] = []): Behaviour {
  return async (reply) => {
    await reply.say(words(said));
    await reply.reset();
  };
}

/** Ends in good order in the middle of the answer: no finish reason, no end mark. */
export function cutsShort(said: string | string[]): Behaviour {
  return async (reply) => {
    await reply.say(words(said));
    reply.raw('', { end: true });
  };
}

/** After the given tokens sends what is not JSON, what is JSON but no chunk, and half a chunk. */
export function garbles(said: string | string[] = []): Behaviour {
  return async (reply) => {
    await reply.say(words(said));
    reply.raw('data: {"choices":[{"delta":{"content":"half\n\ndata: not json at all\n\n');
    reply.raw('data: {"choices":"none"}\n\ndata: 7\n\ndata: [DONE]\n\n', { end: true });
  };
}

/** After the given tokens sends an error where a token should be, as servers do that fail after the status. */
export function failsMidway(said: string | string[]): Behaviour {
  return async (reply) => {
    await reply.say(words(said));
    reply.raw(
      `data: ${JSON.stringify({ error: { message: 'Scripted failure', type: 'server_error', code: 500 } })}\n\n`,
    );
    reply.raw('data: [DONE]\n\n', { end: true });
  };
}

/** Says nothing, and says that it is done. */
export function isEmpty(): Behaviour {
  return answers([]);
}

/** Goes on for as many characters, ten times what a message may have, whatever `max_tokens` says. */
export function isTooLong(characters = 80_000): Behaviour {
  return answers(Array.from({ length: Math.ceil(characters / 8) }, () => 'further '));
}

/** Never comes to an end; it stops when the client does. */
export function isEndless(): Behaviour {
  return async (reply) => {
    while (!reply.isOver()) {
      await reply.say(['more and ', 'more and ']);
      await setImmediate();
    }
  };
}

/** A page for people, as a proxy or a login in front of the model would send it. */
export function sendsPage(status = 200): Behaviour {
  return (reply) => reply.send(status, 'text/html', '<!doctype html><title>Sign in</title><h1>Please sign in</h1>');
}

/** A whole JSON answer where a stream was asked for, and a stream where it was not. */
export function mistakesType(text: string): Behaviour {
  return async (reply) => {
    reply.mistakeType();
    await reply.say(words(text));
    reply.finish('stop');
  };
}

/** Every way to fail in which a connection is made, by name, for `test.each(Object.entries(everyFailure))`. */
export const everyFailure: Record<string, () => Behaviour> = {
  'a wrong key (401)': () => refuses(401),
  'too many requests (429)': () => refuses(429, { retryAfter: 1 }),
  'too many requests for an hour (429)': () => refuses(429, { retryAfter: 3600 }),
  'a server error (500)': () => refuses(500),
  'an overload (503)': () => refuses(503),
  'a stall before the answer': () => stalls(),
  'a stall in the answer': () => stalls('The parcel will'),
  'a reset before the answer': () => resets(),
  'a reset in the answer': () => resets('The parcel will'),
  'an end in the middle of the answer': () => cutsShort('The parcel will'),
  'malformed chunks': () => garbles(),
  'malformed chunks in the answer': () => garbles('The parcel will'),
  'an error in the answer': () => failsMidway('The parcel will'),
  'an empty answer': () => isEmpty(),
  'an answer of blanks': () => answers([' ', '\n']),
  'an answer ten times too long': () => isTooLong(),
  'an answer without end': () => isEndless(),
  'an answer withheld by a filter': () => answers('The', { finish: 'content_filter' }),
  'an answer cut at its length': () => answers('The parcel will', { finish: 'length' }),
  'a page instead of an answer': () => sendsPage(),
  'a page from a broken gateway (502)': () => sendsPage(502),
  'the wrong content type': () => mistakesType('The parcel will come.'),
  'a tool that does not exist': () => callsTools([{ name: 'no_such_tool', arguments: {} }]),
  'a tool call that is not JSON': () => callsTools([{ name: 'no_such_tool', arguments: '{"half":' }]),
};

function words(text: string | string[]): string[] {
  return typeof text === 'string' ? text.split(/(?<=\s)/) : text;
}
