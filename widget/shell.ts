import type { Words } from './words/index.ts';

/** What a page may set in `window.batonSettings` before the tag runs. All of it is optional; `data-site` names the site too. */
export type Settings = {
  site?: string;
  /** A colour as `#rrggbb`. Its contrast is corrected where text needs more. */
  accent?: string;
  position?: 'left' | 'right';
  theme?: 'auto' | 'light' | 'dark';
  /** A language tag; default: the page's own. */
  locale?: string;
  /** Open as soon as the page is there. */
  open?: boolean;
  /** `false`: no button of ours; the page calls `Baton('open')`. */
  launcher?: boolean;
  identity?: Record<string, string>;
  greeting?: string;
  suggestions?: string[];
  /** Own wording, by the names in words/en.ts. */
  words?: Partial<Words>;
  /** `false`: no sound on an unread answer. */
  sound?: boolean;
};

/** What the loader hands the chat: the place to draw in, and the ways back to the page. */
export type Shell = {
  host: HTMLElement;
  root: ShadowRoot;
  launcher: HTMLButtonElement;
  /** On the launcher; holds the number of unread answers. */
  badge: HTMLElement;
  /** Where the server is: an absolute URL that ends in a slash. */
  base: string;
  site: string;
  settings: Settings;
};

/** What a page may listen to: `Baton('on', 'message', handler)`. */
export type Happening = 'open' | 'close' | 'message' | 'status' | 'unread';

/** One call of `window.Baton`. */
export type Call = (command: string, ...args: unknown[]) => unknown;
