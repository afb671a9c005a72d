import { effect } from '@preact/signals';
import { accentColors } from './accent.ts';
import type { Chat } from './chat.ts';
import type { Shell } from './shell.ts';
import css from './style.css?inline';
import { isRightToLeft } from './words/index.ts';

/** Gives the chat its style, colours, theme, language and place. All of it through the CSSOM, so the page's CSP has no say. */
export function dress({ host, root, settings }: Shell, chat: Chat, place: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  place.className = 'baton';
  const night = matchMedia('(prefers-color-scheme: dark)');
  const stop = effect(() => {
    place.lang = chat.locale.value;
    place.dir = isRightToLeft(chat.locale.value) ? 'rtl' : 'ltr';
    const accent = settings.accent ?? chat.visit.value?.site.accent;
    if (accent) host.style.setProperty('--accent', accent);
    colour();
  });
  night.addEventListener('change', colour);
  visualViewport?.addEventListener('resize', fit);
  visualViewport?.addEventListener('scroll', fit);
  return () => {
    stop();
    night.removeEventListener('change', colour);
    visualViewport?.removeEventListener('resize', fit);
    visualViewport?.removeEventListener('scroll', fit);
  };

  function colour() {
    const { theme = 'auto' } = settings;
    const dark = theme === 'auto' ? night.matches : theme === 'dark';
    place.classList.toggle('dark', dark);
    const probe = document.createElement('i');
    probe.className = 'accent';
    root.append(probe);
    const { on, text } = accentColors(getComputedStyle(probe).color, dark);
    probe.remove();
    host.style.setProperty('--on-accent', on);
    host.style.setProperty('--accent-text', text);
  }

  /** A phone's keyboard covers the page without making it smaller; the sheet keeps to what can be seen. */
  function fit() {
    const { height, offsetTop } = visualViewport!;
    place.style.setProperty('--height', `${height}px`);
    place.style.setProperty('--top', `${offsetTop}px`);
  }
}
