import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import type { Colleague } from '../shapes.ts';
import { ActDialog, noteOf } from './act-dialog.tsx';
import { type Choice, Choices, NoteField } from './choices.tsx';

/** Before a skill, where others have a colleague's id. */
const FOR = 'skill:';

/** Back to the queue, to those trained for something, or straight to a colleague who is on shift. */
export function TransferDialog({ page, chat }: { page: Page; chat: Chat }) {
  const { colleagues, me } = page.desk;
  const others = colleagues.value.filter((one) => one.id !== me.value.agent.id && one.shift === 'on');
  const skills = [...new Set(colleagues.value.flatMap((one) => one.skills))].sort();
  const choices: Choice[] = [
    { value: '', title: 'Back to the queue', hint: 'At its head: the next free colleague takes it' },
    ...skills.map((skill) => ({
      value: FOR + skill,
      title: `Whoever does ${skill}`,
      hint: 'At the head of the queue, offered to them first',
    })),
    ...others.map((one) => ({ value: one.id, title: one.name, hint: loadOf(one) })),
  ];
  const to = (form: FormData) => String(form.get('to'));
  const receiver = (chosen: string) =>
    chosen.startsWith(FOR) ? { skill: chosen.slice(FOR.length) } : chosen ? { agent: chosen } : {};
  const nameOf = (id: string) => others.find((one) => one.id === id)?.name;
  return (
    <ActDialog
      page={page}
      chat={chat}
      title="Transfer to"
      verb="Transfer"
      act={(form) => chat.transfer({ ...receiver(to(form)), ...noteOf(form) })}
      mayUndo={(form) => !nameOf(to(form))}
      done={(form) => (nameOf(to(form)) ? `${nameOf(to(form))} has it now.` : 'Back in the queue, at its head.')}
    >
      <Choices name="to" legend="Transfer to" choices={choices} />
      {others.length === 0 && <p class="small-print">No colleague is on shift now.</p>}
      <NoteField label="Note for whoever takes it (optional)" />
    </ActDialog>
  );
}

/** How much a colleague has on the desk. */
export function loadOf({ load }: Colleague): string {
  return load === 0 ? 'Free' : load === 1 ? '1 conversation' : `${load} conversations`;
}
