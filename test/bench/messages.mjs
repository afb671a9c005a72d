// POST to delivery at a second client, durable, and how many messages get through. With a person in the conversation a message is the
// message alone, as in the floor; with the assistant each one also makes a turn due, which thinks, is stored and is streamed.
import { inPairs } from './figures.mjs';
import { baton, floor, staff, startLoad } from './measure.mjs';

const RATE = 200;
const SECONDS = 3;
/** So many that nobody runs out of questions at that rate. */
const VISITORS = 160;
const POSTING = 64;

export async function measureMessages(count = 3) {
  const [plain, ours, load] = [await floor(), await baton(), startLoad()];
  const visitors = async (server, size) => {
    const tokens = await load.call('visitors', server.url, size);
    await server.calm();
    return tokens;
  };

  /** `tokensOf` gives so many visitors of a server, in the state that is measured. */
  async function measure(state, tokensOf) {
    const run = async (verb, server, size, ...args) => {
      const value = await load.call(verb, server.url, await tokensOf(server, size), ...args);
      await server.calm();
      return value;
    };
    const latency = async (server) => (await run('latency', server, VISITORS, RATE, SECONDS)).p50;
    const throughput = (server) => run('throughput', server, POSTING, SECONDS);
    for (const server of [plain, ours]) {
      await latency(server); // warm
      await throughput(server);
    }
    return [
      {
        name: `POST to delivery at ${RATE}/s, p50, ${state}`,
        unit: 'ms',
        most: 2,
        ...(await inPairs(
          count,
          () => latency(plain),
          () => latency(ours),
        )),
      },
      {
        name: `messages stored with ${POSTING} posting, ${state}`,
        unit: '/s',
        least: 0.6,
        ...(await inPairs(
          count,
          () => throughput(plain),
          () => throughput(ours),
        )),
      },
    ];
  }

  try {
    const rows = await measure('the assistant answers', visitors);
    const those = new Map([
      [plain, await visitors(plain, VISITORS)],
      [ours, await visitors(ours, VISITORS)],
    ]);
    const inbox = await staff(ours, those.get(ours));
    rows.push(...(await measure('a person has it', async (server, size) => those.get(server).slice(0, size))));
    inbox.close();
    return rows;
  } finally {
    await Promise.all([plain.stop(), ours.stop(), load.stop()]);
  }
}
