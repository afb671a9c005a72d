import css from './launcher.css?inline';
import type { Call, Settings, Shell } from './shell.ts';

type Baton = Call & { q?: ArrayLike<unknown>[] };
type Page = typeof window & { Baton?: Baton | undefined; batonSettings?: Settings };

const page = window as Page;
const script = (document.currentScript ?? document.querySelector('script[data-site]')) as HTMLScriptElement;
const settings = page.batonSettings ?? {};
const site = settings.site ?? script.dataset.site ?? '';

if (document.body) start();
else addEventListener('DOMContentLoaded', start);

/** Shows the launcher. The chat itself is loaded when someone reaches for it, or when a conversation is under way. */
function start() {
  if (document.querySelector('baton-chat')) return;
  const host = document.createElement('baton-chat');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const launcher = document.createElement('button');
  const badge = document.createElement('span');
  const accent = settings.accent ?? stored('accent');
  const shell: Shell = { host, root, launcher, badge, base: new URL('.', script.src).href, site, settings };
  const waiting = Array.from(page.Baton?.q ?? [], (call) => Array.from(call) as Parameters<Call>);
  let run: Call | undefined;
  let loading: Promise<void> | undefined;

  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  host.dataset.side = settings.position ?? 'right';
  if (accent) host.style.setProperty('--accent', accent);
  launcher.className = 'launcher';
  launcher.ariaLabel = settings.words?.open ?? 'Open chat';
  launcher.hidden = settings.launcher === false;
  host.hidden = !!stored('denied');
  launcher.onclick = () => page.Baton?.('open');
  launcher.onpointerenter = launcher.onpointerdown = launcher.onfocus = load;
  launcher.append(badge);
  root.append(launcher);
  document.body.append(host);

  page.Baton = (...call) => {
    if (run) return run(...call);
    if (call[0] === 'hide') host.hidden = true;
    waiting.push(call);
    hurry();
  };
  if (settings.open) waiting.push(['open']);
  hurry();
  if (stored('live') || host.hidden) setTimeout(load);

  /** Some calls want the chat itself; the others wait for it. */
  function hurry() {
    const wanted = waiting.some(([command]) => /open|toggle|send|ask/.test(command));
    if (wanted) load();
    launcher.classList.toggle('busy', wanted);
  }

  function load() {
    loading ??= import(/* @vite-ignore */ shell.base + __CHAT__).then(
      (chat) => {
        run = chat.start(shell) as Call;
        for (const call of waiting.splice(0)) run(...call);
        hurry();
      },
      () => {
        loading = undefined;
        addEventListener('online', hurry, { once: true });
      },
    );
  }
}

/** What an earlier page kept. A browser may refuse its storage; then nothing was kept. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(`baton:${site}:${name}`);
  } catch {
    return null;
  }
}
