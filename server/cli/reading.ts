import { parseArgs } from 'node:util';
import { overview } from './help.ts';
import { COMMANDS, type Command, NAMES, type Name, type Option } from './manual.ts';
import { Misuse, nearest } from './misuse.ts';

/** Which command is meant, and what follows its name. Throws `Misuse` that names the nearest one. */
export function commandOf(args: string[]): { name: Name; rest: string[] } {
  const [first = '', second = ''] = args;
  for (const [name, words] of [
    [`${first} ${second}`, 2],
    [first, 1],
  ] as const) {
    if (isName(name)) return { name, rest: args.slice(words) };
  }
  if (first === '') throw new Misuse(overview());
  const rooms = [...new Set(NAMES.map((name) => name.split(' ')[0] as string))];
  const room = NAMES.filter((name) => name.startsWith(`${first} `));
  if (room.length > 0) {
    const verbs = room.map((name) => name.split(' ')[1] as string);
    const meant = nearest(second, verbs);
    const all = `There are: ${room.map((name) => `baton ${name}`).join(', ')}.`;
    if (second === '' || second.startsWith('-')) throw new Misuse(`baton ${first} needs to know what. ${all}`);
    throw new Misuse(
      meant
        ? `There is no "baton ${first} ${second}"; did you mean "baton ${first} ${meant}"?`
        : `There is no "baton ${first} ${second}". ${all}`,
    );
  }
  const meant = nearest(first, rooms);
  throw new Misuse(
    meant
      ? `There is no "baton ${first}"; did you mean "baton ${meant}"?`
      : `There is no "baton ${first}". See: baton --help`,
  );
}

const isName = (name: string): name is Name => Object.hasOwn(COMMANDS, name);

type Values<N extends Name> = {
  [O in keyof (typeof COMMANDS)[N]['options']]: (typeof COMMANDS)[N]['options'][O] extends { type: 'boolean' }
    ? boolean
    : (typeof COMMANDS)[N]['options'][O] extends { default: string }
      ? string
      : string | undefined;
};

/** The options and arguments of a command. Throws `Misuse` in one sentence: what is unknown, missing or too much. */
export function read<N extends Name>(name: N, args: string[]): { values: Values<N>; positionals: string[] } {
  const { options, least, most, takes }: Command = COMMANDS[name];
  const known = Object.keys(options);
  const see = `See: baton ${name} --help`;
  const { tokens } = parseArgs({
    args,
    options: forNode(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) {
      const meant = nearest(token.name, known);
      const there = known.length > 0 ? `it has ${known.map((one) => `--${one}`).join(', ')}` : 'it has no options';
      throw new Misuse(
        `baton ${name} has no option ${token.rawName}; ${meant ? `did you mean --${meant}?` : `${there}.`} ${see}`,
      );
    }
    if (option.type === 'string' && !token.value) throw new Misuse(`--${token.name} needs a ${option.takes}. ${see}`);
    if (option.type === 'boolean' && token.value !== undefined)
      throw new Misuse(`--${token.name} takes no value. ${see}`);
  }
  const { values, positionals } = strictly(() =>
    parseArgs({ args, options: forNode(options), allowPositionals: true }),
  );
  if (positionals.length < least) throw new Misuse(`baton ${name} needs ${takes}. ${see}`);
  if (positionals.length > most) {
    const wants = takes ? `takes ${takes} and nothing more` : 'takes no arguments';
    throw new Misuse(`baton ${name} ${wants}; "${positionals[most]}" is too much. ${see}`);
  }
  return { values: values as Values<N>, positionals };
}

function strictly<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Misuse((error as Error).message.replace(/\s+/g, ' '));
  }
}

/** A switch that is not given is off. */
const forNode = (options: Record<string, Option>) =>
  Object.fromEntries(
    Object.entries(options).map(([name, { type, default: given = type === 'boolean' ? false : undefined }]) => [
      name,
      { type, ...(given === undefined ? {} : { default: given }) },
    ]),
  );
