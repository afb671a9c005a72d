// An answer's way from the model to the visitor, beside a proxy that does nothing else.
import { inPairs, median, pause } from './figures.mjs';
import { baton, proxy, startLoad } from './measure.mjs';

const QUESTIONS = 15;
const AT_ONCE = 20;
const TOKENS = 250;

export async function measureRelay(count = 5) {
  const load = startLoad();
  const url = await load.call('startModel');
  const [plain, ours] = [
    await proxy({ BATON_AI_URL: url }),
    await baton({ BATON_AI_URL: url, BATON_AI_MODEL: 'scripted' }),
  ];
  try {
    const visitors = (server, size) => load.call('visitors', server.url, size, false);
    const first = async (server) => load.call('firstTokens', server.url, await visitors(server, QUESTIONS));
    const perToken = async (server) => {
      const tokens = await visitors(server, AT_ONCE);
      await pause(200);
      const before = server.cpu();
      await load.call('answers', server.url, tokens);
      return (server.cpu() - before) / (AT_ONCE * TOKENS);
    };
    for (let i = 0; i < 3; i++) for (const server of [plain, ours]) await first(server); // warm
    const pairs = [];
    for (let i = 0; i < count; i++) pairs.push({ floor: await first(plain), ours: await first(ours) });
    const row = (name, most, of) => ({
      name,
      unit: 'ms',
      most,
      ours: median(pairs.map((pair) => of(pair.ours))),
      floor: median(pairs.map((pair) => of(pair.floor))),
      ratio: median(pairs.map((pair) => of(pair.ours) / of(pair.floor))),
    });
    await load.call('behave', { think: 15, pace: 10, tokens: TOKENS });
    for (const server of [plain, ours]) await perToken(server); // warm
    return [
      row('relay: first token at the model to the visitor', 1.5, ({ after }) => after),
      row('relay: POST to the question at the model (ours is stored first)', undefined, ({ before }) => before),
      row('relay: added time to first token, both together', undefined, ({ before, after }) => before + after),
      {
        name: `relay: CPU a token, ${AT_ONCE} answers at once`,
        unit: 'us',
        most: 1.5,
        ...(await inPairs(
          count,
          () => perToken(plain),
          () => perToken(ours),
        )),
      },
    ];
  } finally {
    await Promise.all([plain.stop(), ours.stop(), load.stop()]);
  }
}
