import { expect, test } from 'vitest';
import { jsonSchema } from '../../../server/site/explain.ts';
import { check } from '../../../server/sites.ts';

const endpoint = { name: 'order_status', description: 'Where an order is.', url: 'https://shop.example/orders' };
const http = (about: object) => ({ tools: { http: [{ ...endpoint, ...about }] } });

function wrong(document: object): string {
  try {
    check({ name: 'A shop', ...document });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('an endpoint needs a name, what it is for and an address; the rest has defaults', () => {
  expect(check({ name: 'A shop', ...http({}) }).tools.http).toMatchObject([
    { method: 'POST', timeout: 5000, headers: {}, changes: false, input: { type: 'object' } },
  ]);
});

test.each([
  [http({ name: 'Order status' }), 'tools.http.0.name: must be a name of small letters'],
  [http({ name: 'hand_off' }), 'tools.http.0.name: must not be a built-in tool’s name'],
  [http({ url: 'http://shop.example' }), 'tools.http.0.url: must begin with https:'],
  [http({ url: 'ftp://shop.example' }), 'tools.http.0.url: must be an address'],
  [http({ url: 'https://{host}.example/' }), 'tools.http.0.url: must be an address'],
  [http({ url: 'https://ada:pw@shop.example/' }), 'tools.http.0.url: must be an address'],
  [http({ url: 'https://shop.example/{order}' }), 'tools.http.0.url: must name a field of the input'],
  [http({ timeout: 60_000 }), 'tools.http.0.timeout: must be a whole number, 100 to 30000'],
  [http({ input: { type: 'string' } }), 'tools.http.0.input: must be a JSON Schema with "type": "object"'],
  [http({ input: { type: 'object', if: {} } }), 'tools.http.0.input: must be a JSON Schema that can be checked'],
  [http({ headers: { Host: 'x' } }), 'tools.http.0.headers: must not set Host'],
  [http({ headers: { 'X-A': 'a\r\nb' } }), 'tools.http.0.headers.X-A: must be one line'],
  [http({ headers: { 'X-A': 'env:BATON_ADMIN_PASSWORD' } }), 'tools.http.0.headers.X-A: must'],
  [http({ secret: 'short' }), 'tools.http.0.secret: must have at least 16 characters'],
  [http({ secret: 'env:DATABASE_URL' }), 'tools.http.0.secret: must name a variable that begins with BATON_TOOL_'],
  [{ tools: { http: [endpoint, endpoint] } }, 'tools.http.1.name: must be the only one of that name'],
  [{ tools: { mcp: [{ name: 'hotel', url: 'https://h.example', sse: true }] } }, 'tools.mcp.0.sse: is not known here'],
  [{ budget: { turn: { steps: 0 } } }, 'budget.turn.steps: must be a whole number, 1 to 10000'],
  [{ budget: { turn: { money: 1 } } }, 'budget.turn.money: must go with budget.price'],
  [{ links: ['https://a.example'] }, 'links.0: must be a host such as www.example.com'],
])('%j is refused with the path of the field', (document, line) => {
  expect(wrong(document)).toContain(line);
});

test('no secret is repeated when it is refused', () => {
  expect(wrong(http({ secret: 'hunter2' }))).not.toContain('hunter2');
});

test('private addresses and plain http go together, where the site allows them', () => {
  const tools = { http: [{ ...endpoint, url: 'http://10.0.0.8/orders' }], allowPrivate: true };
  expect(wrong({ tools })).toBe('');
});

test('all of it is in the JSON Schema', () => {
  expect(Object.keys(jsonSchema().properties ?? {})).toEqual(expect.arrayContaining(['tools', 'budget', 'links']));
});
