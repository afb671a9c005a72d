import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wordsFor } from '../../inbox/alerts.ts';
import { createChime } from '../../inbox/chime.ts';
import { line } from './lines.ts';

let notes: number[];
let clock: { currentTime: number };

/** A sound card that writes down what it is asked to play. */
class FakeAudio {
  state = 'suspended';
  destination = {};
  get currentTime() {
    return clock.currentTime;
  }
  resume() {
    this.state = 'running';
    return Promise.resolve();
  }
  createGain() {
    const set = () => {};
    return { gain: { setValueAtTime: set, exponentialRampToValueAtTime: set }, connect: () => {} };
  }
  createOscillator() {
    const frequency = { value: 0 };
    return { frequency, connect: (next: unknown) => next, start: () => notes.push(frequency.value), stop: () => {} };
  }
}

beforeEach(() => {
  notes = [];
  clock = { currentTime: 10 };
  vi.stubGlobal('AudioContext', FakeAudio);
});
afterEach(() => vi.unstubAllGlobals());

const touch = (page: EventTarget) => page.dispatchEvent(new Event('pointerdown'));

test('nothing sounds before the agent has touched the page', () => {
  const page = new EventTarget();
  const chime = createChime(signal(true), page);
  chime('waiting');
  expect(notes).toEqual([]);
  touch(page);
  chime('waiting');
  expect(notes).toHaveLength(2);
});

test('a visitor who waits sounds different from a reply', () => {
  const page = new EventTarget();
  const chime = createChime(signal(true), page);
  touch(page);
  chime('waiting');
  clock.currentTime += 5;
  chime('reply');
  expect(notes[0]).toBeLessThan(notes[1] as number);
  expect(notes).toHaveLength(3);
});

test('many who come in one moment sound once', () => {
  const page = new EventTarget();
  const chime = createChime(signal(true), page);
  touch(page);
  chime('waiting');
  clock.currentTime += 0.3;
  chime('waiting');
  expect(notes).toHaveLength(2);
});

test('silence is silence', () => {
  const page = new EventTarget();
  const on = signal(true);
  const chime = createChime(on, page);
  touch(page);
  on.value = false;
  chime('waiting');
  expect(notes).toEqual([]);
});

test('a screen reader hears who waits and why', () => {
  const visitor = { id: 'v', name: 'Mira', email: null };
  expect(wordsFor({ kind: 'waiting', row: line('a', { visitor, reason: 'wants a refund' }) })).toBe(
    'Mira is waiting: Wants a refund',
  );
  const passed = { by: { id: 'ben', name: 'Ben' }, note: null, at: '2025-01-01T00:00:00.000Z' };
  expect(wordsFor({ kind: 'passed', row: line('a', { visitor, passed }) })).toBe('Ben passed Mira on to you');
  expect(wordsFor({ kind: 'reply', row: line('a', { visitor }) })).toBe('Mira wrote');
});
