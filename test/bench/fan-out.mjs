// One event to many readers of one conversation: CPU of the server for each delivery.
import { randomUUID } from 'node:crypto';
import { ask } from './client.mjs';
import { inPairs, pause } from './figures.mjs';
import { baton, floor, staff, startLoad } from './measure.mjs';

const DELIVERIES = 40_000;

export async function measureFanOut(count = 3) {
  const [plain, ours] = [await floor(), await baton()];
  const loads = [startLoad(), startLoad()];
  try {
    const [here, there] = [await loads[0].call('visitors', plain.url, 1), await loads[0].call('visitors', ours.url, 1)];
    await pause(1000); // the first answer
    const inbox = await staff(ours, there);
    const rows = [];
    for (const readers of [1000, 5000]) {
      const events = Math.round(DELIVERIES / readers);
      rows.push({
        name: `one event to ${readers.toLocaleString('en')} readers, CPU a delivery`,
        unit: 'us',
        most: 2,
        ...(await inPairs(
          count,
          () => cpuPerDelivery(plain, here[0], loads, readers, events),
          () => cpuPerDelivery(ours, there[0], loads, readers, events),
        )),
      });
    }
    inbox.close();
    return rows;
  } finally {
    await Promise.all([plain, ours, ...loads].map((process) => process.stop()));
  }
}

async function cpuPerDelivery(server, token, loads, readers, events) {
  const each = readers / loads.length;
  const everyone = (verb, ...args) => Promise.all(loads.map((load) => load.call(verb, ...args)));
  await everyone('listen', server.url, Array(each).fill(token));
  const once = async () => {
    const heard = everyone('hearAll', each);
    await ask(server.url, 'POST', '/v1/messages', {
      token,
      body: { id: randomUUID(), text: 'Your bicycle is ready, come and get it.' },
    });
    await heard;
  };
  for (let i = 0; i < 3; i++) await once();
  const before = server.cpu();
  for (let i = 0; i < events; i++) await once();
  const used = server.cpu() - before;
  await everyone('hangUp');
  await pause(300);
  return used / (events * readers);
}
