// A client of bare sockets: cheap, so that the one who measures is not what is measured.
import { connect } from 'node:net';

const JSON_HEADERS = 'Content-Type: application/json\r\n';
const END = Buffer.from('\r\n\r\n');

function open(url) {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  return new Promise((done, fail) => {
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail);
      done(socket);
    });
  });
}

const head = (method, path, headers) =>
  `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${headers.map((line) => `${line}\r\n`).join('')}`;

/** One kept-alive connection whose requests are answered in their order. `ask` resolves with `{ status, headers, body }`. */
export async function openLine(url) {
  const socket = await open(url);
  let rest = Buffer.alloc(0);
  const waiting = [];
  const failAll = (error) => {
    for (const { fail } of waiting.splice(0)) fail(error);
  };
  socket.on('data', (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    for (let answer = readAnswer(rest); answer; answer = readAnswer(rest)) {
      rest = rest.subarray(answer.size);
      waiting.shift()?.done(answer);
    }
  });
  socket.on('error', failAll);
  socket.on('close', () => failAll(new Error('the server hung up')));
  return {
    ask(method, path, { token, body, headers = [] } = {}) {
      const payload = body === undefined ? '' : JSON.stringify(body);
      const all = [...(token ? [`Authorization: Bearer ${token}`] : []), ...headers];
      const about = body === undefined ? '' : `${JSON_HEADERS}Content-Length: ${Buffer.byteLength(payload)}\r\n`;
      return new Promise((done, fail) => {
        waiting.push({ done, fail });
        socket.write(`${head(method, path, all)}${about}\r\n${payload}`);
      });
    },
    close: () => socket.destroy(),
  };
}

function readAnswer(bytes) {
  const end = bytes.indexOf(END);
  if (end < 0) return null;
  const headers = bytes.toString('latin1', 0, end);
  const status = Number(headers.slice(9, 12));
  const length = /content-length: (\d+)/i.exec(headers)?.[1];
  if (length !== undefined) {
    const size = end + 4 + Number(length);
    return bytes.length < size ? null : { status, headers, size, body: bytes.toString('utf8', end + 4, size) };
  }
  if (!/transfer-encoding: chunked/i.test(headers)) return { status, headers, size: end + 4, body: '' };
  const parts = [];
  for (let at = end + 4; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return null;
    const length = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (bytes.length < line + 2 + length + 2) return null;
    parts.push(bytes.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
    if (length === 0) return { status, headers, size: at, body: Buffer.concat(parts).toString('utf8') };
  }
}

/** Asks once over a line of its own and throws on anything but success. */
export async function ask(url, method, path, options) {
  const line = await openLine(url);
  const { status, body, headers } = await line.ask(method, path, options);
  line.close();
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${body}`);
  return { headers, body: body ? JSON.parse(body) : null };
}

export const visit = async (url) => (await ask(url, 'POST', '/v1/visits', { body: { site: 'demo' } })).body.token;

/** Opens an event stream; `hear` gets every chunk. Resolves at the first bytes. */
export async function openStream(url, token, hear, { path = '/v1/events', headers = [] } = {}) {
  const socket = await open(url);
  const all = [...(token ? [`Authorization: Bearer ${token}`] : []), 'Last-Event-ID: 0', ...headers];
  socket.write(`${head('GET', path, all)}\r\n`);
  socket.on('error', () => {}); // a server that ends takes its streams with it
  await new Promise((done, fail) => {
    socket.once('close', () => fail(new Error('no stream')));
    socket.once('data', (chunk) => {
      if (chunk.toString('latin1', 9, 12) === '200') done();
      else fail(new Error(`stream: ${chunk}`));
    });
  });
  if (hear) socket.on('data', hear);
  else socket.resume();
  return { close: () => socket.destroy() };
}
