// A model server of the OpenAI protocol inside the load generator, so that both ends of a relay are timed by one clock.
import http from 'node:http';

const WORDS =
  'The chain of your city bike costs twenty two euros and the work another fifteen and it takes an hour . '.split(' ');
const HEAD = '"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"scripted"';

/** When the last question had come in whole, and when its first token went out. */
export const times = { asked: 0, first: 0 };
let manner = { think: 15, pace: 0, tokens: 8 };

function begin(response) {
  const chunk = (delta, finish = 'null') =>
    response.write(`data: {${HEAD},"choices":[{"index":0,"delta":${delta},"finish_reason":${finish}}]}\n\n`);
  const { think, pace, tokens } = manner;
  let said = 0;
  const say = () => chunk(`{"content":"${WORDS[said++ % WORDS.length]} "}`);
  const end = () => {
    chunk('{}', '"stop"');
    response.end('data: [DONE]\n\n');
  };
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  chunk('{"role":"assistant","content":""}');
  setTimeout(() => {
    times.first = performance.now();
    say();
    const timer = setInterval(() => {
      if (said < tokens) return say();
      clearInterval(timer);
      end();
    }, pace);
  }, think);
}

async function startModel() {
  const server = http.createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      times.asked = performance.now();
      begin(response);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${server.address().port}/v1`;
}

/** `think`: milliseconds before the first token; `pace`: between two; `tokens` in an answer. */
const behave = async (how) => {
  manner = how;
};

export const verbs = { startModel, behave };
