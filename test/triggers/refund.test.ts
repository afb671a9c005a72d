import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const REQUESTED = {
  English: [
    'I want a refund',
    'please give me my money back',
    'when will I be reimbursed for the broken wheel?',
    'Refund my last payment now',
  ],
  Spanish: ['Quiero un reembolso', 'devuélvanme el dinero'],
  French: ['Je veux être remboursé', 'remboursez-moi la commande'],
  German: ['Ich möchte mein Geld zurück', 'Bitte erstatten Sie mir den Betrag'],
  Portuguese: ['Quero meu dinheiro de volta', 'solicito o reembolso da compra'],
  Italian: ['Voglio un rimborso', 'rivoglio i miei soldi'],
  Dutch: ['Ik wil mijn geld terug', 'kunt u het bedrag terugbetalen'],
  Polish: ['Chcę zwrotu pieniędzy', 'proszę zwrócić mi pieniądze'],
  Turkish: ['Para iadesi istiyorum', 'paramı geri istiyorum'],
  Russian: ['Верните деньги', 'хочу оформить возврат'],
  Ukrainian: ['Поверніть мені гроші', 'хочу оформити повернення коштів'],
  Arabic: ['أريد استرداد أموالي', 'رجعوا لي فلوسي'],
  Hindi: ['मुझे रिफंड चाहिए', 'मेरे पैसे वापस करो'],
  Japanese: ['返金してください', 'お金を返してほしい'],
  Chinese: ['我要退款', '请把钱退钱给我'],
  Korean: ['환불해 주세요', '돈을 돌려주세요'],
};

const OTHERWISE = {
  English: [
    'what colours does the helmet come in?',
    'is the ticket non-refundable',
    'I found this fun',
    'which bus stops near the shop',
  ],
  Spanish: ['¿tienen cascos azules?', 'quiero pagar con tarjeta'],
  German: ['Ich komme morgen zurück in den Laden', 'Wie lange dauert der Versand?'],
  French: ['je reviens demain au magasin', 'quels modes de paiement acceptez-vous ?'],
  Japanese: ['営業時間を教えてください'],
};

describe('refund', () => {
  test.each(rows(REQUESTED))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'refund')?.action).toBe('handoff');
  });

  test.each(rows(OTHERWISE))('%s: "%s" is about something else', (_, text) => {
    expect(said(text, 'refund')).toBeUndefined();
  });

  test.each([
    ['What is your refund policy?'],
    ['How long do refunds usually take?'],
    ['do you offer a money back guarantee'],
  ])('"%s" fires but gets its answer first', (text) => {
    expect(said(text, 'refund')?.action).toBe('offer');
  });
});
