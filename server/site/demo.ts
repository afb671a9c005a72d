import { demoSite } from '../../demo/site.ts';
import type { Sites } from '../sites.ts';
import type { Store } from '../store/open.ts';

/** Makes the demo's site where there is none yet, and gives its id. What its owner changed stays. */
export async function seedDemo(store: Store, sites: Sites): Promise<string> {
  const { id, ...settings } = demoSite;
  const row = await store.db.selectFrom('sites').select('id').where('id', '=', id).executeTakeFirst();
  if (!row) await sites.put(id, settings);
  return id;
}
