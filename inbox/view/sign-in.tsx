import { useState } from 'preact/hooks';
import { Refused } from '../api.ts';
import type { Session } from '../session.ts';
import { Entrance } from './entrance.tsx';
import { Field, PasswordField } from './field.tsx';

export function SignIn({ session, why }: { session: Session; why?: string }) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setProblem('');
    try {
      await session.signIn(String(form.get('email')).trim(), String(form.get('password')));
    } catch (error) {
      setProblem(whyNot(error));
      setBusy(false);
    }
  }

  return (
    <Entrance title="Sign in to the inbox">
      {why && (
        <p class="hint-box" role="status">
          {why}
        </p>
      )}
      <form onSubmit={submit}>
        <Field label="Email" name="email" type="email" autocomplete="username" required autofocus />
        <PasswordField label="Password" name="password" autocomplete="current-password" required />
        <p class="form-error" role="alert">
          {problem}
        </p>
        <button type="submit" class="primary wide" disabled={busy}>
          {busy ? 'Signing in …' : 'Sign in'}
        </button>
      </form>
      <p class="small-print">No account yet? Ask an admin of your team for an invitation.</p>
    </Entrance>
  );
}

function whyNot(error: unknown): string {
  if (!(error instanceof Refused)) return `${(error as Error).message} Try again in a moment.`;
  const { status, detail } = error.problem;
  if (status === 401 || status === 403) return 'That email and password do not belong together.';
  if (status === 429) return 'Too many tries. Wait a minute, then try again.';
  return detail;
}
