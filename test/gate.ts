/** Lets tokens through when a test says so. `admit(n)` lets n more pass, `open()` all that are left. */
export function createGate() {
  let admitted = 0;
  const waiting: (() => void)[] = [];
  const admit = (count: number) => {
    admitted += count;
    while (admitted > 0 && waiting.length > 0) {
      admitted -= 1;
      waiting.shift()?.();
    }
  };
  const pass = async () => {
    if (admitted === 0) return new Promise<void>((resolve) => waiting.push(resolve));
    admitted -= 1;
  };
  return { admit, open: () => admit(Number.POSITIVE_INFINITY), pass };
}

export type Gate = ReturnType<typeof createGate>;
