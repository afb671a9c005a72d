import type { z } from 'zod';
import type * as staff from '../shared/staff.ts';
import type * as wire from '../shared/wire.ts';

export type Row = z.infer<typeof staff.Row>;
export type Colleague = z.infer<typeof staff.Colleague>;
export type CallbackRow = z.infer<typeof staff.CallbackRow>;
export type Lists = z.infer<typeof staff.Lists>;
export type Me = z.infer<typeof staff.Me>;
export type Shift = Me['shift'];
export type Brief = z.infer<typeof wire.Brief>;
export type Message = z.infer<typeof wire.Message>;
export type MessageReply = z.infer<typeof wire.MessageReply>;
export type Snapshot = z.infer<typeof wire.Snapshot>;
export type PassageRead = z.infer<typeof staff.PassageRead>;
export type InviteReply = z.infer<typeof staff.InviteReply>;
export type TransferRequest = z.infer<typeof staff.TransferRequest>;
export type ResolveRequest = z.infer<typeof staff.ResolveRequest>;

/** What `GET /v1/agent/conversations/:id` answers. */
export type Opened = { row: Row; snapshot: Snapshot; brief: Brief | null };
/** What `GET /v1/agent/welcome` answers for a link that still works. */
export type Invitation = { email: string | null; site: { name: string } };
