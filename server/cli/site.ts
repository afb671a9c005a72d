import { readFile } from 'node:fs/promises';
import { Misuse } from '../cli.ts';
import { Refusal } from '../refusal.ts';
import { withHouse } from './house.ts';

/** `baton site add ID FILE`: settings as JSON; a wrong field is named and nothing changes. */
export async function addSite([id, file]: string[], root: string): Promise<void> {
  if (!id || !file || !/^[a-z0-9-]{1,64}$/.test(id))
    throw new Misuse('usage: baton site add ID FILE   (ID: small letters, digits and hyphens)');
  const settings = await readJson(file);
  await withHouse(root, async ({ sites }) => {
    const site = await sites.put(id, settings);
    process.stdout.write(
      `${site.name} is served to <script async src="/widget.js" data-site="${id}"></script>. A running server takes it over within two seconds.\n`,
    );
  });
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(404, 'No such file', `${file} cannot be read.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, 'Broken JSON', `${file}: ${(error as Error).message}`);
  }
}
