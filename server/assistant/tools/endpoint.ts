import { dataOf, MOST_BYTES } from './answer.ts';
import { exchange } from './exchange.ts';
import { ToolFailure } from './failure.ts';
import { checked } from './input.ts';
import { type Endpoint, placeholders } from './settings.ts';
import { secretOf, signed } from './signing.ts';
import type { SiteTool, ToolWorld } from './tool.ts';

/** In whose name a tool is called. */
export type Caller = { conversation: string; mayBePrivate: boolean };

/**
 * A site's own endpoint as a tool. Fields of the input fill the address's placeholders; the others are the body in JSON, or the query of a
 * GET or DELETE. An answer below 500 in JSON is an answer, also "404, no such order".
 */
export function endpointTool(endpoint: Endpoint, caller: Caller, world: ToolWorld): SiteTool {
  const { name, description, input, changes, method, timeout } = endpoint;
  return {
    name,
    description: changes
      ? `${description} It changes something: call it only after the visitor agreed to just that.`
      : description,
    input,
    changes,
    isFact: true,
    async call(given, signal) {
      const { url, body } = addressed(endpoint, checked(input, given));
      const headers: Record<string, string> = { accept: 'application/json', 'baton-conversation': caller.conversation };
      if (body !== undefined) headers['content-type'] = 'application/json';
      for (const [header, value] of Object.entries(endpoint.headers))
        headers[header.toLowerCase()] = secretOf(value, world);
      if (endpoint.secret)
        Object.assign(headers, signed(secretOf(endpoint.secret, world), { method, url, body }, world.now()));
      const { mayBePrivate } = caller;
      const manners = { milliseconds: timeout, mostBytes: MOST_BYTES, mayBePrivate, resolve: world.resolve };
      const received = await exchange({ url, method, headers, body }, manners, signal);
      const data = dataOf(received);
      return received.status < 300 ? data : { status: received.status, answer: data };
    },
  };
}

function addressed({ url: template, method }: Endpoint, input: Record<string, unknown>): { url: URL; body?: string } {
  const rest = { ...input };
  let written = template;
  for (const field of placeholders(template)) {
    const value = text(input[field]);
    if (value === '' || value === '.' || value === '..')
      throw new ToolFailure('input', `it was asked without a usable ${field}`);
    written = written.replaceAll(`{${field}}`, encodeURIComponent(value));
    delete rest[field];
  }
  const url = new URL(written);
  if (method !== 'GET' && method !== 'DELETE') return { url, body: JSON.stringify(rest) };
  for (const [field, value] of Object.entries(rest)) if (value !== undefined) url.searchParams.set(field, text(value));
  return { url };
}

const text = (value: unknown) =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
