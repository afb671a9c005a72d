import type { ToolReport } from '../../answers/outcome.ts';
import { seen } from '../fences.ts';
import { ToolFailure } from './failure.ts';
import { checked, checkerOf } from './input.ts';
import { createMcpClient, type Listed, type McpClient } from './mcp.ts';
import type { McpServer } from './settings.ts';
import type { SiteTool, ToolWorld } from './tool.ts';

type Known = {
  client: McpClient;
  listed?: Listed[];
  listedAt: number;
  listing?: Promise<Listed[]>;
  failedAt?: number;
  why?: string;
};

const FRESH_MS = 5 * 60_000;
const RETRY_MS = 30_000;
const MOST_TOOLS = 30;
const MOST_KNOWN = 200;

/**
 * The tools of MCP servers, listed once and again every five minutes, aside: a turn waits only where nothing is known yet, and then
 * `patience` milliseconds at most. A server that could not be listed is left alone for half a minute.
 */
export function createMcpTools(world: ToolWorld, patience = 1500) {
  const servers = new Map<string, Known>();
  const never = new AbortController().signal;

  function knownOf(site: string, server: McpServer, mayBePrivate: boolean): Known {
    const key = JSON.stringify([site, server, mayBePrivate]);
    const known = servers.get(key) ?? { client: createMcpClient(server, mayBePrivate, world), listedAt: 0 };
    servers.delete(key);
    servers.set(key, known); // the newest last
    for (const oldest of servers.keys()) if (servers.size > MOST_KNOWN) servers.delete(oldest);
    return known;
  }

  function list(known: Known): Promise<Listed[]> {
    known.listing ??= known.client
      .list(never)
      .then((listed) => {
        Object.assign(known, { listed, listedAt: world.now(), failedAt: undefined });
        return listed;
      })
      .catch((error) => {
        Object.assign(known, {
          failedAt: world.now(),
          why: error instanceof ToolFailure ? error.message : String(error),
        });
        throw error;
      })
      .finally(() => {
        known.listing = undefined;
      });
    return known.listing;
  }

  async function listedBy(known: Known): Promise<Listed[]> {
    const now = world.now();
    const isResting = known.failedAt !== undefined && now - known.failedAt < RETRY_MS;
    if (known.listed) {
      if (now - known.listedAt >= FRESH_MS && !isResting) list(known).catch(() => undefined); // the old list goes on
      return known.listed;
    }
    if (isResting) throw new ToolFailure('unreachable', known.why ?? 'it could not be asked');
    return within(list(known), patience);
  }

  /** The tools of one server, named after it; or the report that says why there are none. */
  return async function toolsOf(
    site: string,
    server: McpServer,
    mayBePrivate: boolean,
  ): Promise<SiteTool[] | ToolReport> {
    const began = world.now();
    const known = knownOf(site, server, mayBePrivate);
    try {
      const listed = await listedBy(known);
      return listed
        .filter(isUsable)
        .slice(0, MOST_TOOLS)
        .map((tool) => toolOf(server, known.client, tool));
    } catch (error) {
      const result = error instanceof ToolFailure ? error.message : String(error);
      return { name: server.name, input: '', ok: false, milliseconds: world.now() - began, result };
    }
  };
}

function toolOf(server: McpServer, client: McpClient, listed: Listed): SiteTool {
  return {
    name: `${server.name}_${listed.name.replace(/[^\w-]/g, '_')}`.slice(0, 64),
    description: seen(listed.description).replace(/\s+/g, ' ').slice(0, 1000),
    input: listed.inputSchema,
    changes: listed.changes,
    isFact: true,
    call: async (input, signal) => client.call(listed.name, checked(listed.inputSchema, input), signal),
  };
}

/** A schema that cannot be checked is one that the model's input cannot be held to. */
function isUsable({ inputSchema }: Listed): boolean {
  try {
    return Boolean(checkerOf(inputSchema));
  } catch {
    return false;
  }
}

async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ToolFailure('slow', 'it has not listed its tools yet')), milliseconds);
  });
  promise.catch(() => undefined); // whoever comes next hears of it
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
