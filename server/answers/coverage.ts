import type { Found, Search } from '../search/knowledge.ts';

/** How much (0..1) of what the question itself names the passage has. */
export function coverage({ facets, weights }: Search, { reading }: Found): number {
  const own = facets.map(({ implied }, f) => (implied ? 0 : (weights[f] ?? 0)));
  const counted = own.some((weight) => weight > 0) ? own : weights;
  const total = counted.reduce((sum, weight) => sum + weight, 0) || 1;
  return counted.reduce((sum, weight, f) => sum + weight * (reading.have[f] ?? 0), 0) / total;
}
