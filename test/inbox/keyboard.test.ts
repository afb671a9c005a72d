import { expect, test } from 'vitest';
import { SHORTCUTS, shortcutOf } from '../../inbox/keyboard.ts';
import { addressOf, createPlace, type Place, placeAt } from '../../inbox/place.ts';
import { sends } from '../../inbox/view/sends.ts';

const free = { typing: false, inDialog: false, singleKeys: true };
const key = (pressed: string, more = {}) => ({
  key: pressed,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  isComposing: false,
  ...more,
});

test('every shortcut does what the list says', () => {
  for (const { key: letter, does } of SHORTCUTS) expect(shortcutOf(key(letter), free)).toBe(does);
});

test('letters mean nothing while the agent types, in a dialog, with Ctrl, or when they are turned off', () => {
  expect(shortcutOf(key('t'), { ...free, typing: true })).toBeNull();
  expect(shortcutOf(key('t'), { ...free, inDialog: true })).toBeNull();
  expect(shortcutOf(key('t'), { ...free, singleKeys: false })).toBeNull();
  expect(shortcutOf(key('t', { ctrlKey: true }), free)).toBeNull();
  expect(shortcutOf(key('r', { isComposing: true }), free)).toBeNull();
});

test('Escape works while typing and with the letters turned off', () => {
  expect(shortcutOf(key('Escape'), { ...free, typing: true, singleKeys: false })).toBe('back');
});

test('Enter sends; with Shift, or at the end of a composed word, it does not', () => {
  const enter = { ...key('Enter'), shiftKey: false, keyCode: 13 };
  expect(sends(enter)).toBe(true);
  expect(sends({ ...enter, shiftKey: true })).toBe(false);
  expect(sends({ ...enter, isComposing: true })).toBe(false);
  expect(sends({ ...enter, keyCode: 229 })).toBe(false);
});

test('every place has an address that leads back to it', () => {
  const places: Place[] = [
    { view: 'conversations', chat: null },
    { view: 'conversations', chat: 'a/b c' },
    { view: 'history', chat: null },
    { view: 'team', chat: 'x' },
  ];
  for (const place of places) expect(placeAt(addressOf(place))).toEqual(place);
});

test('an address from nowhere leads to the conversations', () => {
  for (const hash of ['', '#', '#nowhere/x', '#history/%E0%A4%A']) expect(placeAt(hash).chat).toBeNull();
});

test('from a conversation to the next adds no step to go back', () => {
  const steps: string[] = ['/inbox'];
  const location = { hash: '', pathname: '/inbox' };
  const history = {
    state: null as unknown,
    pushState(state: unknown, _: string, address: string) {
      steps.push(address);
      history.state = state;
    },
    replaceState(_state: unknown, _: string, address: string) {
      steps[steps.length - 1] = address;
    },
    back: () => steps.pop(),
  };
  const place = createPlace({ location, history, addEventListener: () => {} } as never);
  place.go({ chat: 'a' });
  place.go({ chat: 'b' });
  expect(steps).toEqual(['/inbox', '/inbox#conversations/b']);
  place.back();
  expect(steps).toEqual(['/inbox']);
});
