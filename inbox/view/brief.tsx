import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { triggerWords } from '../reasons.ts';
import type { Brief, Row } from '../shapes.ts';
import { wantsOf } from '../text.ts';
import { languageName, moment } from '../wording.ts';
import { ContactLink } from './contact.tsx';
import { Icon } from './icons.tsx';
import { Words } from './words.tsx';

const MOODS = { calm: 'Calm', unhappy: 'Unhappy', angry: 'Angry', danger: 'In danger' };

/** What the agent should know before the first word. The summary always shows; the rest folds away where room is short. */
export function BriefCard({ brief, row, evidence }: { brief: Brief; row: Row; evidence?: string }) {
  const [open, setOpen] = useState(false);
  const { why } = brief;
  return (
    <section class="brief" aria-label="Brief" data-open={open}>
      <h2>Brief</h2>
      <p class="summary" dir="auto">
        {brief.summary}
      </p>
      <button type="button" class="plain brief-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Less' : 'More'}
        <Icon name="chevron" />
      </button>
      <dl class="brief-facts">
        {brief.callback && (
          <Fact term="Callback">
            Booked for <time dateTime={brief.callback.at}>{moment(brief.callback.at, Date.now())}</time>,{' '}
            <ContactLink contact={brief.callback.contact} />
            {brief.callback.note && (
              <q class="evidence" dir="auto">
                {brief.callback.note}
              </q>
            )}
          </Fact>
        )}
        <Wants lines={wantsOf(brief.wants)} />
        <Fact term="Why a person">
          <span class="chip">{triggerWords(why.trigger)}</span>
          <span class="why-reason" dir="auto">
            {triggerWords(why.reason)}
          </span>
          {evidence && (
            <q class="evidence" dir="auto">
              <mark>{evidence}</mark>
            </q>
          )}
        </Fact>
        {brief.actions && (
          <Fact term="To do">
            <ul class="tried">
              {brief.actions.map((action) => (
                <li key={action} dir="auto">
                  {action}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {brief.tried.length > 0 && (
          <Fact term="Tried so far">
            <ul class="tried">
              {brief.tried.map((step) => (
                <li key={step} dir="auto">
                  {step}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact term="Who">
          <span dir="auto">{brief.who}</span>
          {row.visitor.email && !brief.who.includes(row.visitor.email) && (
            <bdi class="who-email">{row.visitor.email}</bdi>
          )}
        </Fact>
        {brief.mood && (
          <Fact term="Mood">
            <span class="mood" data-mood={brief.mood}>
              {MOODS[brief.mood]}
            </span>
          </Fact>
        )}
        {brief.language && <Fact term="Language">{languageName(brief.language)}</Fact>}
        {brief.page && (
          <Fact term="Page">
            <Words text={brief.page} />
          </Fact>
        )}
      </dl>
      <p class="brief-by">
        {brief.by === 'model' ? 'Written by the model, from the log.' : 'Put together from the log.'}
      </p>
    </section>
  );
}

/** The newest question that nobody has answered, in the visitor's own words, and below it what else was asked. */
function Wants({ lines: [newest, ...others] }: { lines: string[] }) {
  return (
    <>
      <Fact term="Wants">
        <blockquote class="wants" dir="auto">
          {newest}
        </blockquote>
      </Fact>
      {others.length > 0 && (
        <Fact term="Asked as well">
          <ul class="tried">
            {others.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
