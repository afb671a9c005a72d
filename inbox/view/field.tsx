import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId, useState } from 'preact/hooks';

type Props = {
  label: string;
  name: string;
  hint?: string;
  error?: string;
  type?: 'text' | 'email' | 'password';
  autocomplete?: 'name' | 'username' | 'current-password' | 'new-password';
  defaultValue?: string;
  readOnly?: boolean;
  required?: boolean;
  autofocus?: boolean;
  minLength?: number;
  maxLength?: number;
  children?: ComponentChildren;
};

/** A labelled field. Hint and error are read out with it. */
export function Field({ label, hint, error, children, ...input }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-box">
        <input
          {...(input as InputHTMLAttributes<HTMLInputElement>)}
          id={id}
          aria-describedby={hint || error ? `${id}-more` : undefined}
          aria-invalid={error ? 'true' : undefined}
        />
        {children}
      </div>
      {(error || hint) && (
        <p id={`${id}-more`} class={error ? 'field-error' : 'field-hint'}>
          {error || hint}
        </p>
      )}
    </div>
  );
}

/** A password that can be looked at while it is typed. */
export function PasswordField(props: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field {...props} type={shown ? 'text' : 'password'}>
      <button type="button" class="field-toggle" onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show'}
      </button>
    </Field>
  );
}
