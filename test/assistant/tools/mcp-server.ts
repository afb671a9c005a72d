import type { ServerResponse } from 'node:http';
import type { Answering, ToolRequest } from './tool-server.ts';

type Message = { id?: number; method: string; params?: Record<string, unknown> };
type Tool = { name: string; [more: string]: unknown };

/**
 * An MCP server over streamable HTTP, to be put under a path of a tool server. `sessions` holds those that it knows; `isStream` answers as
 * events, leaves the stream open and says other things first.
 */
export function mcpServer(
  tools: Tool[],
  call: (name: string, input: unknown) => object,
  { isStream = false, perPage = 2 } = {},
) {
  const sessions = new Set<string>();
  const heard: string[] = [];
  let begun = 0;
  const answering: Answering = (response, request) => {
    const message = JSON.parse(request.body) as Message;
    heard.push(message.method);
    if (!isAccepted(request)) return void response.writeHead(406).end();
    if (message.method === 'initialize') {
      const session = `session-${++begun}`;
      sessions.add(session);
      response.setHeader('mcp-session-id', session);
      const { protocolVersion } = message.params ?? {};
      const serverInfo = { name: 'scripted', version: '1' };
      return reply(response, message, { protocolVersion, capabilities: { tools: {} }, serverInfo });
    }
    if (!sessions.has(String(request.headers['mcp-session-id']))) return void response.writeHead(404).end();
    if (request.headers['mcp-protocol-version'] !== '2025-06-18') return void response.writeHead(400).end();
    if (message.id === undefined) return void response.writeHead(202).end();
    const { cursor, name, arguments: input } = message.params ?? {};
    if (message.method === 'tools/list') {
      const from = Number(cursor ?? 0);
      const next = from + perPage;
      return reply(response, message, {
        tools: tools.slice(from, next),
        ...(next < tools.length && { nextCursor: String(next) }),
      });
    }
    reply(response, message, call(String(name), input));
  };

  function reply(response: ServerResponse, { id }: Message, result: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', id, result });
    if (!isStream) return void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    const note = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/message', params: { data: 'working' } });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`: hello\n\nevent: message\ndata: ${note}\n\nid: 1\nevent: message\ndata: ${body.slice(0, 20)}`);
    response.write(`${body.slice(20)}\n\n`); // and stays open
  }

  return { answering, sessions, heard };
}

const isAccepted = ({ headers }: ToolRequest) =>
  ['application/json', 'text/event-stream'].every((type) => headers.accept?.includes(type));
