import { chmodSync, existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { readConfig } from '../config.ts';
import { reasonOf } from '../database.ts';
import { Misuse } from './misuse.ts';
import { read } from './reading.ts';

/** `baton backup FILE`: a copy of the SQLite file as it is at one moment, while the server goes on. */
export async function backUp(args: string[]): Promise<void> {
  const [file = ''] = read('backup', args).positionals;
  const { database } = readConfig(process.env);
  if ('url' in database)
    throw new Misuse(
      'The data are in PostgreSQL (DATABASE_URL): back them up with pg_dump "$DATABASE_URL" > baton.sql.',
    );
  if (!existsSync(database.file))
    throw new Misuse(`There is no database yet: ${database.file}. BATON_DATA names its folder.`);
  if (existsSync(file)) throw new Misuse(`${file} is there already; name a file that is not.`);
  const source = new Database(database.file, { readonly: true });
  try {
    await source.backup(file).catch((error) => {
      throw new Misuse(`${file} cannot be written: ${reasonOf(error)}.`);
    });
    chmodSync(file, 0o600); // it holds the key that signs sessions
  } finally {
    source.close();
  }
  process.stdout.write(
    `${file} is a whole copy. To go back to it, stop the server and put it in the place of ${database.file}.\n`,
  );
}
