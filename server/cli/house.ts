import { readConfig } from '../config.ts';
import { Refusal } from '../refusal.ts';
import type { Sites } from '../sites.ts';
import { openHouse } from '../start.ts';
import type { Store } from '../store/open.ts';
import { Misuse, nearest } from './misuse.ts';

export type Opened = Awaited<ReturnType<typeof openHouse>>;

/** Opens the house for one command and leaves nothing open behind it. */
export async function withHouse(root: string, work: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openHouse(readConfig(process.env), root);
  try {
    await work(opened);
  } finally {
    await opened.library.close();
    await opened.mind.close();
    await opened.house.signal.close();
    await opened.house.store.close();
  }
}

/** A site by its id. Throws `Misuse` that names the one that was probably meant. */
export async function siteOf(sites: Sites, store: Store, id: string) {
  return sites.get(id).catch(async (error) => {
    if (!(error instanceof Refusal) || error.status !== 404) throw error;
    const rows = await store.db.selectFrom('sites').select('id').orderBy('id').execute();
    const meant = nearest(
      id,
      rows.map((row) => row.id),
    );
    throw new Misuse(
      `There is no site "${id}"; ${meant ? `did you mean "${meant}"? ` : ''}baton site list names them all.`,
    );
  });
}

/** Columns as wide as their widest cell; the last one as it comes. */
export function print(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)));
    process.stdout.write(`${cells.join('  ')}\n`);
  }
}

export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
