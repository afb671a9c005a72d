import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { ModelFailure } from './failure.ts';

/** What hears the answer of one call. `isWhole` is set when the upstream says that it has finished. */
export type Listener = { onText(text: string): void; isWhole?: boolean; failure?: ModelFailure };

const MOST_BYTES = 1024 * 1024;

/**
 * A `fetch` for the SDK's providers that speak the chat-completions protocol. Plain text in a stream of chunks goes straight
 * to the listener of that call; only the rest (tool calls, usage, the end, errors) takes the SDK's way through five web
 * streams and a schema, which costs twice the CPU of all other work on a token. A call is known by its abort signal.
 * Redirects are not followed, since they would carry the key elsewhere.
 */
export function relay(listeners: WeakMap<AbortSignal, Listener>): typeof fetch {
  return async (input, init = {}) => {
    const listener = init.signal ? listeners.get(init.signal) : undefined;
    const response = await send(new URL(String(input)), init);
    const headers = new Headers();
    for (const [name, value] of Object.entries(response.headers)) headers.set(name, String(value));
    const known = response.statusCode ?? 0;
    return new Response(listener && response.statusCode === 200 ? chunks(response, listener) : bytes(response), {
      status: known >= 200 && known <= 599 && known !== 204 && known !== 304 ? known : 502,
      headers,
    });
  };
}

function send(url: URL, init: RequestInit): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
      method: init.method ?? 'GET',
      headers: { ...Object.fromEntries(new Headers(init.headers)), 'accept-encoding': 'identity' },
      signal: init.signal ?? undefined,
    });
    request.on('response', resolve);
    request.on('error', (error) => reject(new ModelFailure('unreachable', error.message)));
    request.end(init.body);
  });
}

/** Every byte up to a limit, for errors and for what is no stream of chunks. */
function bytes(response: IncomingMessage): ReadableStream<Uint8Array> {
  let left = MOST_BYTES;
  return flow(response, (controller) => {
    response.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left > 0) controller.enqueue(new Uint8Array(chunk));
      else controller.fail(new ModelFailure('malformed', 'the upstream sent too much'));
    });
  });
}

/** The stream's events without their plain text, which the listener has heard by then. A whole answer is read as one chunk. */
function chunks(response: IncomingMessage, listener: Listener): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let rest = '';
  let unread = '';
  let isStream = false;
  let heard = '';
  /** Pieces that came together are told together. */
  const tell = () => {
    const text = heard;
    heard = '';
    if (text) listener.onText(text);
  };
  response.setEncoding('utf8');
  return flow(
    response,
    (controller) => {
      const malformed = (what: string) => controller.fail(new ModelFailure('malformed', `the upstream sent ${what}`));
      const read = (line: string) => {
        if (!line.startsWith('data:')) {
          if (!isStream) unread += line;
          return;
        }
        isStream = true;
        const data = line.slice(5).trim();
        if (data === '[DONE]') {
          listener.isWhole = true;
          controller.close();
          return;
        }
        const { text, left } = hear(data, listener);
        heard += text;
        if (left === undefined) malformed('a chunk that is no JSON');
        else if (left) controller.enqueue(encoder.encode(`data: ${left}\n\n`));
      };
      response.on('data', (chunk: string) => {
        const text = rest + chunk;
        let from = 0;
        for (let end = text.indexOf('\n'); end >= 0 && !controller.isOver(); end = text.indexOf('\n', from)) {
          read(text.slice(from, end));
          from = end + 1;
        }
        rest = text.slice(from);
        tell();
        if (rest.length + unread.length > MOST_BYTES) malformed('an endless line');
      });
      response.on('end', () => {
        if (controller.isOver()) return;
        read(rest);
        const chunk = isStream ? undefined : chunkOf(unread);
        if (chunk) read(`data: ${chunk}`);
        tell();
        if (!isStream) malformed('no answer at all');
      });
    },
    listener,
  );
}

/** An answer that came whole though a stream was asked for, as the one chunk it would have been. */
function chunkOf(text: string): string | undefined {
  try {
    const { choices, ...about } = JSON.parse(text);
    const { message, finish_reason } = choices[0];
    const tool_calls = message.tool_calls?.map((call: object, index: number) => ({ index, ...call }));
    return JSON.stringify({ ...about, choices: [{ index: 0, delta: { ...message, tool_calls }, finish_reason }] });
  } catch {
    return undefined;
  }
}

/** The plain text of a chunk, and what is left of it for the SDK: '' is nothing, undefined is that `data` is no chunk. */
function hear(data: string, listener: Listener): { text: string; left: string | undefined } {
  let chunk: { choices?: { delta?: Record<string, unknown>; finish_reason?: unknown }[]; error?: unknown } | null;
  try {
    chunk = JSON.parse(data);
  } catch {
    return { text: '', left: undefined };
  }
  const choice = chunk?.choices?.[0];
  if (!choice) return { text: '', left: data };
  if (choice.finish_reason) listener.isWhole = true;
  const delta = choice.delta;
  const text = delta?.content;
  if (!delta || typeof text !== 'string' || text === '') return { text: '', left: data };
  if (!choice.finish_reason && !delta.tool_calls && !delta.reasoning_content && !chunk?.error)
    return { text, left: '' };
  delta.content = '';
  return { text, left: JSON.stringify(chunk) };
}

type Controller = {
  enqueue(chunk: Uint8Array): void;
  close(): void;
  fail(failure: ModelFailure): void;
  isOver(): boolean;
};

/** A web stream over a response, which ends once: closed, failed or cancelled; each of these frees the connection. */
function flow(
  response: IncomingMessage,
  start: (controller: Controller) => void,
  listener?: Listener,
): ReadableStream<Uint8Array> {
  let over = false;
  return new ReadableStream({
    start(stream) {
      const controller: Controller = {
        enqueue: (chunk) => !over && stream.enqueue(chunk),
        isOver: () => over,
        close() {
          if (over) return;
          over = true;
          stream.close();
          response.resume();
        },
        fail(failure) {
          if (over) return;
          over = true;
          if (listener) listener.failure = failure;
          stream.error(failure);
          response.destroy();
        },
      };
      start(controller);
      response.on('end', () => controller.close());
      response.on('error', (error) => over || controller.fail(new ModelFailure('broken', error.message)));
      response.on('close', () => over || controller.fail(new ModelFailure('broken', 'the upstream hung up')));
    },
    cancel() {
      over = true;
      response.destroy();
    },
  });
}
