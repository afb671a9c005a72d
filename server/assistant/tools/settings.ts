import { z } from 'zod';
import { checkerOf, type JsonSchema } from './input.ts';

const MOST_SCHEMA = 20_000;
/** Headers that belong to the transport or to the signature. */
const OWN_HEADERS = /^(host|content-.*|transfer-encoding|connection|accept-encoding|mcp-.*|baton-.*)$/i;
/** Names of the built-in tools. */
export const BUILT_IN = ['hand_off', 'ask_visitor', 'search_knowledge', 'opening_hours', 'callback_slots'] as const;

const url = z.string().max(2000).refine(isAddress, 'must be an address such as https://shop.example.com/orders');
const header = z.string().min(1).max(2000).refine(isPlain, 'must be one line of printable characters');
const milliseconds = z.number().int().min(100).max(30_000).default(5000);
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be a name of small letters, digits and underscores such as order_status');

const common = {
  name: name.refine((given) => !(BUILT_IN as readonly string[]).includes(given), 'must not be a built-in tool’s name'),
  url,
  /** A value such as `env:BATON_TOOL_KEY` is read from the environment when it is needed. */
  headers: z.record(z.string().regex(/^[\w-]{1,64}$/), header).default({}),
  /** Milliseconds for a whole answer. */
  timeout: milliseconds,
  /** What calls are signed with; or the variable that holds it, such as `env:BATON_TOOL_SECRET`. */
  secret: z
    .string()
    .min(16, 'must have at least 16 characters, or name a variable such as env:BATON_TOOL_SECRET')
    .max(500)
    .refine(isSecret, 'must name a variable that begins with BATON_TOOL_, such as env:BATON_TOOL_SECRET')
    .optional(),
};

/** An HTTP endpoint of the site's own that answers in JSON. */
const Endpoint = z.strictObject({
  ...common,
  /** When to use it and what it gives, for the model. */
  description: z.string().min(1, 'must not be empty').max(1000),
  /** `{order}` in the address stands for that field of the input. */
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  /** JSON Schema of an object. */
  input: z
    .record(z.string(), z.unknown())
    .default({ type: 'object', properties: {}, additionalProperties: false })
    .superRefine(checkSchema),
  /** Does a call change anything? Then a failed one always goes to a person. */
  changes: z.boolean().default(false),
});
export type Endpoint = z.output<typeof Endpoint>;

/** A server of the Model Context Protocol over streamable HTTP. */
const McpServer = z.strictObject({
  ...common,
  /** Only these of its tools; all when left out. */
  only: z.array(z.string().min(1).max(128)).max(50).optional(),
});
export type McpServer = z.output<typeof McpServer>;

/** What the assistant may call on behalf of a site. */
export const Tools = z
  .strictObject({
    http: z.array(Endpoint).max(30).default([]),
    mcp: z.array(McpServer).max(10).default([]),
    /** May tools be at private addresses, and without https? */
    allowPrivate: z.boolean().default(false),
  })
  .superRefine((tools, context) => {
    const used = new Set<string>();
    for (const kind of ['http', 'mcp'] as const)
      for (const [at, tool] of tools[kind].entries()) {
        const say = (field: string, message: string) =>
          context.addIssue({ code: 'custom', path: [kind, at, field], message });
        if (used.has(tool.name)) say('name', 'must be the only one of that name');
        used.add(tool.name);
        if (!tools.allowPrivate && !tool.url.startsWith('https:'))
          say('url', 'must begin with https: unless tools.allowPrivate is true');
        for (const named of Object.keys(tool.headers))
          if (OWN_HEADERS.test(named)) say('headers', `must not set ${named}, which is set by the call itself`);
      }
    for (const [at, { url, input }] of tools.http.entries())
      for (const field of placeholders(url))
        if (!Object.hasOwn((input.properties ?? {}) as object, field))
          context.addIssue({
            code: 'custom',
            path: ['http', at, 'url'],
            message: `must name a field of the input, and {${field}} is none`,
          });
  });

export const placeholders = (url: string) => [...url.matchAll(/\{(\w+)\}/g)].map(([, field]) => field as string);

function checkSchema(schema: JsonSchema, context: z.RefinementCtx): void {
  const say = (message: string) => context.addIssue({ code: 'custom', message });
  if (schema.type !== 'object') return void say('must be a JSON Schema with "type": "object"');
  if (JSON.stringify(schema).length > MOST_SCHEMA) return void say(`must have at most ${MOST_SCHEMA} characters`);
  try {
    checkerOf(schema);
  } catch (error) {
    say(`must be a JSON Schema that can be checked (${error instanceof Error ? error.message : error})`);
  }
}

/** Placeholders stand in the path and the query only. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && !/[{}]|%7b/i.test(host) && !username && !password;
}

function isSecret(text: string): boolean {
  return !text.startsWith('env:') || /^env:BATON_TOOL_[A-Z0-9_]+$/.test(text);
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text) && isSecret(text);
}

/** Hosts that answers may link to, besides the addresses in the knowledge. */
export const Links = z
  .array(z.string().regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host such as www.example.com'))
  .max(100)
  .default([]);
