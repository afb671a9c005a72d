import { readFile } from 'node:fs/promises';
import { readArticles } from '../assistant/library.ts';
import { Misuse } from '../cli.ts';
import { readConfig } from '../config.ts';
import { Refusal } from '../refusal.ts';
import { openHouse } from '../start.ts';

/** `baton site add ID FILE`: settings as JSON; a wrong field is named and nothing changes. */
export async function addSite([id, file]: string[], root: string): Promise<void> {
  if (!id || !file || !/^[a-z0-9-]{1,64}$/.test(id))
    throw new Misuse('usage: baton site add ID FILE   (ID: small letters, digits and hyphens)');
  const settings = await readJson(file);
  await withHouse(root, async ({ sites }) => {
    const site = await sites.put(id, settings);
    process.stdout.write(
      `${site.name} is served to <script async src="/widget.js" data-site="${id}"></script>. A running server takes it over when restarted.\n`,
    );
  });
}

/** `baton knowledge import SITE FOLDER`: what cannot be read is named and skipped. */
export async function importKnowledge([id, folder]: string[], root: string): Promise<void> {
  if (!id || !folder) throw new Misuse('usage: baton knowledge import SITE FOLDER');
  const { passages, skipped } = await readArticles(folder).catch(() => {
    throw new Refusal(404, 'No such folder', `${folder} cannot be read.`);
  });
  await withHouse(root, async ({ sites, library }) => {
    const site = await sites.get(id);
    await library.replace(site.id, passages);
    for (const { file, why } of skipped) process.stderr.write(`skipped ${file}: ${why}\n`);
    const articles = new Set(passages.map((passage) => passage.article)).size;
    process.stdout.write(
      `${articles} articles, ${passages.length} passages. A running server takes them over when restarted.\n`,
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

async function withHouse(
  root: string,
  work: (opened: Awaited<ReturnType<typeof openHouse>>) => Promise<void>,
): Promise<void> {
  const opened = await openHouse(readConfig(process.env), root);
  try {
    await work(opened);
  } finally {
    await opened.mind.close();
    await opened.house.signal.close();
    await opened.house.store.close();
  }
}
