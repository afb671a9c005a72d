import type { EventRow } from '../store/tables.ts';

/** The bytes of one event. A durable one carries its `seq` as SSE id. JSON holds no raw line break, so no text can end a field. */
export function encode(event: string, data: unknown, id?: number): Buffer {
  return Buffer.from(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** The bytes of one row of the log. */
export function encodeRow(row: Pick<EventRow, 'seq' | 'type' | 'at' | 'body'>): Buffer {
  return Buffer.from(`id: ${row.seq}\nevent: ${row.type}\ndata: ${withPlace(row)}\n\n`);
}

/** A row's data as JSON: its body, and before it when and where in the log it stands. A callback's own `at` is when it is due. */
export function withPlace(row: Pick<EventRow, 'seq' | 'at' | 'body'> & { type?: string }): string {
  const when = row.type === 'callback' ? 'happened' : 'at';
  const place = `{"seq":${row.seq},"${when}":${JSON.stringify(row.at)}`;
  return row.body === '{}' ? `${place}}` : `${place},${row.body.slice(1)}`;
}
