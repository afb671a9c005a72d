import { BadEnvironment, type Config } from './config.ts';
import { openStore, type Store } from './store/open.ts';

/** Opens the database that the environment names. Throws `BadEnvironment`, a sentence that names the variable. */
export async function openDatabase(config: Config): Promise<Store> {
  return openStore(config.database).catch((error) => {
    throw new BadEnvironment(
      'url' in config.database
        ? `DATABASE_URL cannot be used: ${reasonOf(error)}.`
        : `BATON_DATA ${config.data} cannot be used: ${reasonOf(error)}.`,
    );
  });
}

/** What an error says, for a person: connection errors hide it in their causes. */
export function reasonOf(error: unknown): string {
  const inner = (error as { errors?: unknown[] })?.errors?.[0] ?? error;
  return inner instanceof Error
    ? inner.message.split('\n')[0] || String((inner as { code?: string }).code)
    : String(inner);
}
