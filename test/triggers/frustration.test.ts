import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const ANGRY = {
  English: [
    'This is ridiculous, nobody answers and I am fed up',
    'WORST SHOP EVER!!! Never buying here again',
    'I am so angry, you keep sending me the same useless link',
    'what a complete waste of my time, absolutely pathetic service',
  ],
  Spanish: ['Esto es ridículo, estoy harto', 'qué vergüenza de servicio, es inaceptable'],
  French: ["C'est inadmissible, j'en ai marre", 'vous êtes nuls, quelle honte'],
  German: ['Das ist eine Frechheit, mir reicht es', 'Ich bin stinksauer, so ein Saftladen'],
  Portuguese: ['Isso é um absurdo, estou muito irritado', 'cansei de vocês, que palhaçada'],
  Italian: ['È una vergogna, sono stufo', 'che schifo di servizio, non ne posso più'],
  Dutch: ['Dit is belachelijk, ik ben het zat', 'waardeloze service, ik ben woedend'],
  Polish: ['To skandal, mam dość', 'jestem wściekły, beznadziejna obsługa'],
  Turkish: ['Bu ne rezalet, bıktım artık', 'çok sinirliyim, berbat bir hizmet'],
  Russian: ['Это безобразие, сколько можно ждать', 'вы меня достали, ужасный сервис'],
  Ukrainian: ['Це жах, скільки можна чекати', 'мені набридло, ганьба'],
  Arabic: ['هذه مهزلة، طفح الكيل', 'أنا محبط جدا وغاضب'],
  Hindi: ['बहुत घटिया सर्विस है, मैं परेशान हूँ', 'यह बकवास है'],
  Japanese: ['いい加減にしてください、最悪です', 'もううんざり、イライラする'],
  Chinese: ['太差了，我受够了', '你们是骗子吗，气死我了'],
  Korean: ['정말 짜증나네요, 최악이에요', '너무 답답하고 화가 나요'],
};

const CALM = {
  English: [
    'Which tyre do I need for a 28 inch wheel?',
    'Thanks, that was great help!',
    'ok, could you send me the address please',
    'Is the shop open on Sunday?',
  ],
  Spanish: ['¿Hacen envíos a Canarias?', 'gracias, muy amable'],
  French: ['Avez-vous ce modèle en rouge ?', 'merci beaucoup'],
  German: ['Wie ist die Adresse der Werkstatt?', 'Danke, das hilft mir'],
  Dutch: ['Wat kost een servicebeurt?', 'dank je wel'],
  Japanese: ['ありがとうございます', '送料はいくらですか'],
  Chinese: ['谢谢你', '这个多少钱'],
};

describe('frustration', () => {
  test.each(rows(ANGRY))('%s: "%s" is heard', (_, text) => {
    expect(said(text, 'frustration')).toBeDefined();
  });

  test.each(rows(CALM))('%s: "%s" is calm', (_, text) => {
    expect(said(text, 'frustration')).toBeUndefined();
  });

  test('anger earlier in the conversation lends weight to a curt message', () => {
    const history = [
      { from: 'visitor', text: 'This is the worst service, I hate this' },
      { from: 'assistant', text: 'I am sorry about that.' },
    ] as const;
    const text = 'You still did not answer, no help again.';
    const alone = said(text, 'frustration')?.confidence ?? 0;
    expect(said(text, 'frustration', { history: [...history] })?.confidence ?? 0).toBeGreaterThan(alone);
  });

  test('shouting is heard when it is impatient, capitals alone are not', () => {
    expect(said('WHY DOES NOBODY TELL ME WHERE IT IS', 'frustration')).toBeDefined();
    expect(said('IS THE STORE OPEN ON SUNDAY', 'frustration')).toBeUndefined();
    expect(said('I need the USB HDMI VGA adapter', 'frustration')).toBeUndefined();
  });
});
