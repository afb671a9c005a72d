// The relay's floor: a plain proxy that asks the model, parses every chunk and emits it again. It stores nothing, finds nothing, checks
// nothing.
import { randomUUID } from 'node:crypto';
import http from 'node:http';

const upstream = new URL(`${process.env.BATON_AI_URL}/chat/completions`);
const agent = new http.Agent({ keepAlive: true });
const readers = new Map();
const system = { role: 'system', content: 'You answer questions of a shop’s visitors, briefly and kindly.' };

const tell = (token, event, data) => readers.get(token)?.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

function relay(token, question) {
  const id = randomUUID();
  let text = '';
  let rest = '';
  const body = JSON.stringify({
    model: 'scripted',
    stream: true,
    messages: [system, { role: 'user', content: question }],
  });
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  const request = http.request(upstream, { method: 'POST', agent, headers }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        if (!line.startsWith('data: ') || line === 'data: [DONE]') continue;
        const piece = JSON.parse(line.slice(6)).choices[0]?.delta.content;
        if (!piece) continue;
        tell(token, 'delta', { id, offset: text.length, text: piece });
        text += piece;
      }
    });
    response.on('end', () => tell(token, 'message', { id, from: 'assistant', text }));
  });
  request.end(body);
}

const server = http.createServer((request, response) => {
  const token = request.headers.authorization?.slice(7);
  const answer = (body) => {
    response.writeHead(201, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (request.url === '/v1/visits') {
    request.resume();
    answer({ token: randomUUID() });
  } else if (request.url === '/v1/messages') {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const message = JSON.parse(text);
      answer({ id: message.id });
      relay(token, message.text);
    });
  } else {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' });
    response.write('event: ping\ndata: {}\n\n');
    readers.set(token, response);
    response.on('close', () => readers.delete(token));
  }
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
