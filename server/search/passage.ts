/** A piece of a site's knowledge, small enough to read in one go. `id` is stable across re-indexing of unchanged text. */
export type Passage = { id: string; article: string; title: string; heading?: string; url?: string; text: string };
