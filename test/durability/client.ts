import { randomUUID } from 'node:crypto';

export type Heard = {
  seq: number;
  event: string;
  data: { id?: string; from?: string; text?: string; status?: string };
};

/** A visitor as a program: knows what was acknowledged and what was heard, over as many lives of the server as it takes. */
export class Visitor {
  readonly acknowledged: string[] = [];
  readonly heard: Heard[] = [];
  #token = '';
  #cursor = 0;
  #unsure: { id: string; text: string } | null = null;
  #count = 0;

  async visit(url: string): Promise<void> {
    const answer = await fetch(`${url}/v1/visits`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ site: 'demo' }),
    });
    this.#token = ((await answer.json()) as { token: string }).token;
  }

  /** Posts the next message, or the one before again when nobody knows whether it arrived. Rejects when the server is gone. */
  async post(url: string, text: string): Promise<void> {
    this.#unsure ??= { id: randomUUID(), text: `${++this.#count} ${text}` };
    const answer = await fetch(`${url}/v1/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(this.#unsure),
    });
    const { id } = (await answer.json()) as { id: string };
    if (!answer.ok) throw new Error(`${answer.status}`);
    this.acknowledged.push(id);
    this.#unsure = null;
  }

  /** Listens from the last event heard until the stream ends. */
  async listen(url: string): Promise<void> {
    for await (const event of this.#events(url, this.#cursor)) {
      if (event.event === 'reset') throw new Error('The server did not know a cursor it gave');
      this.heard.push(event);
      this.#cursor = event.seq;
    }
  }

  /**
   * The whole log as a visitor may see it, up to the answer (or the handoff) that follows the last acknowledged message; up to that message
   * where the visitor waits for a person already, who will answer it.
   */
  async replayUntilAnswered(url: string): Promise<Heard[]> {
    const all: Heard[] = [];
    const last = this.acknowledged.at(-1);
    let isPast = false;
    let isWaiting = false;
    for await (const event of this.#events(url, 0)) {
      all.push(event);
      isPast ||= event.data.id === last;
      if (event.data.status) isWaiting = event.data.status === 'waiting';
      if (isPast && (event.data.from === 'assistant' || isWaiting)) break;
    }
    return all;
  }

  async *#events(url: string, after: number): AsyncGenerator<Heard> {
    const answer = await fetch(`${url}/v1/events`, {
      headers: { Authorization: `Bearer ${this.#token}`, 'Last-Event-ID': String(after) },
    });
    let text = '';
    for await (const chunk of decoded(answer.body as ReadableStream<Uint8Array>)) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const fields = new Map(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: (.*)/s) as [string, string]),
        );
        text = text.slice(end + 2);
        const id = fields.get('id');
        if (id)
          yield { seq: Number(id), event: fields.get('event') ?? '', data: JSON.parse(fields.get('data') ?? '{}') };
      }
    }
  }
}

async function* decoded(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of body) yield decoder.decode(chunk, { stream: true });
}
