// An answer's way from the model to the visitor, beside a proxy that does nothing else.
import { inPairs, median, pause } from './figures.mjs';
import { baton, proxy, startLoad } from './measure.mjs';

const QUESTIONS = 15;
const AT_ONCE = 20;
/** Two lengths of an answer: what the longer one costs more is the tokens' own, without storing, finding and deciding. */
const TOKENS = 250;
const MORE_TOKENS = 750;

export async function measureRelay(count = 5) {
  const load = startLoad();
  const url = await load.call('startModel');
  const [plain, ours] = [
    await proxy({ BATON_AI_URL: url }),
    await baton({ BATON_AI_URL: url, BATON_AI_MODEL: 'scripted' }),
  ];
  try {
    const visitorsOf = (server, size) => load.call('visitors', server.url, size, false);
    const first = async (server) => load.call('firstTokens', server.url, await visitorsOf(server, QUESTIONS));
    /** Microseconds of CPU that answers of so many tokens take, when all are asked for at once. */
    const used = async (server, tokens) => {
      await load.call('behave', { think: 15, pace: 10, tokens });
      const visitors = await visitorsOf(server, AT_ONCE);
      await pause(200);
      const before = server.cpu();
      await load.call('answers', server.url, visitors);
      return server.cpu() - before;
    };
    const whole = async (server) => (await used(server, TOKENS)) / (AT_ONCE * TOKENS);
    const more = async (server) => {
      const less = await used(server, TOKENS);
      return ((await used(server, MORE_TOKENS)) - less) / (AT_ONCE * (MORE_TOKENS - TOKENS));
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
    for (const server of [plain, ours]) await more(server); // warm
    const inTurn = (of) =>
      inPairs(
        count,
        () => of(plain),
        () => of(ours),
      );
    return [
      row('relay: first token at the model to the visitor', 1.5, ({ after }) => after),
      row('relay: POST to the question at the model (ours is stored first)', undefined, ({ before }) => before),
      row('relay: added time to first token, both together', undefined, ({ before, after }) => before + after),
      { name: 'relay: CPU a token', unit: 'us', most: 1.5, ...(await inTurn(more)) },
      { name: `relay: CPU of a whole turn, a token of ${TOKENS}`, unit: 'us', most: 1.5, ...(await inTurn(whole)) },
    ];
  } finally {
    await Promise.all([plain.stop(), ours.stop(), load.stop()]);
  }
}
