import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Page } from '../page.ts';
import { focusHeading } from './focus.ts';

type Props = { page: Page; title: string; children: ComponentChildren };

/** A modal dialog with its title. Escape and a press beside it close it; the focus goes back where it was. */
export function Dialog({ page, title, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    box.current?.showModal();
    return () =>
      requestAnimationFrame(() => {
        before?.focus();
        focusHeading();
      });
  }, []);
  const close = () => {
    page.dialog.value = null;
  };
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={close}
      onClose={close}
      onPointerDown={(event) => {
        if (event.target === box.current) close();
      }}
    >
      <div class="dialog-body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
