const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|tel:|data:|javascript:|vbscript:)[^\s<>"'`)\]}]*[^\s<>"'`)\]},.;:!?*_]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s<>"'`)\]}]*[^\s<>"'`)\]},.;:!?*_])?/gi;
/** Without a path, only these make a dotted word an address: "Node.js" and "e.g." are none. */
const ENDINGS =
  /\.(?:com|net|org|info|biz|io|co|app|dev|xyz|shop|store|site|online|top|link|click|me|ru|cn|uk|de|fr|es|it|nl|pt|pl|tr|br|us|eu|ch|at|be|in|jp|kr|ai|gg|ly|to|cc|tk)$/;

/**
 * Takes every address (link, e-mail, bare domain) out of `text` that `isAllowed` does not know, with the brackets that
 * are left empty. Words that only look like one stay.
 */
export function dropAddresses(text: string, isAllowed: (address: string) => boolean): string {
  let dropped = false;
  const left = text.replace(ADDRESS, (address) => {
    if (!isAddress(address) || isAllowed(address)) return address;
    dropped = true;
    return '';
  });
  return dropped ? left.replace(/<>|\(\)|``|""/g, '') : text;
}

/** Could `word`, the start of a longer one, become an address? */
export function mayBecomeAddress(word: string): boolean {
  return /:\/\/|@|\bwww\.|[a-z0-9]\.[a-z]|\b(?:mailto|tel|data|javascript|vbscript):|\b(?:https?|www|mailto)$/i.test(
    word,
  );
}

/** Allows the addresses that stand in `texts`, their bare hosts, and everything on `hosts`. */
export function addressesOf(texts: string[], hosts: string[] = []): (address: string) => boolean {
  const open = new Set(hosts.map((host) => parts(host).host));
  let known: Set<string> | undefined; // most answers hold no address at all
  return (address) => {
    known ??= addressesIn(texts);
    const { host, path, scheme } = parts(address);
    return known.has(host + path) || (open.has(host) && /^(?:https?:\/\/)?$/.test(scheme));
  };
}

function addressesIn(texts: string[]): Set<string> {
  const known = new Set<string>();
  for (const text of texts) {
    for (const [address] of text.matchAll(ADDRESS)) {
      const { host, path } = parts(address);
      known.add(host + path);
      if (!address.includes('@')) known.add(host);
    }
  }
  return known;
}

function isAddress(text: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:|^www\.|@/i.test(text)) return true;
  return text.includes('/') || ENDINGS.test(text);
}

function parts(address: string): { scheme: string; host: string; path: string } {
  const [, scheme = '', host = '', path = ''] =
    /^(https?:\/\/|mailto:|[a-z][a-z0-9+.-]*:(?:\/\/)?)?(?:www\.)?([^/?#]*)(.*)$/is.exec(address) ?? [];
  const plain = /^(?:https?:\/\/|mailto:)$/i.test(scheme) ? '' : scheme.toLowerCase();
  return { scheme: scheme.toLowerCase(), host: plain + host.toLowerCase(), path: path.replace(/\/$/, '') };
}
