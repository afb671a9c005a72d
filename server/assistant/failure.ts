/**
 * Why a model's answer did not come, or did not come whole: `unreachable` no connection; `unauthorized` 401 or 403;
 * `busy` 429; `rejected` any other 4xx; `upstream` 5xx or an error inside the stream; `malformed` a chunk nobody can read;
 * `broken` cut off; `empty` said nothing; `slow` over a time limit; `withheld` by the provider's content filter.
 */
export type FailureKind =
  | 'unreachable'
  | 'unauthorized'
  | 'busy'
  | 'rejected'
  | 'upstream'
  | 'malformed'
  | 'broken'
  | 'empty'
  | 'slow'
  | 'withheld';

/** `status` is the upstream's HTTP status; `retryAfter` is in seconds. */
export class ModelFailure extends Error {
  readonly kind: FailureKind;
  readonly status?: number;
  readonly retryAfter?: number;

  constructor(kind: FailureKind, message: string, more: { status?: number; retryAfter?: number } = {}) {
    super(message);
    this.name = 'ModelFailure';
    this.kind = kind;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
  }
}
