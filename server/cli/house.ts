import { readConfig } from '../config.ts';
import { openHouse } from '../start.ts';

export type Opened = Awaited<ReturnType<typeof openHouse>>;

/** Opens the house for one command and leaves nothing open behind it. */
export async function withHouse(root: string, work: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openHouse(readConfig(process.env), root);
  try {
    await work(opened);
  } finally {
    await opened.mind.close();
    await opened.house.signal.close();
    await opened.house.store.close();
  }
}
