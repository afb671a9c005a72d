import { expect } from 'vitest';
import type { Serving } from '../serving.ts';

type Answer = Awaited<ReturnType<Serving['call']>>;

/** The answer is RFC 9457 problem details with this status, and a sentence that tells a developer what to do. */
export function expectProblem(answer: Answer, status: number, more: object = {}): void {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(answer.json).toMatchObject({ type: expect.any(String), title: expect.any(String), status, ...more });
  expect(answer.json.detail).toMatch(/^\S.{10,}[.!]$/s);
  expect(answer.text).not.toMatch(/node_modules|\.ts:|SQLITE|select |insert /);
}
