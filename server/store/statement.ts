import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Tables } from './tables.ts';

/** Stands in a query for a value that each run brings. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
const compiled = new WeakMap<object, Map<string, CompiledQuery>>();

/**
 * Runs the query that `build` makes of `values`. Built and compiled it is only at the first run of this `name` over a database, since
 * that takes longer than SQLite takes for the rows; later runs only bring their values. So what makes another query makes another name:
 * other keys of `values`, other expressions among them, anything that `build` takes from elsewhere.
 */
export function run<R, V extends object>(
  db: Kysely<Tables>,
  name: string,
  values: V,
  build: (values: V) => Compilable<R>,
): Promise<QueryResult<R>> {
  const { adapter } = db.getExecutor(); // one for each database
  const known = compiled.get(adapter) ?? new Map<string, CompiledQuery<R>>();
  if (known.size === 0) compiled.set(adapter, known);
  let query = known.get(name) as CompiledQuery<R> | undefined;
  if (!query) {
    query = build(slots(values)).compile();
    known.set(name, query);
  }
  const parameters = query.parameters.map((given) => (given instanceof Slot ? values[given.name as keyof V] : given));
  const filled = { ...query, parameters };
  return db.getExecutor().provideConnection((connection) => connection.executeQuery<R>(filled));
}

/** The same keys with slots for values; an expression stays what it is. */
function slots<V extends object>(values: V): V {
  const isExpression = (value: unknown) => typeof value === 'object' && value !== null;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isExpression(value) ? value : new Slot(name)]),
  ) as V;
}
