import css from './launcher.css?inline';
import type { Call, Settings, Shell } from './shell.ts';

type Baton = Call & { q?: ArrayLike<unknown>[] };
type Page = typeof window & { Baton?: Baton; batonSettings?: Settings };

const page = window as Page;
const script = (document.currentScript ?? document.querySelector('script[data-site]')) as HTMLScriptElement;
const settings = page.batonSettings ?? {};
const site = settings.site ?? script.dataset.site ?? '';
const early = page.Baton?.q ?? [];

if (!page.Baton || page.Baton.q) {
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
}

/** Shows the launcher. The chat itself is loaded when someone reaches for it, or when a conversation is under way. */
function start() {
  const host = document.createElement('baton-chat');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const accent = settings.accent ?? stored('accent');
  if (accent) host.style.setProperty('--accent', accent);
  host.dataset.side = settings.position ?? 'right';

  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.ariaLabel = settings.words?.open ?? 'Open chat';
  launcher.className = 'launcher';
  launcher.hidden = settings.launcher === false;
  const badge = document.createElement('span');
  badge.className = 'badge';
  launcher.append(icon(), badge);
  root.append(launcher);
  document.body.append(host);

  const handlers = new Map<string, Set<(data?: unknown) => void>>();
  const listeners = (event: string) => handlers.get(event) ?? handlers.set(event, new Set()).get(event);
  const shell: Shell = {
    host,
    root,
    launcher,
    base: new URL('.', script.src).href,
    site,
    settings,
    emit(event, data) {
      for (const handler of listeners(event) ?? []) handler(data);
    },
    unread(count) {
      badge.textContent = count ? String(Math.min(count, 99)) : '';
      shell.emit('unread', count);
    },
  };

  let run: Call | undefined;
  let loading: Promise<void> | undefined;
  const waiting: [string, ...never[]][] = [];
  const load = () => {
    loading ??= import(/* @vite-ignore */ shell.base + __CHAT__).then(
      (chat) => {
        run = chat.start(shell) as Call;
        launcher.ariaBusy = null;
        for (const call of waiting.splice(0)) run(...call);
      },
      () => {
        loading = undefined;
        launcher.ariaBusy = null;
        if (waiting.length) addEventListener('online', load, { once: true });
      },
    );
    if (waiting.length) launcher.ariaBusy = run ? null : 'true';
  };

  const call: Call = (command, ...args) => {
    const [first, second] = args as unknown as [string, (data?: unknown) => void];
    if (command === 'on') listeners(first)?.add(second);
    else if (command === 'off') listeners(first)?.delete(second);
    else if (command === 'hide' || command === 'show') host.hidden = command === 'hide';
    else if (command === 'identify' && !run)
      settings.identity = { ...settings.identity, ...(args[0] as object | undefined) };
    else if (command === 'language' && !run) settings.locale = first;
    else if (run) run(command, ...args);
    else if (/open|toggle|send|ask/.test(command)) {
      waiting.push([command, ...args]);
      load();
    }
    if (command === 'destroy') {
      host.remove();
      page.Baton = undefined;
    }
  };
  page.Baton = call;

  launcher.onclick = () => call('open');
  for (const intent of ['pointerenter', 'focus', 'pointerdown']) launcher.addEventListener(intent, load);
  for (const args of early) call(...(Array.from(args) as [string]));
  if (settings.open) call('open');
  else if (stored('live') !== null) setTimeout(load);
}

/** What an earlier page kept. A browser may refuse its storage; then nothing was kept. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(`baton:${site}:${name}`);
  } catch {
    return null;
  }
}

function icon() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M12 4c5 0 9 3 9 7s-4 8-9 8l-3-.4L5 21v-4c-1-1-2-3-2-6 0-4 4-7 9-7Z');
  svg.append(path);
  return svg;
}
