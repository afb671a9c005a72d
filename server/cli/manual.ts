/** An option of a command. `takes` is how its value is called; without, it is a switch. */
export type Option = { type: 'string' | 'boolean'; takes?: string; default?: string | boolean; about: string };

/** A command: `takes` are its arguments as they are written in its usage; `least` and `most` of them are needed. */
export type Command = {
  takes: string;
  least: number;
  most: number;
  about: string;
  options: Record<string, Option>;
  examples: string[];
};

const since = {
  type: 'string',
  takes: 'SPAN',
  default: '30d',
  about: 'how far back: 12h, 30d, 2w, or a date (30d)',
} as const;

/** Every command, in the order in which a newcomer needs them. */
export const COMMANDS = {
  start: {
    takes: '',
    least: 0,
    most: 0,
    about: 'serve the demo, the inbox and the widget; everything is set in the environment (see README)',
    options: {},
    examples: ['baton start', 'PORT=80 HOST=0.0.0.0 BATON_URL=https://chat.example.com baton start'],
  },
  'site list': {
    takes: '',
    least: 0,
    most: 0,
    about: 'the sites: id, name, where they may be used, whether they have hours, agents, passages',
    options: { json: { type: 'boolean', about: 'as JSON' } },
    examples: ['baton site list'],
  },
  'site add': {
    takes: 'ID FILE',
    least: 2,
    most: 2,
    about: 'add a site, or replace its configuration (JSON); the id has small letters, digits and hyphens',
    options: {},
    examples: ['baton site add shop shop.json', 'baton config new online_shop > shop.json   (to begin from)'],
  },
  'site remove': {
    takes: 'ID',
    least: 1,
    most: 1,
    about:
      'remove a site with its conversations, agents and knowledge, for good; without --yes only say how much that is',
    options: { yes: { type: 'boolean', about: 'do it' } },
    examples: ['baton site remove shop --yes'],
  },
  'agent list': {
    takes: '',
    least: 0,
    most: 0,
    about: 'the agents: address, name, site, role, skills, when they were last there',
    options: {
      site: { type: 'string', takes: 'SITE', about: 'only those of this site' },
      json: { type: 'boolean', about: 'as JSON' },
    },
    examples: ['baton agent list', 'baton agent list --site shop --json'],
  },
  'agent add': {
    takes: 'EMAIL',
    least: 1,
    most: 1,
    about: 'add an agent; the password is read from standard input and has 10 characters or more',
    options: {
      name: { type: 'string', takes: 'NAME', about: 'as visitors see it (out of the address)' },
      site: { type: 'string', takes: 'SITE', default: 'demo', about: 'the site that the agent answers for (demo)' },
      admin: { type: 'boolean', about: 'may invite others' },
      skills: { type: 'string', takes: 'LIST', about: 'what they are trained for, such as sales,billing' },
    },
    examples: ['baton agent add ada@example.com --site shop --name "Ada" < password.txt'],
  },
  'agent remove': {
    takes: 'EMAIL',
    least: 1,
    most: 1,
    about:
      "end an agent's access at once; what they hold goes back to the head of the queue, what they wrote keeps their name",
    options: {},
    examples: ['baton agent remove ada@example.com'],
  },
  'agent password': {
    takes: 'EMAIL',
    least: 1,
    most: 1,
    about: 'give an agent another password, read from standard input, and sign them out everywhere',
    options: {},
    examples: ['baton agent password ada@example.com < password.txt'],
  },
  'agent skills': {
    takes: 'EMAIL [SKILL ...]',
    least: 1,
    most: 21,
    about:
      'say what an agent is trained for, in the place of what was said before (conversations for it are offered to them first); without skills: print them',
    options: { none: { type: 'boolean', about: 'for nothing in particular any more' } },
    examples: [
      'baton agent skills ada@example.com',
      'baton agent skills ada@example.com sales billing',
      'baton agent skills ada@example.com --none',
    ],
  },
  'knowledge import': {
    takes: 'SITE SOURCE',
    least: 2,
    most: 2,
    about: 'take knowledge in: a folder, FILE.md, FILE.csv, FILE.jsonl, - (pasted text) or https://...',
    options: {
      title: { type: 'string', takes: 'TITLE', about: 'of a pasted text' },
      pages: { type: 'string', takes: 'N', default: '500', about: 'at most so many pages of a site (500)' },
      delay: { type: 'string', takes: 'SECONDS', default: '1', about: 'between two pages (1)' },
      'allow-private': { type: 'boolean', about: 'also read addresses that are not public' },
    },
    examples: [
      'baton knowledge import shop ./articles',
      'baton knowledge import shop https://www.example.com/help --pages 50',
      'baton knowledge import shop - --title "Closed on 1 May" < note.txt',
    ],
  },
  'knowledge list': {
    takes: 'SITE',
    least: 1,
    most: 1,
    about: "a site's articles, what gave them and when",
    options: {},
    examples: ['baton knowledge list shop'],
  },
  'knowledge remove': {
    takes: 'SITE [ARTICLE]',
    least: 1,
    most: 2,
    about: 'take an article away, or all of a source',
    options: { source: { type: 'string', takes: 'SOURCE', about: 'as `baton knowledge list` names it' } },
    examples: ['baton knowledge remove shop opening-hours', 'baton knowledge remove shop --source ./articles'],
  },
  'knowledge unanswered': {
    takes: 'SITE',
    least: 1,
    most: 1,
    about: 'what the assistant had no answer to, most frequent first',
    options: { since, all: { type: 'boolean', about: 'every wording' } },
    examples: ['baton knowledge unanswered shop --since 2w'],
  },
  'config get': {
    takes: 'SITE',
    least: 1,
    most: 1,
    about: "print a site's configuration",
    options: { all: { type: 'boolean', about: 'with every default' } },
    examples: ['baton config get shop --all'],
  },
  'config set': {
    takes: 'SITE FILE|PATH=VALUE',
    least: 2,
    most: 100,
    about:
      'replace a configuration by a file (- is standard input), or change fields; path=null gives one its default back',
    options: {},
    examples: [
      'baton config set shop shop.json',
      'baton config set shop confidence.threshold=0.6 triggers.refund.mode=offer',
    ],
  },
  'config check': {
    takes: 'FILE',
    least: 1,
    most: 1,
    about: 'say what is wrong with a file, and change nothing',
    options: {},
    examples: ['baton config check shop.json'],
  },
  'config schema': {
    takes: '',
    least: 0,
    most: 0,
    about: 'print the JSON Schema of a configuration',
    options: {},
    examples: ['baton config schema > site.schema.json'],
  },
  'config templates': {
    takes: '',
    least: 0,
    most: 0,
    about: 'list the configurations to begin from',
    options: {},
    examples: ['baton config templates'],
  },
  'config new': {
    takes: 'TEMPLATE',
    least: 1,
    most: 1,
    about: 'print a configuration to begin from',
    options: {},
    examples: ['baton config new dental > dental.json'],
  },
  replay: {
    takes: '',
    least: 0,
    most: 0,
    about: 'what a configuration would have done with the stored conversations; writes nothing',
    options: {
      site: { type: 'string', takes: 'SITE', about: 'needed' },
      since,
      config: {
        type: 'string',
        takes: 'FILE',
        about: 'the configuration to try; - is standard input (the running one)',
      },
      json: { type: 'boolean', about: 'as JSON' },
    },
    examples: ['baton replay --site shop --since 30d --config new.json'],
  },
  backup: {
    takes: 'FILE',
    least: 1,
    most: 1,
    about: 'copy the SQLite file as it is now, while the server goes on (PostgreSQL: pg_dump)',
    options: {},
    examples: ['baton backup baton-2026-03-02.db'],
  },
  export: {
    takes: 'SITE',
    least: 1,
    most: 1,
    about: "print a site's conversations as NDJSON, each with its visitor, its whole log and its callbacks",
    options: {
      visitor: { type: 'string', takes: 'ID', about: 'only those of this visitor' },
      email: { type: 'string', takes: 'EMAIL', about: 'only those of visitors, and of callbacks, with this address' },
    },
    examples: ['baton export shop > shop.ndjson', 'baton export shop --email ann@example.com > ann.ndjson'],
  },
  'eval triggers': {
    takes: '',
    least: 0,
    most: 0,
    about: 'decide over lines of {"text", "history"} from standard input, one JSON object a line in, one out',
    options: { config: { type: 'string', takes: 'FILE', about: 'the configuration of a site (the defaults)' } },
    examples: [`echo '{"text":"I want my money back"}' | baton eval triggers`],
  },
  'eval redact': {
    takes: '',
    least: 0,
    most: 0,
    about: 'mask what is personal in lines of {"text"}',
    options: {},
    examples: [`echo '{"text":"my card is 4111 1111 1111 1111"}' | baton eval redact`],
  },
  'eval retrieve': {
    takes: '',
    least: 0,
    most: 0,
    about: 'search passages for lines of {"question"}',
    options: {
      knowledge: {
        type: 'string',
        takes: 'FILE',
        about: 'lines of {"id", "title", "text"}, a Markdown file or a folder of them; needed',
      },
    },
    examples: [`echo '{"question":"When are you open?"}' | baton eval retrieve --knowledge ./articles`],
  },
} as const satisfies Record<string, Command>;
export type Name = keyof typeof COMMANDS;
export const NAMES = Object.keys(COMMANDS) as Name[];
