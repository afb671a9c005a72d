import type { z } from 'zod';
import type { Problem, VisitReply } from '../shared/wire.ts';
import type { Keep } from './keep.ts';
import type { Failure } from './outbox.ts';
import type { Shell } from './shell.ts';

export type Visit = z.infer<typeof VisitReply>;
export type Visitor = ReturnType<typeof createVisitor>;

/** The visitor's side of the HTTP API. Every call rejects with a `Failure`. */
export function createVisitor({ base, site, settings }: Shell, keep: Keep, locale: () => string) {
  return { visit, call, headers };

  /** Begins a visit, or comes back to the one this browser knows. One tab at a time, or two new tabs are two visitors. */
  function visit(): Promise<Visit> {
    return alone(`baton:${site}`, async () => {
      const reply: Visit = await request('POST', 'visits', {
        site,
        token: keep.get('') ?? undefined,
        identity: settings.identity,
        locale: locale(),
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        page: location.href.match(/^http.{0,1990}/)?.[0],
      });
      keep.set('', reply.token);
      return reply;
    });
  }

  /** Calls the API as this visitor. A token nobody knows any more is exchanged once for a new one. */
  async function call(method: string, path: string, body?: unknown) {
    try {
      return await request(method, path, body);
    } catch (error) {
      if ((error as { status?: number }).status !== 401) throw error;
      await visit();
      return request(method, path, body);
    }
  }

  function headers(): Record<string, string> {
    return { authorization: `Bearer ${keep.get('')}` };
  }

  async function request(method: string, path: string, body?: unknown) {
    const response = await fetch(`${base}v1/${path}`, {
      method,
      credentials: 'omit',
      headers: {
        ...(path !== 'visits' && headers()),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const reply = await response.json().catch(() => null);
    if (response.ok) return reply;
    throw failure(response, reply);
  }
}

/** Only a request that is wrong in itself is refused for good; speed, time-outs and the server's own trouble pass. */
function failure({ status, headers }: Response, problem: Problem | null): Failure & { status: number } {
  const final = status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status);
  const after = Number(headers.get('retry-after')) * 1000 || undefined;
  return { status, final, after, why: problem?.detail, field: problem?.field };
}

/** Runs while no other tab of this browser does the same. Without the Web Locks API: just runs. */
export function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(name, run) as Promise<T>) : run();
}
