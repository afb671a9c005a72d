import type { z } from 'zod';
import type * as wire from '../shared/wire.ts';

export type Row = z.infer<typeof wire.Row>;
export type Colleague = z.infer<typeof wire.Colleague>;
export type CallbackRow = z.infer<typeof wire.CallbackRow>;
export type Lists = z.infer<typeof wire.Lists>;
export type Me = z.infer<typeof wire.Me>;
export type Shift = Me['shift'];
export type Brief = z.infer<typeof wire.Brief>;
export type Message = z.infer<typeof wire.Message>;
export type MessageReply = z.infer<typeof wire.MessageReply>;
export type Snapshot = z.infer<typeof wire.Snapshot>;
export type InviteReply = z.infer<typeof wire.InviteReply>;
export type TransferRequest = z.infer<typeof wire.TransferRequest>;
export type ResolveRequest = z.infer<typeof wire.ResolveRequest>;

/** What `GET /v1/agent/conversations/:id` answers. */
export type Opened = { row: Row; snapshot: Snapshot; brief: Brief | null };
/** What `GET /v1/agent/welcome` answers for a link that still works. */
export type Invitation = { email: string | null; site: { name: string } };
