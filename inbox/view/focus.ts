/** Puts the cursor into the box once it is there. */
export function focusBox(): boolean {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.composer textarea')?.focus());
  return true;
}

/** Puts the cursor into the search of the history once it is there. */
export function focusSearch(): boolean {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.looking input')?.focus());
  return true;
}

/** Where the focus goes when what had it is gone: the conversation's heading. */
export function focusHeading() {
  requestAnimationFrame(() => isLost() && document.querySelector<HTMLElement>('.chat-who h1')?.focus());
}

/** Back in the list: the row that was open, when nothing else has the focus. */
export function focusRow(id: string) {
  requestAnimationFrame(() => {
    const row = [...document.querySelectorAll<HTMLElement>('.row')].find((one) => one.dataset.id === id);
    if (isLost()) row?.querySelector<HTMLElement>('.row-open')?.focus();
  });
}

function isLost(): boolean {
  const focused = document.activeElement;
  return !(focused instanceof HTMLElement) || focused === document.body || focused.offsetParent === null;
}
