/** By the button or in words, and the same again: nobody gains a place by how it is said. */
export const ASKED = 60;
const DANGER = 100;
/** As far as anything but danger goes: it is told, and waits its turn. */
const MOST = 90;

/** May it wait? Everything but this may. */
export const isDanger = (trigger: string) => trigger === 'emergency';

/**
 * How urgent a handoff is at the desk, 0..100, by what caused it. The trigger's own `urgency` says which of several is named, not who is
 * served first: only danger goes before those who came earlier.
 */
export function urgencyOf({ name, urgency }: { name: string; urgency: number }): number {
  if (isDanger(name)) return DANGER;
  return name === 'asks_for_person' ? ASKED : Math.min(urgency, MOST);
}
