// POST to delivery at a second client, durable, and how many messages get through. With a person in the conversation a message is the
// message alone, as in the floor; with the assistant each one also begins a turn, which thinks, is stored and is streamed.
import { inPairs, pause } from './figures.mjs';
import { baton, floor, staff, startLoad } from './measure.mjs';

const VISITORS = 64;
const RATE = 200;

export async function measureMessages({ count = 3, seconds = 4 } = {}) {
  const [plain, ours, load] = [await floor(), await baton(), startLoad()];
  try {
    const [those, answered, taken] = await Promise.all(
      [plain, ours, ours].map(({ url }) => load.call('visitors', url, VISITORS)),
    );
    await pause(2000); // the first answers
    const inbox = await staff(ours, taken);
    const latency = async (server, tokens) => (await load.call('latency', server.url, tokens, RATE, seconds)).p50;
    const throughput = (server, tokens) => load.call('throughput', server.url, tokens, seconds);
    await throughput(plain, those);
    await throughput(ours, taken); // warm
    const rows = [];
    for (const [who, tokens] of [
      ['a person has it', taken],
      ['the assistant answers', answered],
    ]) {
      rows.push({
        name: `POST to delivery at ${RATE}/s, p50, ${who}`,
        unit: 'ms',
        most: 2,
        ...(await inPairs(
          count,
          () => latency(plain, those),
          () => latency(ours, tokens),
        )),
      });
      rows.push({
        name: `messages stored with ${VISITORS} posting, ${who}`,
        unit: '/s',
        least: 0.6,
        ...(await inPairs(
          count,
          () => throughput(plain, those),
          () => throughput(ours, tokens),
        )),
      });
    }
    inbox.close();
    return rows;
  } finally {
    await Promise.all([plain.stop(), ours.stop(), load.stop()]);
  }
}
