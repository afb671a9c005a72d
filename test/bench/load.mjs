// The load generator's process: does what the benchmark asks, one call at a time, and answers with what it measured.
import * as model from './model.mjs';
import * as posting from './posting.mjs';
import * as reading from './reading.mjs';
import * as relaying from './relaying.mjs';

const verbs = { ...model.verbs, ...posting.verbs, ...reading.verbs, ...relaying.verbs };

process.on('message', async ({ id, verb, args }) => {
  try {
    process.send({ id, value: await verbs[verb](...args) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
