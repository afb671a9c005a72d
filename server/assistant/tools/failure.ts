/**
 * Why a tool gave no answer that may be used: `slow` over its time; `unreachable` no connection, or cut off; `forbidden` an address
 * that may not be asked, or a secret that is not set; `redirect`; `status` an error of HTTP; `format` no JSON; `empty`; `large` over its
 * size; `input` what the model gave does not fit; `said` the tool itself says that it failed.
 */
export type ToolFault =
  | 'slow'
  | 'unreachable'
  | 'forbidden'
  | 'redirect'
  | 'status'
  | 'format'
  | 'empty'
  | 'large'
  | 'input'
  | 'said';

/** The message goes on after "The tool order_status failed: ", for staff and for the model; nothing that a tool sent is in it. */
export class ToolFailure extends Error {
  readonly kind: ToolFault;
  /** The tool's own words, as data. */
  readonly said: unknown;

  constructor(kind: ToolFault, message: string, said?: unknown) {
    super(message);
    this.name = 'ToolFailure';
    this.kind = kind;
    this.said = said;
  }
}
