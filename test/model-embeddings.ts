import type { ServerResponse } from 'node:http';

/** One request for embeddings. `ended` tells whether it was answered or the client went away first. */
export type EmbeddingRequest = { model: string; texts: string[]; ended: Promise<'answered' | 'aborted'> };

/** What the scripted model does with one request for embeddings. */
export type Embeds = (request: EmbeddingRequest, response: ServerResponse) => void;

/** What a few words mean, in a few languages: a dimension each. */
const CONCEPTS = [
  /\bopen|hours|відчин|відкрит|годин|abier|abren|horario|öffn|geöffnet/iu,
  /deliver|shipping|достав|envío|entrega|liefer/iu,
  /return|refund|поверн|devol|rückgabe/iu,
  /repair|workshop|ремонт|taller|reparatur/iu,
  /warrant|guarantee|гарант/iu,
  /price|cost|скільки|ціна|precio|preis/iu,
];
export const DIMENSIONS = 16;

/** A vector by the concepts that a text names, with a little of its own letters, so that no two texts are the same. */
export function embedded(text: string): number[] {
  const vector = Array.from({ length: DIMENSIONS }, (_, at): number => (CONCEPTS[at]?.test(text) ? 1 : 0));
  for (const letter of text) {
    const at = CONCEPTS.length + ((letter.codePointAt(0) ?? 0) % (DIMENSIONS - CONCEPTS.length));
    vector[at] = (vector[at] ?? 0) + 0.02 / Math.sqrt(text.length);
  }
  return vector;
}

const reply = (response: ServerResponse, body: string, status = 200, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

const listed = (model: string, vectors: unknown[]) =>
  JSON.stringify({
    object: 'list',
    model,
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  });

/** Embeds every text, each by `vector`. */
export const embeds =
  (vector: (text: string) => unknown[] = embedded): Embeds =>
  ({ model, texts }, response) =>
    reply(response, listed(model, texts.map(vector)));

/** One vector less than there were texts. */
export const embedsTooFew: Embeds = ({ model, texts }, response) =>
  reply(response, listed(model, texts.slice(1).map(embedded)));

/** A number that is none: not JSON, as some servers write it, or `null` in its place. */
export const embedsNaN: Embeds = ({ model, texts }, response) =>
  reply(response, listed(model, texts.map(embedded)).replace(/"embedding":\[[^,]*/, '"embedding":[NaN'));
export const embedsNull: Embeds = embeds((text) => [null, ...embedded(text).slice(1)]);

/** Nothing but zeros has no direction. */
export const embedsZeros: Embeds = embeds((text) => embedded(text).map(() => 0));

export const refusesToEmbed =
  (status: number, headers: Record<string, string> = {}): Embeds =>
  (_, response) =>
    reply(response, JSON.stringify({ error: { message: `Scripted refusal ${status}` } }), status, headers);

/** Says nothing, for as long as the client stays. */
export const stallsEmbedding: Embeds = () => {};
