import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Home, openHome } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';
import { expectProblem } from './problem.ts';

let home: Home;
let serving: Serving;
beforeAll(async () => {
  home = await openHome();
  await home.addSite('strict', { origins: ['https://shop.example'] });
  serving = await serveHome(home);
});
afterAll(async () => {
  expect(home.errors()).toEqual([]);
  await serving.close();
  await home.close();
});

const visit = (body: object, headers: Record<string, string> = {}) =>
  serving.call('POST', '/v1/visits', { body: { site: 'shop', ...body }, headers });

describe('the origin of a page', () => {
  test.each([
    'http://localhost',
    'http://localhost:3000',
    'https://localhost:8443',
    'http://127.0.0.1:5173',
    'http://127.1.2.3',
    'http://[::1]:8080',
    'http://shop.localhost:1234',
  ])('%s, being a loopback, may use a site that accepts them', async (Origin) => {
    const visited = await visit({}, { Origin });
    expect(visited.status).toBe(201);
    expect(visited.headers.get('Access-Control-Allow-Origin')).toBe(Origin);
    const said = await serving.call('POST', '/v1/messages', {
      token: visited.json.token,
      body: { id: home.house.newId(), text: 'hello' },
      headers: { Origin },
    });
    expect(said.status).toBe(201);
  });

  test.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://notlocalhost',
    'http://128.0.0.1',
    'null',
    'nonsense',
    'file://',
    'https://shop.example',
  ])('%s may not, whatever it calls, and can read that it may not', async (Origin) => {
    const refused = await visit({}, { Origin });
    expectProblem(refused, 403, { title: 'Wrong origin' });
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(Origin);
    const { token } = await serving.newcomer();
    const id = home.house.newId();
    expectProblem(
      await serving.call('POST', '/v1/messages', { token, body: { id, text: 'x' }, headers: { Origin } }),
      403,
    );
    expectProblem(await serving.call('GET', '/v1/events', { token, headers: { Origin } }), 403);
    expectProblem(await serving.call('DELETE', '/v1/handoff', { token, headers: { Origin } }), 403);
  });

  test('is compared whole where a site names its own', async () => {
    expect((await visit({ site: 'strict' }, { Origin: 'https://shop.example' })).status).toBe(201);
    for (const Origin of [
      'http://shop.example',
      'https://shop.example:8443',
      'https://a.shop.example',
      'http://localhost',
    ])
      expectProblem(await visit({ site: 'strict' }, { Origin }), 403);
    expect((await visit({ site: 'strict' }, { Origin: serving.url })).status).toBe(201);
  });

  test('is told in a pre-flight what a page may send, and no credentials ever', async () => {
    const headers = {
      Origin: 'http://localhost:3000',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
    };
    const answer = await serving.call('OPTIONS', '/v1/messages', { headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:3000');
    expect(answer.headers.get('Access-Control-Allow-Methods')).toMatch(/POST.*DELETE/);
    expect(answer.headers.get('Access-Control-Allow-Headers')).toMatch(/Authorization.*Content-Type.*Last-Event-ID/);
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(answer.headers.get('Vary')).toContain('Origin');
  });

  test('reaches a stream and an error too, so that the page can read them', async () => {
    const Origin = 'http://localhost:3000';
    const { token } = await serving.newcomer();
    const stream = serving.listen('/v1/events', { token, headers: { Origin } });
    expect((await stream.headers())['access-control-allow-origin']).toBe(Origin);
    stream.close();
    const refused = await serving.call('POST', '/v1/messages', { token: 'made-up', body: {}, headers: { Origin } });
    expectProblem(refused, 401);
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(Origin);
  });
});
