import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const MEDICAL = {
  English: [
    'Can I take ibuprofen with my blood pressure tablets?',
    'is this an infection or a normal swelling after the extraction?',
    'What are the side effects?',
    "I'm pregnant, is the treatment safe?",
    'my back hurts since I ride the bike, what should I do',
    'how many mg of paracetamol can my son take',
    'do I need a root canal?',
  ],
  Spanish: ['¿Puedo tomar paracetamol después de la extracción?', 'estoy embarazada, ¿es seguro?'],
  French: ['Puis-je prendre un antibiotique avec ça ?', 'quels sont les effets secondaires ?'],
  German: ['Darf ich nach der Behandlung Schmerzmittel nehmen?', 'Welche Nebenwirkungen gibt es?'],
  Portuguese: ['posso tomar um remédio antes da consulta?', 'tenho diabetes, posso fazer o tratamento?'],
  Italian: ['posso prendere un antibiotico prima?', 'sono incinta, è pericoloso?'],
  Dutch: ['mag ik een pijnstiller slikken?', 'ik ben zwanger, kan dat kwaad?'],
  Polish: ['czy mogę brać ibuprofen?', 'jakie są skutki uboczne?'],
  Turkish: ['hangi ilacı almalıyım?', 'yan etkileri neler?'],
  Russian: ['можно ли принимать ибупрофен после удаления?', 'какие побочные эффекты?'],
  Ukrainian: ['чи можна приймати антибіотик?', 'я вагітна, це безпечно?'],
  Arabic: ['هل يمكنني تناول المسكن؟', 'ما هي الآثار الجانبية؟'],
  Hindi: ['क्या मैं यह दवा ले सकता हूँ, कौन सी दवा ठीक है?'],
  Japanese: ['この薬を飲んでもいいですか', '妊娠中ですが大丈夫ですか'],
  Chinese: ['我可以吃止痛药吗', '有副作用吗'],
  Korean: ['진통제 먹어도 되나요?', '부작용이 있나요?'],
};

const NOT_MEDICAL = {
  English: [
    "is the bike's medical-grade bag in stock?",
    'is the first-aid kit in stock?',
    'does the app run on my tablet?',
    'do you sell medicine balls?',
    'do you have prescription swimming goggles?',
    'I take the train to your shop, is it far?',
    'where is the painkiller album vinyl?',
    'can I take the bike on the train?',
    'is it safe to leave the bike outside?',
    'The medical students get a discount, right?',
    'is there a diagnostic port on the e-bike?',
  ],
  Spanish: ['¿Puedo tomar el autobús hasta la tienda?', '¿tienen botiquín de primeros auxilios?'],
  French: ['Puis-je prendre rendez-vous demain ?', 'avez-vous une trousse de secours ?'],
  German: ['Haben Sie Verbandskästen?', 'Darf ich mein Rad mitnehmen?'],
  Japanese: ['救急箱はありますか'],
  Chinese: ['有急救包吗'],
};

describe('a medical question', () => {
  test.each(rows(MEDICAL))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'medical')?.action).toBe('handoff');
  });

  test.each(rows(NOT_MEDICAL))('%s: "%s" is a plain question', (_, text) => {
    expect(said(text, 'medical')).toBeUndefined();
  });
});
