import { describe, expect, test } from 'vitest';
import { decide } from '../../server/triggers/index.ts';
import { rows, said } from './said.ts';

const DANGERS = {
  English: [
    'there is a smell of gas in the kitchen',
    'my tooth was knocked out, it is bleeding badly',
    'I want to kill myself',
    'the basement is flooding right now',
    'the battery caught fire',
  ],
  Spanish: ['huele a gas en casa', 'quiero quitarme la vida'],
  French: ['il y a une fuite de gaz', 'je ne peux pas respirer'],
  German: ['es riecht nach Gas', 'Wasserrohrbruch im Keller, ein Notfall!'],
  Italian: ['sento odore di gas', 'non respiro bene, aiuto'],
  Russian: ['пахнет газом', 'у нас пожар'],
  Japanese: ['ガス漏れです', '死にたい'],
  Chinese: ['煤气泄漏了', '着火了'],
  Arabic: ['هناك تسرب غاز'],
};

const HARMLESS = {
  English: [
    'do you sell fire red paint?',
    'my phone battery is dying',
    'is the fireplace room free',
    'flooded with emails today',
  ],
  German: ['ich brenne darauf, das Rad zu fahren', 'gibt es Gasgriffe?'],
  French: ['avez-vous des bouteilles de gaz ?'],
  Spanish: ['¿venden cocinas de gas?'],
};

describe('emergency', () => {
  test.each(rows(DANGERS))('%s: "%s" does not wait', (_, text) => {
    expect(decide({ text, history: [] }).triggers[0]).toMatchObject({ name: 'emergency', action: 'handoff' });
  });

  test.each(rows(HARMLESS))('%s: "%s" is harmless', (_, text) => {
    expect(said(text, 'emergency')).toBeUndefined();
  });
});

test.each([
  'chcę się zabić',
  'miałem wypadek i krwawię',
  'pali się akumulator',
  'أريد أن أموت',
  'وقع لي حادث وأنا أنزف',
  '転んで血が出ている',
  '事故に遭って怪我をしました',
  'ik heb een ongeluk gehad en bloed hevig',
  'mein Akku raucht',
  'mi marido se ha desmayado',
  'la batterie fume',
  '아버지가 쓰러졌어요',
  'बैटरी में आग लग गई',
])('"%s" is heard as danger', (text) => {
  const [first] = decide({ text, history: [] }).triggers;
  expect([first?.name, first?.action]).toEqual(['emergency', 'handoff']);
});

test.each(['my chain keeps falling off', 'and the brakes squeal', 'the bell is gone too', 'the light burned out'])(
  '"%s" is worn, not dangerous',
  (text) => {
    expect(decide({ text, history: [] }).triggers.filter(({ name }) => name === 'emergency')).toEqual([]);
  },
);
