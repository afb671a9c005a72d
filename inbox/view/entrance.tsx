import type { ComponentChildren } from 'preact';
import { Mark } from './icons.tsx';

/** The card before the door: sign-in, set-up, and what stands in their way. */
export function Entrance({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="entrance">
      <div class="card">
        <p class="brand">
          <Mark /> Baton
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
