import { hash as digest, randomBytes } from 'node:crypto';
import { betterAuth, createLocalAccountIssuer } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { TURNS } from '../shared/fields.ts';
import { dismiss } from './desk/leaving.ts';
import { seen } from './desk/presence.ts';
import { skillNames, skillsOf } from './desk/skills.ts';
import type { House } from './house.ts';
import { Refusal } from './refusal.ts';
import type { Agent, Tables } from './store/tables.ts';

const INVITED_MS = 7 * 24 * 3600 * 1000;
const LONG_AGO = '1970-01-01T00:00:00.000Z';
const CAPACITY = 5;

/** What is stored of a secret that someone else holds. */
export const hash = (secret: string) => digest('sha256', secret, 'base64url');
/** 256 random bits that fit in a link or a header. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** Agents and their sign-in: better-auth keeps users, passwords and sessions in the same database; `agents` says of which site they are. */
export async function createAccounts(house: House, where: { url: string | undefined }) {
  const { store } = house;
  const auth = betterAuth({
    database: { db: store.db, type: store.kind },
    secret: await keptSecret(house),
    basePath: '/api/auth',
    ...(where.url ? { baseURL: where.url } : {}),
    // The routes have refused other origins already, and know the host also behind a proxy.
    trustedOrigins: (request) => [request?.headers.get('Origin')].filter((origin) => origin != null),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/email': { window: 60, max: 20 } } },
    advanced: { cookiePrefix: 'baton', useSecureCookies: where.url?.startsWith('https:') ?? false },
    telemetry: { enabled: false },
    logger: { log: (level, message) => house.log(level === 'error' ? 'error' : 'debug', `Sign-in: ${message}`) },
  });
  await (await getMigrations(auth.options)).runMigrations();

  /** Makes a user with a password, and an agent of that site. Throws a 409 `Refusal` when the address is taken. */
  async function add(agent: {
    email: string;
    name: string;
    password: string;
    site: string;
    role: Agent['role'];
    skills?: readonly string[] | undefined;
  }): Promise<Agent> {
    const context = await auth.$context;
    const email = agent.email.toLowerCase();
    const name = agent.name.replace(TURNS, '');
    const known = await context.internalAdapter.findUserByEmail(email);
    if (known)
      throw new Refusal(
        409,
        'Address taken',
        'An agent with this e-mail address exists. Sign in, or use another address.',
        { field: 'email' },
      );
    const password = await context.password.hash(agent.password);
    const user = await context.internalAdapter.createUser(
      { email, name, emailVerified: true },
      { method: 'email-password' },
    );
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      issuer: createLocalAccountIssuer('credential'),
      accountId: user.id,
      password,
    });
    const row: Agent = {
      id: user.id,
      site_id: agent.site,
      name,
      email,
      role: agent.role,
      shift: 'on',
      seen_until: LONG_AGO,
      capacity: CAPACITY,
      skills: JSON.stringify(skillNames(agent.skills ?? [])),
      created_at: house.now().toISOString(),
      removed_at: null,
    };
    await store.write((trx) => trx.insertInto('agents').values(row).execute());
    return row;
  }

  async function invitation(token: string): Promise<Tables['invitations']> {
    const row = await store.db
      .selectFrom('invitations')
      .selectAll()
      .where('token_hash', '=', hash(token))
      .executeTakeFirst();
    if (!row) throw new Refusal(404, 'No such link', 'This link is not known here. Ask for a new one.');
    if (row.used_at)
      throw new Refusal(
        410,
        'Link already used',
        'This link has been used. Sign in with the e-mail address and password chosen then.',
      );
    if (row.expires_at <= house.now().toISOString())
      throw new Refusal(410, 'Link expired', 'This link has run out. Ask for a new one.');
    return row;
  }

  return {
    handler: (request: Request): Promise<Response> => auth.handler(request),
    add,
    invitation,
    async isEmpty(): Promise<boolean> {
      return !(await store.db.selectFrom('agents').select('id').limit(1).executeTakeFirst());
    },
    /** The agent whose session these headers carry. Throws a 401 `Refusal`. */
    async agentOf(headers: Headers): Promise<Agent> {
      const session = await auth.api.getSession({ headers });
      const agent =
        session &&
        (await store.db
          .selectFrom('agents')
          .selectAll()
          .where('id', '=', session.user.id)
          .where('removed_at', 'is', null)
          .executeTakeFirst());
      if (!agent) throw new Refusal(401, 'Not signed in', 'Sign in at /inbox.');
      return agent;
    },
    async putOnShift(email: string): Promise<void> {
      const agent = await store.db
        .selectFrom('agents')
        .selectAll()
        .where('email', '=', email.toLowerCase())
        .executeTakeFirst();
      if (agent) await seen(house, agent, 'on');
    },
    /** Ends an agent's access at once. Returns how many conversations they held, which go back to the head of the queue. */
    async remove(agent: Agent): Promise<number> {
      const held = await dismiss(house, agent);
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteUserSessions(agent.id);
      await internalAdapter.deleteAccounts(agent.id);
      await internalAdapter.deleteUser(agent.id);
      return held;
    },
    /** Gives an agent another password, and ends the sessions that were begun with the one before. */
    async changePassword(agent: Agent, password: string): Promise<void> {
      const context = await auth.$context;
      await context.internalAdapter.updatePassword(agent.id, await context.password.hash(password));
      await context.internalAdapter.deleteUserSessions(agent.id);
    },
    /** A secret that lets whoever holds it become an agent of the site, once. `email` null: they name their own. */
    async invite(
      site: string,
      email: string | null,
      role: Agent['role'],
      more: { lasts?: number; skills?: readonly string[] | undefined } = {},
    ): Promise<string> {
      const { lasts = INVITED_MS, skills = [] } = more;
      const token = newSecret();
      const expires_at = new Date(house.now().getTime() + lasts).toISOString();
      await store.write((trx) =>
        trx
          .insertInto('invitations')
          .values({
            token_hash: hash(token),
            site_id: site,
            email,
            role,
            skills: JSON.stringify(skillNames(skills)),
            expires_at,
            used_at: null,
          })
          .execute(),
      );
      return token;
    },
    /** Whether a link that nobody has used yet is out. */
    async isInvited(): Promise<boolean> {
      return Boolean(
        await store.db
          .selectFrom('invitations')
          .select('token_hash')
          .where('used_at', 'is', null)
          .limit(1)
          .executeTakeFirst(),
      );
    },
    /** Accepts an invitation: the agent is made and signed in. The answer carries the session's cookie. */
    async welcome(
      request: { token: string; name: string; email: string; password: string },
      headers: Headers,
    ): Promise<{ agent: Agent; cookies: string[] }> {
      const invited = await invitation(request.token);
      if (invited.email && invited.email.toLowerCase() !== request.email.toLowerCase()) {
        throw new Refusal(409, 'Another address', `This invitation is for ${invited.email}.`, { field: 'email' });
      }
      const mark = (used_at: string | null, was: string | null) =>
        store.write((trx) =>
          trx
            .updateTable('invitations')
            .set({ used_at })
            .where('token_hash', '=', invited.token_hash)
            .where('used_at', was === null ? 'is' : '=', was)
            .executeTakeFirstOrThrow(),
        );
      const at = house.now().toISOString();
      if ((await mark(at, null)).numUpdatedRows === 0n)
        throw new Refusal(410, 'Link already used', 'This link has been used. Sign in instead.');
      try {
        const agent = await add({ ...request, site: invited.site_id, role: invited.role, skills: skillsOf(invited) });
        const answer = await auth.api.signInEmail({
          body: { email: request.email, password: request.password },
          headers,
          asResponse: true,
        });
        await seen(house, agent, 'on');
        return { agent, cookies: answer.headers.getSetCookie() };
      } catch (error) {
        await mark(null, at);
        throw error;
      }
    },
  };
}
export type Accounts = Awaited<ReturnType<typeof createAccounts>>;

/** The key that signs sessions: made once, kept with the data. */
async function keptSecret({ store }: House): Promise<string> {
  await store.write((trx) =>
    trx
      .insertInto('memories')
      .values({ name: 'secret', value: newSecret() })
      .onConflict((c) => c.column('name').doNothing())
      .execute(),
  );
  return (await store.db.selectFrom('memories').select('value').where('name', '=', 'secret').executeTakeFirstOrThrow())
    .value;
}
