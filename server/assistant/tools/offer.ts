import type { ToolReport } from '../../answers/outcome.ts';
import { resolveHost } from '../../knowledge/pages/address.ts';
import type { Site } from '../../site/settings.ts';
import { hoursTool, slotsTool } from './builtin.ts';
import { endpointTool } from './endpoint.ts';
import { createMcpTools } from './mcp-tools.ts';
import type { SiteTool, ToolWorld } from './tool.ts';

/** What a turn may call, and the servers whose tools are not to be had. */
export type Offered = { tools: SiteTool[]; missing: ToolReport[] };

export type Later = (site: string) => Promise<{ slots: { at: string; label: string }[] }>;

/** The world as it is; `now` is the house's clock. */
export const toolWorld = (now: () => Date): ToolWorld => ({
  resolve: resolveHost,
  secret: (name) => process.env[name],
  now: () => now().getTime(),
});

/** What a site offers to its assistant besides the knowledge: built-in tools, its own endpoints, its MCP servers. Never rejects. */
export function createOffers(world: ToolWorld, later: Later) {
  const mcpTools = createMcpTools(world);
  return async function offer(site: Site, conversation: string): Promise<Offered> {
    const { http, mcp, allowPrivate: mayBePrivate } = site.tools;
    const listed = await Promise.all(mcp.map((server) => mcpTools(site.id, server, mayBePrivate)));
    const hasHours = Object.values(site.hours.week).some((spans) => spans.length > 0);
    const tools = [
      ...(hasHours ? [hoursTool(site.hours, () => new Date(world.now()))] : []),
      ...(hasHours ? [slotsTool(async () => (await later(site.id)).slots)] : []),
      ...http.map((endpoint) => endpointTool(endpoint, { conversation, mayBePrivate }, world)),
      ...listed.flatMap((tools) => (Array.isArray(tools) ? tools : [])),
    ];
    const names = new Set<string>();
    return {
      tools: tools.filter(({ name }) => !names.has(name) && names.add(name)),
      missing: listed.flatMap((tools) => (Array.isArray(tools) ? [] : [tools])),
    };
  };
}
export type Offer = ReturnType<typeof createOffers>;
