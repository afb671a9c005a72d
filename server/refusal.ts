import type { Problem } from '../shared/wire.ts';

type Extra = { retryAfter?: number; field?: string; agent?: { id: string; name: string }; cause?: unknown };

/** An expected "no", thrown where it is known and answered in one place as RFC 9457 problem details. `detail` says what to do. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  readonly title: string;
  readonly retryAfter: number | undefined;
  readonly extra: Extra;

  constructor(status: Refusal['status'], title: string, detail: string, extra: Extra = {}) {
    super(detail, { cause: extra.cause });
    this.name = 'Refusal';
    this.status = status;
    this.title = title;
    this.retryAfter = extra.retryAfter;
    this.extra = extra;
  }

  /** The body of the answer. */
  problem(): Problem {
    const { field, agent } = this.extra;
    return {
      type: 'about:blank',
      title: this.title,
      status: this.status,
      detail: this.message,
      ...(field ? { field } : {}),
      ...(agent ? { agent } : {}),
    };
  }
}
