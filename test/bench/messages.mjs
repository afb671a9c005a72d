// POST to delivery at a second client, durable, and how many messages get through. With a person in the conversation a message is the
// message alone, as in the floor; with the assistant each one also makes a turn due, which thinks, is stored and is streamed.
import { inPairs } from './figures.mjs';
import { baton, floor, staff, startLoad } from './measure.mjs';

const RATE = 200;
const SECONDS = 4;
/** So many that nobody runs out of questions at that rate. */
const VISITORS = 160;
const POSTING = 64;

export async function measureMessages(count = 3) {
  const [plain, ours, load] = [await floor(), await baton(), startLoad()];
  try {
    const rows = [];
    for (const { state, prepare } of states) {
      const measure = async (verb, server, size, ...args) => {
        const tokens = await load.call('visitors', server.url, size);
        await server.calm();
        const inbox = server === ours ? await prepare(server, tokens) : undefined;
        const value = await load.call(verb, server.url, tokens, ...args);
        inbox?.close();
        await server.calm();
        return value;
      };
      const latency = async (server) => (await measure('latency', server, VISITORS, RATE, SECONDS)).p50;
      const throughput = (server) => measure('throughput', server, POSTING, SECONDS);
      for (const server of [plain, ours]) await throughput(server); // warm
      rows.push(
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
      );
    }
    return rows;
  } finally {
    await Promise.all([plain.stop(), ours.stop(), load.stop()]);
  }
}

const states = [
  { state: 'the assistant answers', prepare: async () => undefined },
  { state: 'a person has it', prepare: staff },
];
