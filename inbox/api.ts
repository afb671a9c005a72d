import type { Problem } from '../shared/wire.ts';

/** The server answered, and the answer was no. `problem.detail` says why, in words for people. */
export class Refused extends Error {
  readonly problem: Problem;
  /** Seconds to wait before another try, when the server said so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail || problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** No answer came: no network, or the server is away. */
export class Unreachable extends Error {
  constructor() {
    super('The server cannot be reached.');
  }
}

export type Api = {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
};

/**
 * Speaks JSON with the server under the session's cookie. Throws `Refused` or `Unreachable`, nothing else.
 * `signedOut` is called on every 401.
 */
export function createApi(fetch: typeof globalThis.fetch, signedOut: () => void): Api {
  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await send(method, path, body);
    const text = await answer.text().catch(() => '');
    if (answer.ok) return parse(text) as T;
    if (answer.status === 401) signedOut();
    throw new Refused(problemOf(answer, parse(text)), Number(answer.headers.get('retry-after')) || null);
  }

  async function send(method: string, path: string, body: unknown): Promise<Response> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (method !== 'GET') headers['content-type'] = 'application/json';
    const payload = method === 'GET' ? undefined : JSON.stringify(body ?? {});
    try {
      return await fetch(path, { method, headers, body: payload, credentials: 'same-origin' });
    } catch {
      throw new Unreachable();
    }
  }

  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
  };
}

function parse(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Sign-in answers `{message}` instead of problem details. */
function problemOf(answer: Response, body: unknown): Problem {
  const said = (body ?? {}) as Partial<Problem> & { message?: string };
  const title = said.title ?? 'The server refused';
  const detail = said.detail ?? said.message ?? `The server answered ${answer.status}.`;
  return { ...said, type: said.type ?? 'about:blank', title, detail, status: answer.status };
}
