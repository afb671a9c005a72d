import { isForOthers, isGone, isNewlyPassed, isUnread, isUrgent } from '../lists.ts';
import type { Page } from '../page.ts';
import { triggerWords } from '../reasons.ts';
import type { Row } from '../shapes.ts';
import { withoutMarkdown } from '../text.ts';
import { DISPOSITION_WORDS, firstName, moment, nameOf, ordinal } from '../wording.ts';
import { Avatar } from './avatar.tsx';
import { Ticking } from './ticking.tsx';

type Props = { page: Page; row: Row; position?: number };

/** One conversation in a list. The name is the button, and its area covers the row. */
export function ConversationRow({ page, row, position }: Props) {
  const { place, desk } = page;
  const name = nameOf(row.visitor);
  const open = place.at.value.chat === row.id;
  const me = desk.me.value.agent.id;
  const isNews = row.status === 'agent' ? isUnread : isNewlyPassed;
  const unread = !open && isNews(row, desk.seen.value);
  const urgent = row.status === 'waiting' && isUrgent(row);
  return (
    <li class="row" data-id={row.id} data-open={open} data-unread={unread} data-urgent={urgent} data-away={isGone(row)}>
      <Avatar visitor={row.visitor} />
      <div class="row-body">
        <div class="row-line">
          <button
            type="button"
            class="row-open"
            aria-current={open ? 'true' : undefined}
            onClick={() => page.show(place.at.value.view, row.id)}
          >
            <bdi>{name}</bdi>
          </button>
          <RowTime page={page} row={row} />
        </div>
        <RowWords row={row} me={me} />
        <RowMarks
          row={row}
          me={me}
          others={isForOthers(row, desk.me.value.agent.skills)}
          now={desk.now()}
          position={position}
          unread={unread}
          urgent={urgent}
        />
      </div>
    </li>
  );
}

/** The last words, or what a colleague passed it on with, or, of one who waits and has said nothing since, why they wait. */
function RowWords({ row, me }: { row: Row; me: string }) {
  if (row.passed && row.passed.at >= (row.last?.at ?? '')) {
    return (
      <p class="row-last">
        {passedWords(row, me)}
        {row.passed.note && (
          <>
            : <q dir="auto">{row.passed.note}</q>
          </>
        )}
      </p>
    );
  }
  if (row.status === 'waiting' && row.reason && row.last?.from !== 'visitor') {
    return (
      <p class="row-last" dir="auto">
        {triggerWords(row.reason)}
      </p>
    );
  }
  return (
    <p class="row-last">
      {row.last && speakerOf(row.last, me)}
      <bdi>{row.last?.from === 'assistant' ? withoutMarkdown(row.last.text) : row.last?.text}</bdi>
    </p>
  );
}

function speakerOf({ from, agent }: NonNullable<Row['last']>, me: string): string {
  if (from === 'assistant') return 'Assistant: ';
  if (from !== 'agent') return '';
  return agent?.id === me ? 'You: ' : `${firstName(agent?.name ?? '')}: `;
}

function passedWords({ passed, status, agent }: Row, me: string): string {
  const who = passed?.by.id === me ? 'You' : firstName(passed?.by.name ?? '');
  if (status === 'waiting') return `${who} put it back in the queue`;
  return `${who} passed it on to ${agent?.id === me ? 'you' : firstName(agent?.name ?? '')}`;
}

function RowTime({ page, row }: { page: Page; row: Row }) {
  const { desk } = page;
  if (row.status === 'waiting' && row.waitingSince) return <Ticking since={row.waitingSince} desk={desk} />;
  if (row.status === 'agent' && row.unanswered && row.last) return <Ticking since={row.last.at} desk={desk} />;
  return row.last ? <time class="row-time">{moment(row.last.at, desk.now())}</time> : null;
}

type Marks = {
  row: Row;
  me: string;
  others: boolean;
  now: number;
  position?: number;
  unread: boolean;
  urgent: boolean;
};

function RowMarks({ row, me, others, now, position, unread, urgent }: Marks) {
  const reason = row.status === 'waiting' && row.last?.from === 'visitor' ? row.reason : null;
  const holder = row.status === 'agent' && row.agent?.id !== me ? row.agent?.name : null;
  const marks = [
    position && !isGone(row) && !others && <span class="chip place">{ordinal(position)}</span>,
    row.away && (
      <span class="chip quiet" title={`Last there ${moment(row.away, now)}. What you write is kept for them.`}>
        Left the page
      </span>
    ),
    urgent && <span class="chip hot">Urgent</span>,
    reason && <span class="chip">{triggerWords(reason)}</span>,
    row.skill && row.status === 'waiting' && <span class={others ? 'chip quiet' : 'chip'}>For {row.skill}</span>,
    row.repeats > 0 && <span class="chip">Came back{row.repeats > 1 ? ` ${row.repeats} times` : ''}</span>,
    row.unanswered && row.status === 'agent' && !holder && <span class="chip warm">Unanswered</span>,
    holder && <span class="chip quiet">With {holder}</span>,
    row.passed && row.passed.at < (row.last?.at ?? '') && (
      <span class="chip quiet" title={row.passed.note ?? undefined}>
        {row.passed.by.id === me ? 'Passed on by you' : `From ${firstName(row.passed.by.name)}`}
      </span>
    ),
    row.ended?.disposition && <span class="chip">{DISPOSITION_WORDS[row.ended.disposition].title}</span>,
    row.ended?.rating && (
      <span class={row.ended.rating <= 2 ? 'chip warm' : 'chip'}>Rated {row.ended.rating} of 5</span>
    ),
    row.ended?.alone && row.status === 'closed' && <span class="chip quiet">The assistant alone</span>,
    row.status === 'assistant' && <span class="chip quiet">With the assistant</span>,
    unread && (
      <span class="dot">
        <span class="unseen">Unread</span>
      </span>
    ),
  ].filter(Boolean);
  return marks.length > 0 ? <p class="row-marks">{marks}</p> : null;
}
