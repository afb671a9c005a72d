import { COMMANDS, NAMES, type Name, type Option } from './manual.ts';

/** All commands, a line each; or those that begin with `room`. */
export function overview(room = ''): string {
  const lines = NAMES.filter((name) => name.startsWith(room)).map(
    (name) => [usageOf(name), COMMANDS[name].about] as const,
  );
  const width = 34;
  return [
    'usage: baton <command> [--help]',
    ...lines.map(([usage, about]) =>
      usage.length > width ? `  ${usage}\n${' '.repeat(width + 4)}${about}` : `  ${usage.padEnd(width + 2)}${about}`,
    ),
    ...(room ? [] : ['  --version']),
    '',
    'Ends with 0 when it is done, 2 when what it was given cannot be used (and says why), 1 when something else went wrong.',
    '',
  ].join('\n');
}

const usageOf = (name: Name) => [name, COMMANDS[name].takes].filter(Boolean).join(' ');

/** One command: how it is written, its options, examples. */
export function page(name: Name): string {
  const { about, examples } = COMMANDS[name];
  const options: [string, Option][] = Object.entries(COMMANDS[name].options);
  const written = options.map(
    ([option, { takes, about }]) => [`--${option}${takes ? ` ${takes}` : ''}`, about] as const,
  );
  const width = Math.max(0, ...written.map(([text]) => text.length));
  return [
    `usage: baton ${usageOf(name)}${options.length > 0 ? ' [options]' : ''}`,
    `  ${about}`,
    ...(written.length > 0 ? ['', ...written.map(([text, about]) => `  ${text.padEnd(width + 2)}${about}`)] : []),
    '',
    'examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
