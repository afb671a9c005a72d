import { dataOf, MOST_BYTES } from './answer.ts';
import type { Caller } from './endpoint.ts';
import { exchange, type Received } from './exchange.ts';
import { ToolFailure } from './failure.ts';
import type { JsonSchema } from './input.ts';
import { eventData } from './mcp-stream.ts';
import type { McpServer } from './settings.ts';
import { secretOf, signed } from './signing.ts';
import type { ToolWorld } from './tool.ts';

/** A tool as the server lists it. */
export type Listed = { name: string; description: string; inputSchema: JsonSchema; changes: boolean };

type Session = { id: string | undefined; version: string };
type Reply = { id?: unknown; result?: Record<string, unknown>; error?: { message?: unknown } };

const VERSION = '2025-06-18';
const KNOWN_VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26'];
const MOST_PAGES = 10;
/** A list of tools is longer than an answer. */
const MOST_LISTED_BYTES = 1024 * 1024;

/**
 * The client of one MCP server over streamable HTTP, as far as tools need it: `initialize`, `tools/list`, `tools/call`
 * (https://modelcontextprotocol.io/specification/2025-06-18/basic/transports). A session that the server has forgotten is begun anew, once.
 * Rejects with `ToolFailure`.
 */
export function createMcpClient(server: McpServer, mayBePrivate: Caller['mayBePrivate'], world: ToolWorld) {
  let opening: Promise<Session> | undefined;
  let last = 0;

  function begin(signal: AbortSignal): Promise<Session> {
    opening ??= initialize(signal).catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function initialize(signal: AbortSignal): Promise<Session> {
    const params = { protocolVersion: VERSION, capabilities: {}, clientInfo: { name: 'baton', version: '0.1.0' } };
    const { reply, headers } = await ask('initialize', params, undefined, signal);
    const version = String(reply.protocolVersion);
    if (!KNOWN_VERSIONS.includes(version)) throw new ToolFailure('format', 'it speaks another version of the protocol');
    const given = headers['mcp-session-id'];
    const session = {
      id: typeof given === 'string' && /^[\x21-\x7e]{1,512}$/.test(given) ? given : undefined,
      version,
    };
    await post({ jsonrpc: '2.0', method: 'notifications/initialized' }, session, signal);
    return session;
  }

  async function request(method: string, params: object, signal: AbortSignal): Promise<Record<string, unknown>> {
    const mine = begin(signal);
    const session = await mine;
    try {
      return (await ask(method, params, session, signal)).reply;
    } catch (error) {
      if (!(error instanceof ForgottenSession)) throw error;
      if (opening === mine) opening = undefined;
      return (await ask(method, params, await begin(signal), signal)).reply;
    }
  }

  async function ask(method: string, params: object, session: Session | undefined, signal: AbortSignal) {
    const id = ++last;
    const received = await post({ jsonrpc: '2.0', id, method, params }, session, signal, id);
    if (received.status === 404 && session?.id) throw new ForgottenSession('status', 'it forgot the session');
    if (received.status >= 400) throw new ToolFailure('status', `it answered with the error ${received.status}`);
    const isStream = /^text\/event-stream\b/i.test(received.headers['content-type'] ?? '');
    const reply = isStream ? eventData(received.body).map(parsed).find(isReplyTo(id)) : (dataOf(received) as Reply);
    if (!reply || !isReplyTo(id)(reply)) throw new ToolFailure('empty', 'it ended without an answer');
    if (reply.error) throw new ToolFailure('said', 'it refused the call', String(reply.error.message ?? ''));
    if (typeof reply.result !== 'object' || reply.result === null)
      throw new ToolFailure('empty', 'it answered with nothing');
    return { reply: reply.result, headers: received.headers };
  }

  function post(
    message: { jsonrpc: '2.0'; method: string; id?: number; params?: object },
    session: Session | undefined,
    signal: AbortSignal,
    id?: number,
  ): Promise<Received> {
    const url = new URL(server.url);
    const body = JSON.stringify(message);
    const headers: Record<string, string> = {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      ...(session && { 'mcp-protocol-version': session.version }),
      ...(session?.id && { 'mcp-session-id': session.id }),
    };
    for (const [name, value] of Object.entries(server.headers)) headers[name.toLowerCase()] = secretOf(value, world);
    if (server.secret)
      Object.assign(headers, signed(secretOf(server.secret, world), { method: 'POST', url, body }, world.now()));
    const manners = {
      milliseconds: server.timeout,
      mostBytes: message.method === 'tools/list' ? MOST_LISTED_BYTES : MOST_BYTES,
      mayBePrivate,
      resolve: world.resolve,
      // A server may leave its stream open after the answer.
      isEnough: (text: string) =>
        id !== undefined && /^data:/m.test(text) && eventData(text).map(parsed).some(isReplyTo(id)),
    };
    return exchange({ url, method: 'POST', headers, body }, manners, signal);
  }

  return {
    async list(signal: AbortSignal): Promise<Listed[]> {
      const listed: Listed[] = [];
      let cursor: unknown;
      for (let page = 0; page < MOST_PAGES; page++) {
        const result = await request('tools/list', cursor === undefined ? {} : { cursor }, signal);
        if (!Array.isArray(result.tools)) throw new ToolFailure('format', 'it listed no tools');
        listed.push(...result.tools.flatMap((tool) => listedTool(tool) ?? []));
        cursor = result.nextCursor;
        if (typeof cursor !== 'string' || cursor === '') break;
      }
      return server.only ? listed.filter(({ name }) => server.only?.includes(name)) : listed;
    },
    async call(name: string, input: object, signal: AbortSignal): Promise<unknown> {
      const { content, structuredContent, isError } = await request('tools/call', { name, arguments: input }, signal);
      const said = structuredContent ?? textsOf(content);
      if (isError === true) throw new ToolFailure('said', 'it says that it failed', said);
      if (said === undefined) throw new ToolFailure('empty', 'it answered with nothing that can be read');
      return said;
    },
  };
}
export type McpClient = ReturnType<typeof createMcpClient>;

class ForgottenSession extends ToolFailure {}

const isReplyTo = (id: number) => (reply: Reply | undefined) => reply?.id === id && (!!reply.result || !!reply.error);

function parsed(data: string): Reply | undefined {
  try {
    return JSON.parse(data) as Reply;
  } catch {
    return undefined; // half an event, or none of ours
  }
}

function listedTool(tool: unknown): Listed | undefined {
  const { name, description, inputSchema, annotations } = (tool ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || name === '' || name.length > 128) return undefined;
  const schema = (inputSchema ?? { type: 'object' }) as JsonSchema;
  if (typeof schema !== 'object' || schema.type !== 'object') return undefined;
  const { readOnlyHint, destructiveHint } = (annotations ?? {}) as Record<string, unknown>;
  const changes = readOnlyHint === false || destructiveHint === true;
  return { name, description: typeof description === 'string' ? description : '', inputSchema: schema, changes };
}

/** Pictures and other things that are no text are left out. */
function textsOf(content: unknown): unknown {
  const texts = (Array.isArray(content) ? content : []).flatMap((part) => {
    const text = part?.type === 'text' ? part.text : part?.type === 'resource' ? part.resource?.text : undefined;
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
  return texts.length > 1 ? texts : texts[0];
}
