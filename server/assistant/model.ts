import type { LanguageModelV3, LanguageModelV3Prompt, SharedV3ProviderMetadata } from '@ai-sdk/provider';
import { ModelFailure } from './failure.ts';
import { type Listener, relay } from './relay.ts';

/** A tool that the model may call. `input` is the JSON Schema of its argument, an object. */
export type Tool = { name: string; description: string; input: Record<string, unknown> };
export type Said = { role: 'user' | 'assistant'; text: string };
/** A call of a tool. `id` is the provider's; `hidden` is what it wants back with it. */
export type Call = { id: string; name: string; input: unknown; hidden?: SharedV3ProviderMetadata };
/** What the model did in an earlier call of the same turn: its text, the tools it called, and what each was answered. */
export type Step = { text: string; calls: Call[]; results: string[] };

/**
 * One call of the model. `onText` hears the answer as it comes, piece by piece, and '' as a sign of life while the model
 * thinks or writes a tool call. Aborting `signal` ends the HTTP call at once.
 */
export type Ask = {
  system: string;
  messages: Said[];
  steps?: Step[];
  tools?: Tool[];
  /** In tokens. */
  longest: number;
  signal: AbortSignal;
  onText(text: string): void;
};
/** How the call ended. `calls` are in order; `isCut` tells that `longest` was reached. */
export type Answer = {
  calls: Call[];
  isCut: boolean;
  tokens?: { in: number; out: number };
};

/** Asks once, without a retry. Rejects with `ModelFailure`, or with what the signal was aborted for. */
export type Model = { name: string; ask(ask: Ask): Promise<Answer> };

export const PROVIDERS = ['openai', 'anthropic', 'google'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** `url` is the base of an OpenAI-compatible server (`https://host/v1`); without a `provider` it is needed. */
export type ModelConfig = { url?: string; provider?: Provider; model: string; key?: string };

/**
 * A model through the providers of the Vercel AI SDK, loaded at the first call. Their `doStream` is used as it is:
 * `streamText` on top costs half as much again per token, and the turn has its own steps, limits and retry.
 * A server that refuses a request with tools is asked again without, and from then on always so. Throws at once when
 * there is neither a server nor a provider.
 */
export function createModel(config: ModelConfig): Model {
  if (!config.url && !config.provider) throw new Error('a model needs the address of a server, or a provider');
  const listeners = new WeakMap<AbortSignal, Listener>();
  const fetch = relay(listeners);
  let opened: Promise<LanguageModelV3> | undefined;
  let takesTools = true;

  const once = async (ask: Ask): Promise<Answer> => {
    opened ??= open(config, fetch);
    const model = await opened.catch((error) => {
      opened = undefined;
      throw error;
    });
    const listener: Listener = { onText: ask.onText };
    // The SDK hands the very signal to `fetch`; one of our own keeps two calls under one signal apart.
    const control = new AbortController();
    const abort = () => control.abort(ask.signal.reason);
    ask.signal.throwIfAborted();
    ask.signal.addEventListener('abort', abort);
    listeners.set(control.signal, listener);
    try {
      return await read(model, ask, control.signal, listener);
    } catch (error) {
      ask.signal.throwIfAborted();
      throw listener.failure ?? failureOf(error);
    } finally {
      ask.signal.removeEventListener('abort', abort);
      control.abort(OVER);
    }
  };

  return {
    name: config.model,
    async ask(ask) {
      if (!ask.tools?.length || !takesTools) return once({ ...ask, tools: undefined });
      try {
        return await once(ask);
      } catch (error) {
        if (!(error instanceof ModelFailure) || error.kind !== 'rejected') throw error;
        const answer = await once({ ...ask, tools: undefined });
        takesTools = false;
        return answer;
      }
    },
  };
}

/** Why a call is ended that is over already. Without a reason an error with its stack would be made for nobody. */
const OVER = Symbol('over');

async function open(config: ModelConfig, fetch: typeof globalThis.fetch): Promise<LanguageModelV3> {
  const { url: baseURL, key: apiKey, model } = config;
  if (config.provider === 'openai') {
    return (await import('@ai-sdk/openai')).createOpenAI({ apiKey, baseURL, fetch }).chat(model);
  }
  if (config.provider === 'anthropic') {
    return (await import('@ai-sdk/anthropic')).createAnthropic({ apiKey, baseURL })(model);
  }
  if (config.provider === 'google') {
    return (await import('@ai-sdk/google')).createGoogleGenerativeAI({ apiKey, baseURL })(model);
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({ name: 'compatible', baseURL: baseURL ?? '', apiKey, fetch })(model);
}

async function read(model: LanguageModelV3, ask: Ask, signal: AbortSignal, listener: Listener): Promise<Answer> {
  const { stream } = await model.doStream({
    prompt: promptOf(ask),
    maxOutputTokens: ask.longest,
    abortSignal: signal,
    ...(ask.tools && {
      tools: ask.tools.map((tool) => ({
        type: 'function' as const,
        name: tool.name,
        description: tool.description,
        inputSchema: tool.input,
      })),
      toolChoice: { type: 'auto' as const },
    }),
  });
  const answer: Answer = { calls: [], isCut: false };
  const reader = stream.getReader();
  for (;;) {
    const { done, value: part } = await reader.read();
    if (done) break;
    if (part.type === 'text-delta') {
      if (part.delta) listener.onText(part.delta);
    } else if (part.type === 'tool-call') {
      const { toolCallId: id, toolName: name, providerMetadata: hidden } = part;
      answer.calls.push({ id, name, input: inputOf(part.input), ...(hidden && { hidden }) });
    } else if (part.type === 'error') {
      // Some servers end with the end mark alone.
      if (isEndless(part.error) && listener.isWhole) continue;
      throw listener.failure ?? failureOf(part.error);
    } else if (part.type === 'finish') {
      const { unified, raw } = part.finishReason;
      if (unified === 'content-filter') throw new ModelFailure('withheld', 'the provider withheld the answer');
      if (raw === undefined && !listener.isWhole) throw new ModelFailure('broken', 'the answer ended without an end');
      answer.isCut = unified === 'length';
      const { inputTokens, outputTokens } = part.usage;
      if (outputTokens.total !== undefined) answer.tokens = { in: inputTokens.total ?? 0, out: outputTokens.total };
    } else {
      listener.onText('');
    }
  }
  return answer;
}

function promptOf(ask: Ask): LanguageModelV3Prompt {
  return [
    { role: 'system', content: ask.system },
    ...ask.messages.map(({ role, text }) => ({ role, content: [{ type: 'text' as const, text }] })),
    ...(ask.steps ?? []).flatMap(stepOf),
  ];
}

function stepOf({ text, calls, results }: Step): LanguageModelV3Prompt {
  const called = calls.map(({ id, name, input, hidden }) => ({
    type: 'tool-call' as const,
    toolCallId: id,
    toolName: name,
    input,
    ...(hidden && { providerOptions: hidden }),
  }));
  const answered = calls.map(({ id, name }, at) => ({
    type: 'tool-result' as const,
    toolCallId: id,
    toolName: name,
    output: { type: 'text' as const, value: results[at] ?? '' },
  }));
  return [
    { role: 'assistant', content: [...(text ? [{ type: 'text' as const, text }] : []), ...called] },
    { role: 'tool', content: answered },
  ];
}

function inputOf(text: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new ModelFailure('malformed', 'the model called a tool with something that is no JSON');
  }
}

const isEndless = (error: unknown) => error instanceof Error && /without a finish reason/.test(error.message);

/** Sorts what the SDK throws, by the fields of its `APICallError`; its class would load the whole of the SDK. */
export function failureOf(error: unknown): ModelFailure {
  for (let cause: unknown = error, depth = 0; cause && depth < 5; cause = (cause as Error).cause, depth++) {
    if (cause instanceof ModelFailure) return cause;
  }
  const { statusCode: status, responseHeaders } = (error ?? {}) as {
    statusCode?: number;
    responseHeaders?: Record<string, string>;
  };
  const message = error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
  if (status === undefined) {
    const name = error instanceof Error ? error.name : '';
    if (isEndless(error)) return new ModelFailure('broken', message);
    if (/JSONParse|TypeValidation/.test(name)) return new ModelFailure('malformed', message);
    return new ModelFailure(/APICall/.test(name) ? 'unreachable' : 'upstream', message);
  }
  const after = Number(responseHeaders?.['retry-after']);
  const more = { status, retryAfter: Number.isFinite(after) ? after : undefined };
  if (status === 401 || status === 403) return new ModelFailure('unauthorized', message, more);
  if (status === 429) return new ModelFailure('busy', message, more);
  if (status >= 400 && status < 500) return new ModelFailure('rejected', message, more);
  if (status >= 500) return new ModelFailure('upstream', message, more);
  return new ModelFailure('broken', message, more);
}
