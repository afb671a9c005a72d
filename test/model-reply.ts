import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Gate } from './gate.ts';

/** How an exchange ended: the whole reply went out, the client went away, or the server broke the connection on purpose. */
export type End = 'answered' | 'aborted' | 'reset';

/** One reply in the shapes of OpenAI's chat completions: chunks over server-sent events, or one JSON object. */
export type Reply = ReturnType<typeof createReply>;

/**
 * @param streaming whether the client asked for a stream
 * @param usage whether it asked for the count of tokens at the stream's end
 */
export function createReply(response: ServerResponse, streaming: boolean, usage: boolean) {
  const calls: { id: string; type: 'function'; function: { name: string; arguments: string } }[] = [];
  const said: string[] = [];
  let stream = streaming;
  let brokeIt = false;
  const over = new Promise<void>((resolve) => response.once('close', resolve));
  const ended: Promise<End> = over.then(() => {
    if (brokeIt) return 'reset';
    return response.writableFinished ? 'answered' : 'aborted';
  });
  const isOver = () => response.destroyed || response.writableEnded;

  const raw = (text: string, { end = false } = {}) => {
    if (isOver()) return;
    const type = stream ? 'text/event-stream; charset=utf-8' : 'application/json';
    if (!response.headersSent) response.writeHead(200, { 'content-type': type });
    if (end) response.end(text);
    else response.write(text);
  };

  const chunk = (delta: object, finish: string | null = null) =>
    raw(
      `data: ${JSON.stringify({ ...head('chat.completion.chunk'), choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );

  return {
    isOver,
    ended,
    raw,

    /** From now on answers in the other form than was asked for. */
    mistakeType: () => {
      stream = !streaming;
    },

    /** Says the tokens; in a stream each goes out alone, as the gate admits it. Ends early when the client is gone. */
    say: async (tokens: string[], gate?: Gate) => {
      for (const token of tokens) {
        if (gate) await Promise.race([gate.pass(), over]);
        if (isOver()) return;
        if (stream && said.length === 0) chunk({ role: 'assistant', content: '' });
        said.push(token);
        if (stream) chunk({ content: token });
        if (response.writableNeedDrain) await Promise.race([once(response, 'drain'), over]);
      }
    },

    callTools: (wanted: { name: string; arguments: string }[]) => {
      for (const [index, call] of wanted.entries()) {
        const id = `call_${index + 1}`;
        calls.push({ id, type: 'function', function: call });
        if (!stream) continue;
        const half = Math.ceil(call.arguments.length / 2);
        const opening = { index, id, type: 'function', function: { name: call.name, arguments: '' } };
        chunk({ tool_calls: [opening] });
        for (const piece of [call.arguments.slice(0, half), call.arguments.slice(half)])
          chunk({ tool_calls: [{ index, function: { arguments: piece } }] });
      }
    },

    finish: (reason: string) => {
      const counted = { prompt_tokens: 1, completion_tokens: said.length, total_tokens: said.length + 1 };
      if (stream) {
        chunk({}, reason);
        const last = { ...head('chat.completion.chunk'), choices: [], usage: counted };
        raw(`${usage ? `data: ${JSON.stringify(last)}\n\n` : ''}data: [DONE]\n\n`, { end: true });
        return;
      }
      const message = {
        role: 'assistant',
        content: said.join('') || null,
        ...(calls.length ? { tool_calls: calls } : {}),
      };
      const choices = [{ index: 0, message, finish_reason: reason }];
      raw(JSON.stringify({ ...head('chat.completion'), choices, usage: counted }), { end: true });
    },

    send: (status: number, type: string, body: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    },

    /** Breaks the connection once what was said is on its way, in the middle of the JSON where there is no stream. */
    reset: async () => {
      if (!stream && said.length > 0) raw('{"choices":[{"message":{"content":"');
      if (response.headersSent) await new Promise<void>((resolve) => response.write('', () => resolve()));
      brokeIt = true;
      response.socket?.resetAndDestroy();
    },
  };
}

const head = (object: string) => ({ id: 'chatcmpl-scripted', object, created: 0, model: 'scripted' });
