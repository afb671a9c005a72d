import { type AddressInfo, createServer, type Socket } from 'node:net';

type Options = { port?: number; password?: string; mayNotSubscribe?: boolean; isSilent?: boolean };

/**
 * As much of Redis as a doorbell needs, in its second protocol: AUTH, CLIENT, PING, SUBSCRIBE, UNSUBSCRIBE, PUBLISH. `drop` breaks all
 * connections; `stop` leaves the port free, and a new server may take it.
 */
export async function startRedis({ port = 0, password, mayNotSubscribe, isSilent }: Options = {}) {
  const sockets = new Map<Socket, { channels: Set<string>; isKnown: boolean }>();
  const published: string[] = [];
  const waiting: { count: number; done(): void }[] = [];
  const listeners = () => [...sockets].filter(([, { channels }]) => channels.has('baton')).length;
  const look = () => {
    for (const { count, done } of waiting) if (listeners() >= count) done();
  };

  const server = createServer((socket) => {
    const state = { channels: new Set<string>(), isKnown: password === undefined };
    sockets.set(socket, state);
    socket.on('error', () => undefined); // a client that went away
    socket.on('close', () => sockets.delete(socket));
    let unread = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      if (isSilent) return;
      unread = Buffer.concat([unread, chunk]);
      for (let command = take(); command; command = take()) socket.write(answer(command));
    });

    /** The next whole command that was sent, as its words. */
    function take(): string[] | null {
      let at = 0;
      const line = () => {
        const end = unread.indexOf('\r\n', at);
        if (end < 0) return null;
        const text = unread.toString('utf8', at, end);
        at = end + 2;
        return text;
      };
      const count = line();
      if (count === null) return null;
      const words: string[] = [];
      while (words.length < Number(count.slice(1))) {
        const length = line();
        if (length === null) return null;
        const end = at + Number(length.slice(1));
        if (unread.length < end + 2) return null;
        words.push(unread.toString('utf8', at, end));
        at = end + 2;
      }
      unread = unread.subarray(at);
      return words;
    }

    function answer([verb = '', ...words]: string[]): string {
      const name = verb.toUpperCase();
      if (name === 'AUTH') {
        state.isKnown = words.at(-1) === password;
        return state.isKnown ? '+OK\r\n' : '-WRONGPASS invalid username-password pair or user is disabled.\r\n';
      }
      if (!state.isKnown) return '-NOAUTH Authentication required.\r\n';
      if (name === 'CLIENT') return '+OK\r\n';
      if (name === 'PING') return '+PONG\r\n';
      if (name === 'SUBSCRIBE' && mayNotSubscribe) return '-NOPERM No permissions to access a channel\r\n';
      if (name === 'SUBSCRIBE' || name === 'UNSUBSCRIBE') {
        for (const word of words) state.channels[name === 'SUBSCRIBE' ? 'add' : 'delete'](word);
        queueMicrotask(look);
        return words.map((word) => list([name.toLowerCase(), word, state.channels.size])).join('');
      }
      if (name === 'PUBLISH') {
        published.push(words[1] ?? '');
        return `:${publish(words[0] ?? '', words[1] ?? '')}\r\n`;
      }
      return `-ERR unknown command '${verb}'\r\n`;
    }
  });

  function publish(channel: string, text: string): number {
    const hearing = [...sockets].filter(([, { channels }]) => channels.has(channel));
    for (const [socket] of hearing) socket.write(list(['message', channel, text]));
    return hearing.length;
  }

  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const taken = (server.address() as AddressInfo).port;
  return {
    port: taken,
    url: `redis://127.0.0.1:${taken}`,
    /** What was published, oldest first. */
    published: published as readonly string[],
    publish: (text: string) => publish('baton', text),
    connections: () => sockets.size,
    /** Resolves once so many connections listen to the doorbell. */
    heardBy: (count: number) =>
      new Promise<void>((done) => {
        waiting.push({ count, done });
        look();
      }),
    drop() {
      for (const socket of sockets.keys()) socket.resetAndDestroy();
      sockets.clear();
    },
    async stop() {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets.keys()) socket.resetAndDestroy();
      sockets.clear();
      await closed;
    },
  };
}

const list = (items: (string | number)[]) =>
  `*${items.length}\r\n${items
    .map((item) => (typeof item === 'number' ? `:${item}\r\n` : `$${Buffer.byteLength(item)}\r\n${item}\r\n`))
    .join('')}`;
