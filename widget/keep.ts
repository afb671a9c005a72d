/** What the browser keeps for one site. Where it refuses, everything works on, in memory. */
export type Keep = {
  get: (name: string) => string | null;
  /** null takes it away. */
  set: (name: string, value: string | null) => void;
};

/** `baton:SITE` holds the visitor's token (name ''), `baton:SITE:NAME` the rest. */
export function createKeep(site: string): Keep {
  const memory = new Map<string, string | null>();
  const key = (name: string) => `baton:${site}${name && `:${name}`}`;
  return {
    get(name) {
      try {
        return memory.get(name) ?? localStorage.getItem(key(name));
      } catch {
        return null;
      }
    },
    set(name, value) {
      memory.delete(name);
      try {
        if (value === null) localStorage.removeItem(key(name));
        else localStorage.setItem(key(name), value);
      } catch {
        memory.set(name, value);
      }
    },
  };
}
