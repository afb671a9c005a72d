import type { Row } from '../shapes.ts';
import { initials } from '../wording.ts';
import { Icon } from './icons.tsx';

/** A visitor's letters, or a figure for one who has not said a name. */
export function Avatar({ visitor, large }: { visitor: Row['visitor']; large?: boolean }) {
  return (
    <span class={large ? 'avatar large' : 'avatar'} aria-hidden="true">
      {visitor.name ? initials(visitor.name) : <Icon name="person" />}
    </span>
  );
}
