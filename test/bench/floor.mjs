// The floor: the same durable job in plain node:http and better-sqlite3, with nothing that a product needs besides. A message is one
// row under FULL, rows that arrive together share a commit, and every reader of a conversation gets the bytes of one encoding.
import { randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const db = new Database(join(process.env.BATON_DATA, 'floor.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`create table visitors (token text primary key, conversation text not null);
  create table conversations (id text primary key, seq integer not null, updated_at text not null);
  create table events (conversation text not null, seq integer not null, id text not null, at text not null, body text not null,
    primary key (conversation, seq), unique (conversation, id));`);
const begin = db.prepare('begin immediate');
const commit = db.prepare('commit');
const addVisitor = db.prepare('insert into visitors values (?, ?)');
const addConversation = db.prepare('insert into conversations values (?, 0, ?)');
const findVisitor = db.prepare('select conversation from visitors where token = ?');
const nextSeq = db.prepare('update conversations set seq = seq + 1, updated_at = ? where id = ? returning seq');
const addEvent = db.prepare('insert into events values (?, ?, ?, ?, ?)');
const readers = new Map();
let waiting = [];

function commitAll() {
  const jobs = waiting;
  waiting = [];
  begin.run();
  for (const job of jobs) {
    const at = new Date().toISOString();
    job.seq = nextSeq.get(at, job.conversation).seq;
    job.data = JSON.stringify({ seq: job.seq, id: job.id, from: 'visitor', text: job.text, at });
    addEvent.run(job.conversation, job.seq, job.id, at, job.data);
  }
  commit.run();
  for (const job of jobs) {
    job.done();
    const bytes = Buffer.from(`id: ${job.seq}\nevent: message\ndata: ${job.data}\n\n`);
    for (const reader of readers.get(job.conversation) ?? []) reader.write(bytes);
  }
}

const bearer = (request) => findVisitor.get(request.headers.authorization?.slice(7) ?? '')?.conversation;

function readJson(request, then) {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    text += chunk;
  });
  request.on('end', () => then(JSON.parse(text)));
}

function answer(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

const server = http.createServer((request, response) => {
  if (request.url === '/v1/visits') {
    const token = randomBytes(32).toString('base64url');
    const conversation = randomUUID();
    addVisitor.run(token, conversation);
    addConversation.run(conversation, new Date().toISOString());
    request.resume();
    answer(response, 201, { token });
  } else if (request.url === '/v1/messages') {
    const conversation = bearer(request);
    readJson(request, ({ id, text }) => {
      const job = { conversation, id, text, done: () => answer(response, 201, { id, seq: job.seq, conversation }) };
      if (waiting.push(job) === 1) setImmediate(commitAll);
    });
  } else if (request.url === '/v1/events') {
    const conversation = bearer(request);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' });
    response.write('event: ping\ndata: {}\n\n');
    const those = readers.get(conversation) ?? new Set();
    readers.set(conversation, those.add(response));
    response.on('close', () => those.delete(response));
  } else answer(response, 404, {});
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
