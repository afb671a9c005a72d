import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers, callsTools, type ModelServer, startModelServer } from '../model-server.ts';
import { becomes, useStage } from './stage.ts';

describe('out of the knowledge alone', () => {
  const stage = useStage();

  test('an answer names its source, a tie is one question with taps, and what is not known is said to be, twice in a row a person gets it', async () => {
    const visitor = await stage.newVisitor();
    await visitor.open();
    await visitor.say('What does a puncture repair cost?');
    expect(await visitor.answer(1)).toContain('17.50');
    await visitor.sees('Puncture repair and flat tyres');

    await visitor.say('delivery cost');
    expect(await visitor.answer(2)).toMatch(/\?/);
    await visitor.button('Delivery of bikes').click();
    expect(await visitor.answer(3)).toContain('€');

    await visitor.say('Can your shop forge a sword for my nephew?');
    expect(await visitor.answer(4)).toMatch(/found nothing I could rely on/);
    await visitor.button('I would like a person').waitFor();
    await visitor.say('And a shield for his sister?');
    await becomes(() => visitor.place.textContent()).toMatch(/in line/);
    expect(await visitor.answer(5)).toMatch(/nobody is on shift/i);
  });
});

describe('with a model', () => {
  let model: ModelServer;
  beforeAll(async () => {
    model = await startModelServer();
  });
  afterAll(() => model.stop());
  const stage = useStage(() => ({ BATON_AI_URL: model.url, BATON_AI_MODEL: 'scripted' }));

  test('its words are an answer, its question has taps, and when it hands off a person is asked for', async () => {
    model.next(
      answers('A front wheel costs €17.50, tube included [1].'),
      callsTools([
        { name: 'ask_visitor', arguments: { question: 'Which bike is it?', choices: ['City bike', 'E-bike'] } },
      ]),
      callsTools([{ name: 'hand_off', arguments: { reason: 'needs a look at the order' } }]),
    );
    const visitor = await stage.newVisitor();
    await visitor.open();
    await visitor.say('What does a puncture repair cost?');
    expect(await visitor.answer(1)).toContain('€17.50');

    await visitor.say('And how long does it take for mine?');
    expect(await visitor.answer(2)).toContain('Which bike is it?');
    await visitor.button('City bike').click();
    await becomes(() => visitor.place.textContent()).toMatch(/in line/);
    await becomes(() => model.requests.length).toBe(4); // the last one betters the brief
  });
});
