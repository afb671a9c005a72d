import { SHORTCUTS } from '../keyboard.ts';
import type { Page } from '../page.ts';
import { Dialog } from './dialog.tsx';

export function HelpDialog({ page }: { page: Page }) {
  const { singleKeys, desktop } = page.alerts;
  return (
    <Dialog page={page} title="Shortcuts">
      <dl class="shortcuts">
        {SHORTCUTS.map(({ key, says }) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p class="small-print">
        The number in the browser’s tab counts everybody who waits for a word: visitors in the queue, and those of yours
        with something you have not read.
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => {
            singleKeys.value = event.currentTarget.checked;
          }}
        />
        <span class="choice-words">
          Shortcuts of one letter
          <span class="choice-hint">Turn them off if you speak to your computer. Esc always works.</span>
        </span>
      </label>
      {desktop.value === 'denied' && (
        <p class="small-print">Notices on the desktop are blocked in this browser's settings for the page.</p>
      )}
      <div class="dialog-actions">
        {desktop.value === 'default' && (
          <button type="button" onClick={() => void page.alerts.askForDesktop()}>
            Notices on the desktop
          </button>
        )}
        <button
          type="button"
          class="primary"
          onClick={() => {
            page.dialog.value = null;
          }}
        >
          Close
        </button>
      </div>
    </Dialog>
  );
}
