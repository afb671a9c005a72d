/** Characters a reply and a note may have: those of `LIMITS` in shared/wire.ts, repeated so that its schemas stay out of this page. */
export const LIMITS = { text: 8000, note: 2000 } as const;
