import { signal } from '@preact/signals';
import { Refused } from './api.ts';
import type { Chat } from './chat.ts';
import { createChat } from './chat.ts';
import { createDesk, type Desk, type News, type Tools } from './desk.ts';
import type { Invitation, Me } from './shapes.ts';

/** Who uses the page, as far as it is known. */
export type Stage =
  | { at: 'checking' }
  | { at: 'unreachable' }
  | { at: 'out'; why?: string }
  | { at: 'welcome'; token: string; invitation: Invitation }
  | { at: 'expired'; why: string }
  | { at: 'in'; desk: Desk };

export type Session = ReturnType<typeof createSession>;

/** Signs the agent in and out, and keeps the conversations opened since. `token` is that of a set-up link or an invitation. */
export function createSession(tools: Tools, tell: (news: News, desk: Desk) => void) {
  const stage = signal<Stage>({ at: 'checking' });
  const chats = new Map<string, Chat>();

  function enter(me: Me) {
    leave();
    const desk = createDesk(tools, me, (news) => tell(news, desk));
    stage.value = { at: 'in', desk };
  }

  function leave() {
    for (const chat of chats.values()) chat.pause();
    chats.clear();
    if (stage.value.at === 'in') stage.value.desk.close();
  }

  async function check() {
    stage.value = { at: 'checking' };
    try {
      enter(await tools.api.get<Me>('/v1/agent/me'));
    } catch (error) {
      stage.value = error instanceof Refused && error.problem.status === 401 ? { at: 'out' } : { at: 'unreachable' };
    }
  }

  async function welcome(token: string) {
    try {
      const invitation = await tools.api.get<Invitation>(`/v1/agent/welcome?token=${encodeURIComponent(token)}`);
      stage.value = { at: 'welcome', token, invitation };
    } catch (error) {
      const why =
        error instanceof Refused && error.problem.status === 410 ? 'It was used already, or it is too old.' : '';
      stage.value = error instanceof Refused ? { at: 'expired', why } : { at: 'unreachable' };
    }
  }

  return {
    stage,

    /** Finds out where to begin. */
    begin: (token: string | null) => (token ? welcome(token) : check()),
    check,

    /** Throws `Refused` or `Unreachable`. */
    async signIn(email: string, password: string) {
      await tools.api.post('/api/auth/sign-in/email', { email, password });
      enter(await tools.api.get<Me>('/v1/agent/me'));
    },

    /** Accepts a set-up link or an invitation. Throws `Refused` or `Unreachable`. */
    async accept(answer: { token: string; name: string; email: string; password: string }) {
      enter(await tools.api.post<Me>('/v1/agent/welcome', answer));
    },

    async signOut() {
      await tools.api.post('/api/auth/sign-out', {});
      leave();
      stage.value = { at: 'out' };
    },

    /** The server no longer knows the session. What was typed stays in this browser. */
    lost() {
      if (stage.value.at !== 'in') return;
      leave();
      stage.value = { at: 'out', why: 'You were signed out. What you typed is kept.' };
    },

    /** The conversation with that id, the same object as long as the agent is signed in. */
    chat(desk: Desk, id: string): Chat {
      const chat = chats.get(id) ?? createChat(desk, id);
      chats.set(id, chat);
      return chat;
    },
  };
}
