export type Choice = { value: string; title: string; hint?: string };

/** Radios, one of which is taken. */
export function Choices({ name, legend, choices }: { name: string; legend: string; choices: Choice[] }) {
  return (
    <fieldset class="choices">
      <legend class="unseen">{legend}</legend>
      {choices.map(({ value, title, hint }, i) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} defaultChecked={i === 0} />
          <span class="choice-words">
            {title}
            {hint && <span class="choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** An optional note for the log. */
export function NoteField({ label }: { label: string }) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <textarea name="note" rows={2} maxLength={2000} dir="auto" />
    </label>
  );
}
