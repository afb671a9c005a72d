import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import * as chat from '../chat.ts';
import { dayOf, isSameDay } from '../days.ts';
import { Choices } from './choices.tsx';
import { Avatar } from './header.tsx';
import { Markdown } from './markdown.tsx';
import { Bubble, Own } from './message.tsx';
import { noticeOf } from './notice.ts';

/** How many lines are shown at first, and how many more each time. */
const PAGE = 80;

export function Log() {
  const words = chat.words.value;
  const desk = chat.desk.value;
  const box = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const size = useRef(0);
  const limit = useSignal(PAGE);
  const below = useSignal(false);
  const { messages, notices } = chat.timeline.value;
  const lines = [...messages, ...notices.map(noticeOf).filter((notice) => notice.text)];
  lines.sort((a, b) => a.seq - b.seq);
  const first = Math.max(0, lines.length - limit.value);
  const own = chat.unsent.value;

  useEffect(() => {
    const log = box.current!;
    const follow = new ResizeObserver(() => {
      size.current = log.scrollHeight - log.clientHeight;
      if (stuck.current) log.scrollTop = size.current;
    });
    follow.observe(log);
    follow.observe(log.firstElementChild!);
    return () => follow.disconnect();
  }, []);
  useEffect(() => {
    if (!stuck.current) below.value = true;
  }, [messages.length]);
  useEffect(() => {
    stuck.current = true;
  }, [own.length, chat.open.value]);

  const onScroll = () => {
    const log = box.current!;
    const end = log.scrollHeight - log.clientHeight;
    // A scroll that came with a change of size is not the visitor's.
    if (end !== size.current) return;
    stuck.current = end - log.scrollTop < 40;
    if (stuck.current) below.value = false;
  };
  const earlier = () => {
    const log = box.current!;
    const under = log.scrollHeight - log.scrollTop;
    limit.value += PAGE;
    requestAnimationFrame(() => {
      log.scrollTop = log.scrollHeight - under;
    });
  };
  return (
    <div class="scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="log" role="log" aria-label={words.log} tabIndex={0} ref={box} onScroll={onScroll}>
        <div>
          {first > 0 && (
            <button type="button" class="pill" onClick={earlier}>
              {words.earlier}
            </button>
          )}
          {!first && <Welcome fresh={!lines.length && !own.length} />}
          {lines.slice(first).flatMap((line, index, all) => {
            const before = all[index - 1];
            const after = all[index + 1];
            const day = !before || !isSameDay(before.at, line.at) ? dayOf(line.at) : '';
            return [
              day && (
                <p class="day" key={-line.seq}>
                  {day}
                </p>
              ),
              line.from === 'notice' ? (
                <p class="notice" key={line.seq}>
                  {line.text}
                </p>
              ) : (
                <Bubble
                  key={line.seq}
                  message={line}
                  first={!!day || before?.from !== line.from}
                  last={after?.from !== line.from}
                  newest={!after && !own.length}
                />
              ),
            ];
          })}
          {own.map((entry) => (
            <Own key={entry.id} entry={entry} />
          ))}
          <Draft />
          {desk && <desk.Rating />}
        </div>
      </div>
      {below.value && (
        <button
          type="button"
          class="pill newer"
          onClick={() => {
            box.current!.scrollTop = box.current!.scrollHeight;
          }}
        >
          {words.newer} ↓
        </button>
      )}
    </div>
  );
}

/** The site's greeting, and what others ask, for someone who has said nothing yet. */
function Welcome({ fresh }: { fresh: boolean }) {
  const settings = chat.settings;
  const site = chat.visit.value?.site;
  return (
    <>
      <p class={fresh ? 'fresh' : 'past'} dir="auto">
        {settings.greeting ?? site?.greeting}
      </p>
      {fresh && <Choices texts={settings.suggestions ?? site?.suggestions ?? []} />}
    </>
  );
}

/** The answer as it is being written. Screen readers hear it once, when it is finished. */
function Draft() {
  const { draft, typing } = chat.timeline.value;
  const agent = typing.agent && (typing.agent.name || chat.words.value.agent);
  if (!draft && !typing.assistant && !agent) return null;
  return (
    <div class={agent ? 'line agent first' : 'line assistant first'} aria-live="off" aria-busy="true">
      <Avatar name={agent || undefined} />
      <div class="bubble">{draft ? <Markdown text={draft.text} /> : <span class="dots">●●●</span>}</div>
    </div>
  );
}
