import { describe, expect, test } from 'vitest';
import { decide } from '../../server/triggers/index.ts';
import { rows, said } from './said.ts';

const ASKED = {
  English: [
    'Can I speak to a human please?',
    'get me a real person NOW',
    'I would rather talk with somebody from your team',
    'human',
    'agent please!!',
    'Please put me through to your manager',
    'this bot is hopeless, let me talk to someone real',
    'could one of your advisors call me back this afternoon?',
    'Is there anyone there I can talk to?',
    'speek to a humna please',
    'I dont want to talk to a robot',
    'connect me with customer support',
    'Give me a call back, this is taking too long',
    'transfer me to a live agent',
  ],
  Spanish: [
    'Quiero hablar con una persona',
    '¿Me puede pasar con un agente, por favor?',
    'necesito un humano',
    'llámenme por teléfono',
  ],
  French: [
    "Je voudrais parler à quelqu'un",
    'passez-moi un conseiller',
    'je veux un humain',
    'Pouvez-vous me rappeler ?',
  ],
  German: [
    'Ich möchte mit einem Menschen sprechen',
    'Verbinden Sie mich bitte mit einem Mitarbeiter',
    'Kann ich mit jemandem reden?',
    'Bitte rufen Sie mich zurück',
  ],
  Portuguese: [
    'Quero falar com um atendente',
    'posso falar com uma pessoa de verdade?',
    'me transfira para um humano',
    'Me liguem, por favor',
  ],
  Italian: [
    'Vorrei parlare con un operatore',
    'mi passi una persona vera',
    'posso parlare con qualcuno?',
    'Richiamatemi per favore',
  ],
  Dutch: [
    'Ik wil een medewerker spreken',
    'Kan ik met een echt persoon praten?',
    'verbind me door met iemand van de klantenservice',
    'Bel mij terug alstublieft',
  ],
  Polish: [
    'Chcę rozmawiać z człowiekiem',
    'Proszę połączyć mnie z konsultantem',
    'czy mogę porozmawiać z kimś?',
    'Proszę o telefon, oddzwońcie',
  ],
  Turkish: [
    'Bir insanla görüşmek istiyorum',
    'Müşteri temsilcisine bağlayın lütfen',
    'gerçek bir kişiyle konuşabilir miyim',
    'Beni arayın lütfen',
  ],
  Russian: [
    'Хочу поговорить с человеком',
    'Соедините меня с оператором',
    'позовите менеджера',
    'Перезвоните мне, пожалуйста',
  ],
  Ukrainian: [
    'Хочу поговорити з людиною',
    "З'єднайте мене з оператором",
    'покличте менеджера',
    'Передзвоніть мені, будь ласка',
  ],
  Arabic: ['أريد التحدث مع موظف', 'حولني إلى شخص حقيقي', 'ممكن أتكلم مع خدمة العملاء', 'اتصلوا بي من فضلكم'],
  Hindi: ['मुझे किसी इंसान से बात करनी है', 'कृपया एजेंट से बात कराइए', 'mujhe agent se baat karni hai', 'मुझे वापस कॉल करें'],
  Japanese: [
    '人間と話したいです',
    'オペレーターにつないでください',
    '担当者に代わってください',
    '折り返しお電話ください',
  ],
  Chinese: ['我要找人工客服', '转人工', '我想和真人说话', '请给我回电话'],
  Korean: ['상담원 연결해 주세요', '사람과 이야기하고 싶어요', '담당자 바꿔 주세요', '전화 주세요'],
};

const NOT_ASKED = {
  English: [
    'are you a bot?',
    'am I talking to a real person',
    'Can a person under 18 order?',
    'my agent told me the price was lower',
    'What does your human resources team do?',
    'I sent the parcel to someone else by mistake',
    'Do you have a bike for a tall person?',
    'how many people fit in the cargo bike',
    'My estate agent needs the invoice',
    'Is this suitable for two persons?',
    'someone stole my bike yesterday',
    'I already talked to somebody in the shop on Monday about sizes, which one fits me?',
    'can I buy it as a gift for someone',
    'what time does the manager special start',
  ],
  Spanish: ['¿Eres un bot?', '¿Puede una persona menor de edad comprar?', 'mi agente me dio otro precio'],
  French: ['es-tu un robot ?', 'Une personne de 2 mètres peut-elle rouler dessus ?', 'le cadeau est pour quelqu’un'],
  German: [
    'Bist du ein Mensch?',
    'Wie viele Personen passen hinein?',
    'Ist das Rad für eine Person mit 1,90 m geeignet?',
  ],
  Italian: ['quante persone ci stanno?'],
  Dutch: ['hoeveel mensen passen erin?'],
  Arabic: ['كم شخص يمكنه الركوب؟'],
  Hindi: ['क्या यह एक व्यक्ति के लिए है?'],
  Russian: [
    'для одного человека',
    'ты бот или человек?',
    'Сколько человек помещается?',
    'подарок для другого человека',
  ],
  Chinese: ['你是机器人吗', '人工智能是什么', '这辆车可以坐几个人'],
  Japanese: ['あなたはロボットですか', '何人まで乗れますか'],
  Korean: ['몇 명까지 탈 수 있나요?', '사람이 많은가요?'],
};

const BARE = {
  Spanish: ['agente', 'asesor humano por favor'],
  French: ['un conseiller svp'],
  German: ['Mitarbeiter bitte!'],
  Portuguese: ['atendente'],
  Italian: ['operatore'],
  Dutch: ['medewerker'],
  Polish: ['konsultant'],
  Turkish: ['temsilci lütfen'],
  Russian: ['оператора!'],
  Ukrainian: ['людину, будь ласка'],
  Arabic: ['موظف من فضلك'],
  Hindi: ['एजेंट'],
  Japanese: ['オペレーター'],
  Chinese: ['真人'],
  Korean: ['상담원'],
};

describe('asks for a person', () => {
  test.each(rows(BARE))('%s: the one word "%s" is enough', (_, text) => {
    expect(said(text, 'asks_for_person')?.action).toBe('handoff');
  });

  test.each(rows(ASKED))('%s: "%s" is handed off at once', (_, text) => {
    expect(said(text, 'asks_for_person')?.action).toBe('handoff');
  });

  test.each(rows(NOT_ASKED))('%s: "%s" asks for nobody', (_, text) => {
    expect(said(text, 'asks_for_person')).toBeUndefined();
  });

  test('comes first among what fires together, with the very words as evidence', () => {
    const { decision, triggers } = decide({ text: 'Refund me or GET ME A MANAGER!', history: [] });
    expect(decision).toBe('escalate');
    expect(triggers[0]).toMatchObject({ name: 'asks_for_person', evidence: 'GET ME A MANAGER' });
    expect(triggers.map(({ name }) => name)).toContain('refund');
  });
});

describe('the offer of a person', () => {
  const OFFERS: [offer: string, answer: string][] = [
    ['Would you like to talk to a person?', 'yes please'],
    ['Sorry about that. Shall I connect you with an agent?', 'sure, go ahead'],
    ['¿Quiere hablar con una persona?', 'sí, por favor'],
    ['Möchten Sie mit einem Mitarbeiter sprechen?', 'ja bitte'],
    ['Voulez-vous parler à un conseiller ?', 'oui'],
    ['Соединить вас с оператором?', 'да'],
    ['担当者におつなぎしますか？', 'はい、お願いします'],
  ];

  test.each(OFFERS)('"%s" is taken by "%s"', (offer, answer) => {
    const history = [{ from: 'assistant' as const, text: offer }];
    expect(said(answer, 'asks_for_person', { history })?.action).toBe('handoff');
  });

  test.each([
    ['Would you like to talk to a person?', 'no thanks'],
    ['Would you like to talk to a person?', 'yes, the blue one in size M'],
    ['Is the blue one right for you?', 'yes please'],
    ['You may talk to a person at any time.', 'ok'],
  ])('after "%s", "%s" asks for nobody', (offer, answer) => {
    const history = [{ from: 'assistant' as const, text: offer }];
    expect(said(answer, 'asks_for_person', { history })).toBeUndefined();
  });
});
