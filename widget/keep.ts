/** What the browser keeps for one site. Where it refuses, everything works on, in memory. */
export type Keep = {
  get: (name: string) => string | null;
  /** null takes it away. */
  set: (name: string, value: string | null) => void;
};

/** `baton:SITE` holds the visitor's token (name ''), `baton:SITE:NAME` the rest. */
export function createKeep(site: string, storage = pageStorage()): Keep {
  const memory = new Map<string, string | null>();
  const key = (name: string) => `baton:${site}${name && `:${name}`}`;
  return {
    get(name) {
      if (memory.has(name)) return memory.get(name) ?? null;
      try {
        return storage?.getItem(key(name)) ?? null;
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        if (value === null) storage?.removeItem(key(name));
        else storage?.setItem(key(name), value);
        if (!storage) throw storage;
        memory.delete(name);
      } catch {
        memory.set(name, value);
      }
    },
  };
}

function pageStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
