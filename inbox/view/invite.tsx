import { useState } from 'preact/hooks';
import { Refused } from '../api.ts';
import type { Page } from '../page.ts';
import type { InviteReply } from '../shapes.ts';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';

/** An admin makes a link for a colleague. It is shown to be passed on; nothing is mailed. */
export function InviteDialog({ page }: { page: Page }) {
  const [invited, setInvited] = useState<InviteReply | null>(null);
  const [problem, setProblem] = useState('');
  const [copied, setCopied] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const email = String(form.get('email')).trim();
    const skills = String(form.get('skills'))
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    try {
      setInvited(await page.desk.tools.api.post<InviteReply>('/v1/agent/invites', { email, skills }));
      setProblem('');
    } catch (error) {
      setProblem(error instanceof Refused ? error.problem.detail : (error as Error).message);
    }
  }

  const close = () => {
    page.dialog.value = null;
  };
  if (invited) {
    const link = new URL(invited.link, location.href).href;
    const copy = () =>
      navigator.clipboard?.writeText(link).then(
        () => setCopied(true),
        () => setCopied(false),
      );
    return (
      <Dialog page={page} title="Invitation ready">
        <p>
          Send this link to <bdi>{invited.email}</bdi>. It works once.
        </p>
        <div class="copy-line">
          <input aria-label="Invitation link" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          <button type="button" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </button>
        </div>
        <div class="dialog-actions">
          <button type="button" class="primary" onClick={close}>
            Done
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog page={page} title="Invite a colleague">
      <form onSubmit={submit}>
        <Field label="Their email" name="email" type="email" required maxLength={254} error={problem || undefined} />
        <Field label="Trained for, such as sales, billing (optional)" name="skills" maxLength={300} />
        <div class="dialog-actions">
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="primary">
            Make the link
          </button>
        </div>
      </form>
    </Dialog>
  );
}
