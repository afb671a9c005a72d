// Load: readers who only listen.
import { openStream } from './client.mjs';
import { pause } from './figures.mjs';

const EVENT = Buffer.from('event: message');
const AT_ONCE = 100;
let streams = [];
let heard = 0;

function hear(chunk) {
  for (let at = chunk.indexOf(EVENT); at >= 0; at = chunk.indexOf(EVENT, at + EVENT.length)) heard++;
}

/** Opens a stream for each token. */
async function listen(url, tokens) {
  for (let from = 0; from < tokens.length; from += AT_ONCE) {
    const some = tokens.slice(from, from + AT_ONCE);
    streams.push(...(await Promise.all(some.map((token) => openStream(url, token, hear)))));
  }
  await pause(100); // replays
  heard = 0;
}

/** Resolves once `count` messages were heard since the last call. */
async function hearAll(count) {
  for (let waited = 0; heard < count; waited++) {
    if (waited > 10_000) throw new Error(`${heard} of ${count} heard`);
    await pause(1);
  }
  heard = 0;
}

async function hangUp() {
  for (const stream of streams) stream.close();
  streams = [];
}

export const verbs = { listen, hearAll, hangUp };
