import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { addressesOf, type Resolve, resolveHost } from './address.ts';

/** What came back, whole and unpacked. `url` is where it was found in the end. */
export type Got = { url: URL; status: number; headers: IncomingMessage['headers']; body: Buffer };

/** A page could not be read; `isGone` when that is no accident that may be over tomorrow. */
export class Unread extends Error {
  readonly isGone: boolean;
  constructor(why: string, isGone = false) {
    super(why);
    this.isGone = isGone;
  }
}

/** Time and names as they come from outside. */
export type World = {
  resolve: Resolve;
  pause(ms: number): Promise<void>;
  /** Does `work` after `ms` milliseconds unless the function that it returns was called before. */
  after(ms: number, work: () => void): () => void;
};

export const world: World = {
  resolve: resolveHost,
  pause: (ms) => new Promise((done) => setTimeout(done, ms)),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

export const PRODUCT = 'baton';
const USER_AGENT = 'Baton/0.1 (imports the pages of a site for its own chat)';
const MOST_REDIRECTS = 5;
const MOST_WAIT_MS = 60_000;
const MAGIC_GZIP = 0x8b1f;

export type Manners = {
  origin: string;
  delayMs: number;
  longestMs: number;
  mostBytes: number;
  mayBePrivate: boolean;
  /** May the path be asked for? Redirects are asked too. */
  isAllowed(path: string): boolean;
};

/**
 * Gets addresses of one origin: one request at a time with a pause between two, redirects within the origin only, every address that is
 * connected to checked first. Throws `Unread`, which says why in words. `manners` may be changed between two visits.
 */
export function createVisitor(manners: Manners, { resolve, pause, after }: World = world) {
  let isFirst = true;

  async function visit(address: string | URL): Promise<Got> {
    let url = new URL(address);
    for (let redirects = 0; ; redirects++) {
      if (url.origin !== manners.origin) throw new Unread(`it leads to ${url.origin}, another origin`, true);
      if (!manners.isAllowed(url.pathname + url.search)) throw new Unread('robots.txt forbids it', true);
      const got = await politely(url);
      const location = got.headers.location;
      if (got.status < 300 || got.status > 399 || !location) return got;
      if (redirects === MOST_REDIRECTS) throw new Unread('it redirects too often');
      if (!URL.canParse(location, url)) throw new Unread('it redirects to what is no address');
      url = new URL(location, url);
    }
  }

  /** A server that asks for a pause gets it, and is asked once more. */
  async function politely(url: URL): Promise<Got> {
    if (!isFirst) await pause(manners.delayMs);
    isFirst = false;
    const got = await get(url);
    const seconds = Number(got.headers['retry-after'] ?? Number.NaN);
    if ((got.status !== 429 && got.status !== 503) || !(seconds * 1000 <= MOST_WAIT_MS)) return got;
    await pause(Math.max(seconds * 1000, manners.delayMs));
    return get(url);
  }

  async function get(url: URL): Promise<Got> {
    const { longestMs, mostBytes, mayBePrivate } = manners;
    const found = await addressesOf(url.hostname, resolve, mayBePrivate).catch((error) => {
      throw new Unread(error instanceof Error ? error.message : String(error));
    });
    return new Promise<Got>((done, fail) => {
      const stop = after(longestMs, () => give(new Unread(`it took longer than ${longestMs / 1000} s`)));
      const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
        agent: false,
        headers: {
          'user-agent': USER_AGENT,
          accept: 'text/html, application/xml;q=0.9, text/plain;q=0.8',
          'accept-encoding': 'gzip, br',
        },
        lookup: (_host, options, answer) => {
          const [first] = found as [{ address: string; family: number }];
          if (options.all) answer(null, found);
          else answer(null, first.address, first.family);
        },
      });
      function give(error: unknown): void {
        stop();
        request.destroy();
        fail(error instanceof Unread ? error : new Unread(error instanceof Error ? error.message : String(error)));
      }
      request.on('error', give);
      request.on('response', (response) => {
        read(response, mostBytes).then((body) => {
          stop();
          done({ url, status: response.statusCode ?? 0, headers: response.headers, body });
        }, give);
      });
      request.end();
    });
  }

  return { visit };
}
export type Visitor = ReturnType<typeof createVisitor>;

/** The body, unpacked; what is more than `most` bytes, packed or not, is not waited for. */
async function read(response: IncomingMessage, most: number): Promise<Buffer> {
  const tooMuch = () => new Unread(`it has more than ${(most / 1e6).toFixed(1)} MB`);
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooMuch();
  const body = await collect(unpacked(response, response.headers['content-encoding'] ?? ''), most, tooMuch);
  const isPacked = body.length > 2 && body.readUInt16LE(0) === MAGIC_GZIP; // a file such as sitemap.xml.gz
  return isPacked
    ? collect(
        pipeline(Readable.from([body]), createGunzip(), () => {}),
        most,
        tooMuch,
      )
    : body;
}

async function collect(stream: Readable, most: number, tooMuch: () => Error): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooMuch();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage, encoding: string): Readable {
  const through = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate }[
    encoding
  ];
  if (through) return pipeline(response, through(), () => {}); // an error comes out of the stream that is read
  if (encoding && encoding !== 'identity') throw new Unread(`it is packed as ${encoding}`);
  return response;
}
