import { effect, type Signal, signal } from '@preact/signals';

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A signal that this browser remembers under `key`. Where storage is full or forbidden it lives as long as the page. */
export function kept<T>(key: string, initial: T, shelf: Shelf | null): Signal<T> {
  const remembered = signal<T>(read(key, initial, shelf));
  effect(() => {
    const value = JSON.stringify(remembered.value);
    try {
      if (value === JSON.stringify(initial)) shelf?.removeItem(key);
      else shelf?.setItem(key, value);
    } catch {
      // Full or forbidden: the page works without.
    }
  });
  return remembered;
}

function read<T>(key: string, initial: T, shelf: Shelf | null): T {
  try {
    const value = shelf?.getItem(key);
    return value ? (JSON.parse(value) as T) : initial;
  } catch {
    return initial;
  }
}
