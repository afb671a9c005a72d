// Loaded before a measured server: SIGUSR2 has it throw away its garbage, so that memory can be compared.
process.on('SIGUSR2', () => {
  for (let i = 0; i < 4; i++) globalThis.gc();
});
