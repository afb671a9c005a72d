import type { EmbeddingModelV3 } from '@ai-sdk/provider';
import { ModelFailure } from './failure.ts';
import { failureOf, type ModelConfig } from './model.ts';

/** What a text is embedded for: some models place a question and what answers it differently. */
export type Purpose = 'question' | 'passage';

/** Turns texts into vectors of length 1, all of one dimension, in the order of the texts. Asks once; rejects with `ModelFailure`, or with what `signal` was aborted for. */
export type Embedder = {
  name: string;
  /** How many texts one call may have. */
  most: number;
  embed(texts: string[], purpose: Purpose, signal: AbortSignal): Promise<Float32Array[]>;
};

/** Providers that have an embedding model. */
type Embedding = Omit<ModelConfig, 'provider'> & { provider?: 'openai' | 'google' };

const MOST = 64;

/** An embedding model through the providers of the Vercel AI SDK; their `doEmbed` is used as it is, since batches, limits and retries are ours. */
export function createEmbedder(config: Embedding): Embedder {
  let opened: Promise<EmbeddingModelV3> | undefined;
  const ready = () => {
    opened ??= open(config).catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  ready().catch(() => undefined); // loaded ahead of the first question; whoever asks hears what went wrong
  return {
    name: config.model,
    most: MOST,
    async embed(texts, purpose, signal) {
      const model = await ready();
      signal.throwIfAborted();
      const taskType = purpose === 'question' ? 'RETRIEVAL_QUERY' : 'RETRIEVAL_DOCUMENT';
      try {
        const { embeddings } = await model.doEmbed({
          values: texts,
          abortSignal: signal,
          ...(config.provider === 'google' ? { providerOptions: { google: { taskType } } } : {}),
        });
        return read(embeddings, texts.length);
      } catch (error) {
        signal.throwIfAborted();
        throw failureOf(error);
      }
    },
  };
}

async function open({ provider, url: baseURL, key: apiKey, model }: Embedding): Promise<EmbeddingModelV3> {
  if (provider === 'openai')
    return (await import('@ai-sdk/openai')).createOpenAI({ apiKey, baseURL }).embeddingModel(model);
  if (provider === 'google')
    return (await import('@ai-sdk/google')).createGoogleGenerativeAI({ apiKey, baseURL }).embeddingModel(model);
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({ name: 'compatible', baseURL: baseURL ?? '', apiKey }).embeddingModel(model);
}

/** One vector a text, each of numbers and of the same dimension, or it is no answer. */
function read(embeddings: number[][], count: number): Float32Array[] {
  if (embeddings.length !== count)
    throw new ModelFailure('malformed', `${count} texts were embedded as ${embeddings.length} vectors`);
  const dimension = embeddings[0]?.length ?? 0;
  return embeddings.map((given) => {
    if (given.length !== dimension) throw new ModelFailure('malformed', 'the vectors are of several dimensions');
    const length = Math.hypot(...given);
    if (!(length > 0 && length < Number.POSITIVE_INFINITY))
      throw new ModelFailure('malformed', 'a vector is empty or has what is no number');
    return Float32Array.from(given, (value) => value / length);
  });
}
