// Streams on which nothing happens, each of a visitor of its own: resident memory for each.
import { inPairs } from './figures.mjs';
import { baton, floor, startLoad } from './measure.mjs';

const STREAMS = 3000;
/** Opened before anything is measured, so that what a process holds in reserve is used up. */
const BEFORE = 1600;
const AT_ONCE = 200;

/** Every measure begins with fresh servers, since what a process has once had it does not give back. */
export async function measureIdle(count = 3) {
  const memory = await inPairs(
    count,
    () => perStream(floor),
    () => perStream(baton),
  );
  const name = `an idle stream, resident memory (${STREAMS.toLocaleString('en')} open)`;
  return [{ name, unit: 'KB', most: 2, ...memory }];
}

async function perStream(start) {
  const [server, load] = [await start(), startLoad()];
  const open = async (count) => {
    for (let i = 0; i < count; i += AT_ONCE)
      await load.call('listen', server.url, await load.call('visitors', server.url, AT_ONCE, false));
  };
  try {
    await open(BEFORE);
    const before = await server.memory();
    await open(STREAMS);
    return ((await server.memory()) - before) / STREAMS / 1024;
  } finally {
    await Promise.all([server.stop(), load.stop()]);
  }
}
