import { CompiledQuery, type DatabaseConnection, type Dialect, type Kysely, Transaction } from 'kysely';
import type { Trx } from './open.ts';
import type { Tables } from './tables.ts';

export type Transact = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>;

const BEGIN = CompiledQuery.raw('begin immediate');
const COMMIT = CompiledQuery.raw('commit');

/**
 * Transactions over SQLite's only connection, one after the other. Kysely's own have every query take its turn and be handed through
 * four objects made for it, which takes several times as long as the query; a connection that answers at once needs none of that.
 */
export function directTransactions(db: Kysely<Tables>, dialect: Dialect): Transact {
  const driver = dialect.createDriver();
  const made = new WeakMap<DatabaseConnection, Trx>();

  function over(connection: DatabaseConnection): Trx {
    const executor = db.getExecutor().withConnectionProvider({ provideConnection: (ask) => ask(connection) });
    const trx = new Transaction<Tables>({ config: { dialect }, dialect, driver, executor });
    made.set(connection, trx);
    return trx;
  }

  return (work) =>
    db.getExecutor().provideConnection(async (connection) => {
      await connection.executeQuery(BEGIN);
      try {
        const value = await work(made.get(connection) ?? over(connection));
        await connection.executeQuery(COMMIT);
        return value;
      } catch (error) {
        await driver.rollbackTransaction(connection);
        throw error;
      }
    });
}
