import { useState } from 'preact/hooks';
import { Refused } from '../api.ts';
import type { Session } from '../session.ts';
import type { Invitation } from '../shapes.ts';
import { Entrance } from './entrance.tsx';
import { Field, PasswordField } from './field.tsx';

type Props = { session: Session; token: string; invitation: Invitation };

/** Where a set-up link or an invitation leads: name and password are chosen, and the agent is in. */
export function Welcome({ session, token, invitation }: Props) {
  const [problem, setProblem] = useState({ field: '', text: '' });
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [name, email] = [String(form.get('name')).trim(), String(form.get('email')).trim()];
    setBusy(true);
    setProblem({ field: '', text: '' });
    try {
      await session.accept({ token, name, email, password: String(form.get('password')) });
      history.replaceState(null, '', '/inbox');
    } catch (error) {
      setProblem({ field: error instanceof Refused ? (error.problem.field ?? '') : '', text: whyNot(error) });
      setBusy(false);
    }
  }

  const at = (field: string) => (problem.field === field ? problem.text : undefined);
  const placed = ['name', 'email', 'password'].includes(problem.field);
  return (
    <Entrance title={`Welcome to ${invitation.site.name}`}>
      <p>Visitors see your name when you take over from the assistant.</p>
      <form onSubmit={submit}>
        <Field label="Name" name="name" autocomplete="name" maxLength={120} required autofocus error={at('name')} />
        <Field
          label="Email"
          name="email"
          type="email"
          autocomplete="username"
          defaultValue={invitation.email ?? ''}
          readOnly={invitation.email !== null}
          maxLength={254}
          required
          error={at('email')}
        />
        <PasswordField
          label="Password"
          name="password"
          autocomplete="new-password"
          minLength={10}
          maxLength={200}
          required
          hint="10 characters or more. A few unrelated words are easy to keep in mind."
          error={at('password')}
        />
        <p class="form-error" role="alert">
          {placed ? '' : problem.text}
        </p>
        <button type="submit" class="primary wide" disabled={busy}>
          {busy ? 'One moment …' : 'Open the inbox'}
        </button>
      </form>
    </Entrance>
  );
}

function whyNot(error: unknown): string {
  if (!(error instanceof Refused)) return `${(error as Error).message} Try again in a moment.`;
  const { status, detail } = error.problem;
  if (status === 404 || status === 410) return 'This link no longer works. Ask for a new one.';
  return detail;
}
