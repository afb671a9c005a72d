import { effect } from '@preact/signals';
import { accentColors } from './accent.ts';
import { desk, settings, visit, words } from './chat.ts';
import type { Shell } from './shell.ts';
import css from './style.css?inline';

/** Gives the chat its style, colours, theme, language and place. All of it through the CSSOM, so the page's CSP has no say. */
export function dress({ host, root }: Shell, place: HTMLElement): () => void {
  const end = new AbortController();
  const { signal } = end;
  const night = matchMedia('(prefers-color-scheme: dark)');
  place.className = 'baton';
  wear(css);
  const stops = [
    effect(() => {
      if (desk.value) wear(desk.value.css);
    }),
    effect(() => {
      place.lang = words.value.lang;
      place.dir = words.value.dir;
      colour();
    }),
  ];
  night.addEventListener('change', colour, { signal });
  for (const event of ['resize', 'scroll']) visualViewport?.addEventListener(event, fit, { signal });
  return () => {
    end.abort();
    for (const stop of stops) stop();
  };

  function wear(style: string) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  function colour() {
    const { theme } = settings;
    const dark = theme === 'dark' || (theme !== 'light' && night.matches);
    const accent = settings.accent ?? visit.value?.site.accent ?? '#2f5bea';
    const { on, text } = accentColors(accent, dark);
    place.classList.toggle('dark', dark);
    place.style.colorScheme = dark ? 'dark' : 'light';
    host.style.setProperty('--accent', accent);
    host.style.setProperty('--on-accent', on);
    host.style.setProperty('--accent-text', text);
  }

  /** A phone's keyboard covers the page without making it smaller; the sheet keeps to what can be seen. */
  function fit() {
    place.style.setProperty('--height', `${visualViewport?.height}px`);
    place.style.setProperty('--top', `${visualViewport?.offsetTop}px`);
  }
}
