// Load: visitors whose questions a model answers.
import { randomUUID } from 'node:crypto';
import { openLine, openStream } from './client.mjs';
import { quantile } from './figures.mjs';
import { times } from './model.mjs';

const DELTA = Buffer.from('event: delta');
const ANSWER = Buffer.from('"from":"assistant","text"');

/** Opens a visitor's stream and line; `ask` resolves at the stored answer, with the times of the POST and of the first piece. */
async function visitorAt(url, token) {
  let posted = 0;
  let first = 0;
  let done = null;
  const stream = await openStream(url, token, (chunk) => {
    if (!done) return;
    if (first === 0 && chunk.includes(DELTA)) first = performance.now();
    if (!chunk.includes(ANSWER)) return;
    done({ posted, first });
    done = null;
  });
  const line = await openLine(url);
  return {
    ask(text) {
      return new Promise((resolve, reject) => {
        [done, first, posted] = [resolve, 0, performance.now()];
        const body = { id: randomUUID(), text };
        line
          .ask('POST', '/v1/messages', { token, body })
          .then(({ status }) => status === 201 || reject(new Error(`POST: ${status}`)), reject);
      });
    },
    close() {
      stream.close();
      line.close();
    },
  };
}

/** One question after the other. Milliseconds from POST to the model's having the question, and from its first token to the visitor. */
async function firstTokens(url, tokens) {
  const before = [];
  const after = [];
  for (const token of tokens) {
    const visitor = await visitorAt(url, token);
    const { posted, first } = await visitor.ask('What do you charge for a new chain on a city bike?');
    before.push(times.asked - posted);
    after.push(first - times.first);
    visitor.close();
  }
  return { before: quantile(before, 0.5), after: quantile(after, 0.5) };
}

/** All ask at once; resolves when all have their answers. */
async function answers(url, tokens) {
  const visitors = await Promise.all(tokens.map((token) => visitorAt(url, token)));
  await Promise.all(visitors.map((visitor) => visitor.ask('How long does a new chain on a city bike take?')));
  for (const visitor of visitors) visitor.close();
}

export const verbs = { firstTokens, answers };
