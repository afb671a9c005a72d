import * as chat from '../chat.ts';
import { Composer } from './composer.tsx';
import { Header } from './header.tsx';
import { Log } from './log.tsx';
import { Trouble } from './trouble.tsx';
import { Waiting } from './waiting.tsx';

export function Panel() {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    chat.open.value = false;
  };
  return (
    <section
      class={`panel ${chat.settings.position ?? ''}`}
      role="dialog"
      aria-label={chat.visit.value?.site.name ?? chat.words.value.log}
      hidden={!chat.open.value}
      onKeyDown={onKeyDown}
    >
      <Header />
      <Trouble />
      <Log />
      <Waiting />
      <Composer />
    </section>
  );
}
