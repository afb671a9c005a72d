import { describe, expect, test } from 'vitest';
import type { BriefInput } from '../../server/brief/brief.ts';
import { buildBrief } from '../../server/brief/brief.ts';
import { triedIn } from '../../server/brief/tried.ts';

const replied = (text: string, ...titles: string[]): BriefInput['history'] => [
  { from: 'visitor', text: 'How much is it?' },
  { from: 'assistant', text, sources: titles.map((title) => ({ title })) },
];

describe('what was tried', () => {
  test.each([
    ['- **Front wheel**: €17.50\n- **Rear wheel**: €22', 'Puncture: “Front wheel: €17.50”'],
    ['**Puncture**\nA repair [costs](https://shop.example/p) `€17.50`.', 'Puncture: “A repair costs €17.50.”'],
    [
      "I'm not certain this is what you mean. Here is what I found under “Tyres”:\n\nA tyre costs €30.",
      'Puncture: “A tyre costs €30.”',
    ],
    ['Unsere Informationen sind auf Englisch. Dort steht:\n\nA tyre costs €30.', 'Puncture: “A tyre costs €30.”'],
    ['Hello! A tyre costs €30.', 'Puncture: “A tyre costs €30.”'],
  ])('is a fact in plain text: %s', (text, line) => {
    expect(triedIn(replied(text, 'Puncture'))).toEqual([line]);
  });

  test.each([
    'Of course. What would you like to know?',
    "You're welcome! If anything else comes up, just ask.",
    'On “the price” I found nothing I could rely on; a person here can tell you.',
    'Gern geschehen! Wenn noch etwas ist, einfach fragen.',
  ])('is no small talk and no refusal: %s', (text) => {
    expect(triedIn(replied(text))).toEqual([]);
  });

  test('is not what the visitor was told of the queue', () => {
    const [question, reply] = replied('You are 2nd in line.');
    expect(triedIn([question, { ...reply, as: 'aside' }] as BriefInput['history'])).toEqual([]);
  });

  test('ends with one mark where the title had to be cut', () => {
    const title = 'Puncture repair, tube replacement and wheel truing at the workshop';
    const { summary } = buildBrief({ visitor: {}, history: replied('€17.50.', title), trigger: { name: 'refund' } });
    expect(summary).toContain('… Why:');
    expect(summary).not.toMatch(/…\./);
  });
});
