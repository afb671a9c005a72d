import * as chat from '../chat.ts';

/** Things to say with one tap. A person is asked for by the one button of that name below; it stands out while it is offered. */
export function Choices({ texts }: { texts: readonly string[] }) {
  const person = chat.words.value.person.toLowerCase();
  return (
    <div class="choices">
      {texts
        .filter((text) => !text.toLowerCase().includes(person))
        .map((text) => (
          <button type="button" key={text} dir="auto" onClick={() => chat.send(text)}>
            {text}
          </button>
        ))}
    </div>
  );
}
