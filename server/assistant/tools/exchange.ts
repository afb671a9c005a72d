import { type IncomingHttpHeaders, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPrivate } from '../../knowledge/pages/address.ts';
import { ToolFailure } from './failure.ts';
import type { ToolWorld } from './tool.ts';

export type Sent = { url: URL; method: string; headers: Record<string, string>; body?: string | undefined };
export type Received = { status: number; headers: IncomingHttpHeaders; body: string };
export type Manners = {
  milliseconds: number;
  mostBytes: number;
  mayBePrivate: boolean;
  resolve: ToolWorld['resolve'];
  /** Is the body read far enough? For streams that stay open. */
  isEnough?(body: string): boolean;
};

type Found = { address: string; family: number }[];

/**
 * One request to an address of the site's own choice. Every address of the host is checked, and it is connected to no other than these, so
 * that a second look-up cannot lead elsewhere. Redirects are not followed; the body is text of at most `mostBytes` bytes. Rejects with
 * `ToolFailure`, or with what the signal was aborted for; either ends the connection.
 */
export async function exchange(sent: Sent, manners: Manners, signal: AbortSignal): Promise<Received> {
  const control = new AbortController();
  const stop = () => control.abort(signal.reason);
  const { milliseconds } = manners;
  const slow = () => control.abort(new ToolFailure('slow', `it gave no whole answer within ${seconds(milliseconds)}`));
  const timer = setTimeout(slow, milliseconds);
  signal.addEventListener('abort', stop);
  const ended = new Promise<never>((_, reject) =>
    control.signal.addEventListener('abort', () => reject(control.signal.reason)),
  );
  ended.catch(() => undefined); // it is raced below; a late abort is nobody's
  if (signal.aborted) stop();
  try {
    return await Promise.race([send(sent, manners, control.signal), ended]);
  } catch (error) {
    control.signal.throwIfAborted();
    if (error instanceof ToolFailure) throw error;
    throw new ToolFailure('unreachable', `it cannot be reached (${codeOf(error)})`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    control.abort();
  }
}

async function send(sent: Sent, manners: Manners, signal: AbortSignal): Promise<Received> {
  const found = await addressesOf(sent.url, manners);
  signal.throwIfAborted();
  const response = await new Promise<IncomingMessage>((done, fail) => {
    const request = (sent.url.protocol === 'https:' ? secureRequest : plainRequest)(sent.url, {
      agent: false,
      method: sent.method,
      headers: {
        ...sent.headers,
        'accept-encoding': 'identity',
        ...(sent.body !== undefined && { 'content-length': String(Buffer.byteLength(sent.body)) }),
      },
      signal,
      lookup: (_host, options, answer) => {
        const [first] = found as [Found[number]];
        if (options.all) answer(null, found);
        else answer(null, first.address, first.family);
      },
    });
    request.on('response', done);
    request.on('error', fail); // also after the response began: then nobody waits for it any more
    request.end(sent.body);
  });
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) throw new ToolFailure('redirect', 'it redirects, which is not followed');
  return { status, headers: response.headers, body: await read(response, manners) };
}

async function addressesOf({ hostname }: URL, { resolve, mayBePrivate }: Manners): Promise<Found> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await resolve(host);
  if (found.length === 0) throw new ToolFailure('unreachable', 'its host has no address');
  if (!mayBePrivate && found.some(({ address }) => isPrivate(address)))
    throw new ToolFailure('forbidden', 'its host is at a private address, which tools.allowPrivate would permit');
  return found;
}

async function read(response: IncomingMessage, { mostBytes, isEnough }: Manners): Promise<string> {
  const large = () => new ToolFailure('large', `it answered with more than ${Math.round(mostBytes / 1024)} KB`);
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) throw large();
  const packing = response.headers['content-encoding'] ?? 'identity';
  if (packing !== 'identity') throw new ToolFailure('format', 'it answered with something packed');
  const decoder = new TextDecoder();
  let body = '';
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw large();
    body += decoder.decode(chunk, { stream: true });
    if (isEnough?.(body)) return body;
  }
  return body + decoder.decode();
}

const seconds = (milliseconds: number) => `${Number((milliseconds / 1000).toFixed(2))} s`;
const codeOf = (error: unknown) => (error as { code?: string })?.code ?? 'no connection';
