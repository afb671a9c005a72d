// Streams on which nothing happens, each of a visitor of its own: resident memory for each.
import { inPairs, pause } from './figures.mjs';
import { baton, floor, startLoad } from './measure.mjs';

const STREAMS = 4000;

/** Every measure begins with fresh servers, since what a process has once had it does not give back. */
export async function measureIdle(count = 3) {
  const memory = await inPairs(
    count,
    () => perStream(floor),
    () => perStream(baton),
  );
  return [
    { name: `an idle stream, resident memory (${STREAMS.toLocaleString('en')} open)`, unit: 'KB', most: 2, ...memory },
  ];
}

async function perStream(start) {
  const [server, load] = [await start(), startLoad()];
  try {
    const tokens = [];
    for (let i = 0; i < STREAMS; i += 200) tokens.push(...(await load.call('visitors', server.url, 200, false)));
    await load.call('listen', server.url, tokens.slice(0, 200)); // warm
    await load.call('hangUp');
    await pause(300);
    const before = await server.memory();
    await load.call('listen', server.url, tokens);
    return ((await server.memory()) - before) / STREAMS / 1024;
  } finally {
    await Promise.all([server.stop(), load.stop()]);
  }
}
