type Rule = { pattern: string; isAllowed: boolean };

/** What a site's robots.txt says to one reader. */
export type Robots = {
  /** `path` with its query, as it stands in the address. */
  isAllowed(path: string): boolean;
  sitemaps: string[];
  /** The pause it asks for between two requests, in milliseconds; 0 when it does not. */
  delayMs: number;
};

/** Reads robots.txt by RFC 9309 for the reader called `product` (in small letters); `Crawl-delay` and `Sitemap` are widely used additions. */
export function readRobots(text: string, product: string): Robots {
  const groups: { agents: string[]; rules: Rule[]; delay: number }[] = [];
  const sitemaps: string[] = [];
  let isNaming = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const name = key.toLowerCase();
    const said = value.trim();
    const group = groups.at(-1);
    if (name === 'sitemap') sitemaps.push(line.slice(line.indexOf(':') + 1).trim());
    else if (name === 'user-agent') {
      const agent = said.split('/')[0]?.trim().toLowerCase() ?? '';
      if (isNaming) group?.agents.push(agent);
      else groups.push({ agents: [agent], rules: [], delay: 0 });
      isNaming = true;
    } else if (name) {
      isNaming = false;
      if ((name === 'allow' || name === 'disallow') && said)
        group?.rules.push({ pattern: normal(said), isAllowed: name === 'allow' });
      if (name === 'crawl-delay' && group && Number(said) > 0) group.delay = Number(said) * 1000;
    }
  }
  const own = groups.filter(({ agents }) => agents.includes(product));
  const mine = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = mine.flatMap((group) => group.rules);
  return {
    sitemaps,
    delayMs: Math.max(0, ...mine.map((group) => group.delay)),
    isAllowed(path) {
      const plain = normal(path);
      if (plain === '/robots.txt') return true;
      let best: Rule = { pattern: '', isAllowed: true };
      for (const rule of rules) {
        if (!matches(plain, rule.pattern)) continue;
        const isLonger = rule.pattern.length > best.pattern.length;
        if (isLonger || (rule.pattern.length === best.pattern.length && rule.isAllowed)) best = rule;
      }
      return best.isAllowed;
    },
  };
}

/** Every octet beyond ASCII as %XX and hexadecimal digits as capitals, so that both spellings of a path compare equal (RFC 9309, 2.2.2). */
const normal = (path: string) =>
  path
    .replace(/[^\x21-\x7e]+/gu, (run) => encodeURIComponent(run))
    .replace(/%[0-9a-f]{2}/gi, (octet) => {
      const code = Number.parseInt(octet.slice(1), 16);
      return /[\w.~-]/.test(String.fromCharCode(code)) && code < 128 ? String.fromCharCode(code) : octet.toUpperCase();
    });

/** `*` stands for any run of characters, a last `$` for the end. Takes time in proportion to both lengths. */
function matches(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = parts.pop();
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last === undefined) return !isWhole || at === path.length;
  if (isWhole) return path.length - last.length >= at && path.endsWith(last);
  return path.indexOf(last, at) >= 0;
}
