import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const DISPUTED = {
  English: [
    'You charged me twice for the same helmet',
    'there is a payment on my card that I did not make',
    'I want to dispute this charge',
    'double billed again this month',
  ],
  Spanish: ['Me cobraron dos veces el pedido', 'no reconozco este cargo'],
  French: ["J'ai été débité deux fois", 'un double prélèvement sur mon compte'],
  German: ['Der Betrag wurde doppelt abgebucht', 'unberechtigte Abbuchung auf meinem Konto'],
  Portuguese: ['Fui cobrado duas vezes', 'não reconheço essa cobrança'],
  Italian: ['Mi avete addebitato due volte la bici', 'c’è un doppio addebito'],
  Dutch: ['Er is twee keer afgeschreven', 'ik heb dubbel betaald'],
  Russian: ['С меня дважды списали деньги', 'деньги списали два раза'],
  Japanese: ['二重請求されています', '身に覚えのない請求があります'],
  Chinese: ['重复扣款了', '你们多扣了我的钱'],
  Korean: ['두 번 결제됐어요', '이중 청구되었습니다'],
};

const OTHERWISE = {
  English: [
    'can I pay with a debit card?',
    'how do I charge the battery of the e-bike?',
    'send me the invoice for my order please',
  ],
  German: ['Kann ich mit Karte bezahlen?', 'Wie lade ich den Akku?'],
  French: ['puis-je payer en deux fois ?', 'où trouver ma facture ?'],
  Spanish: ['¿puedo pagar en dos plazos?'],
};

describe('billing dispute', () => {
  test.each(rows(DISPUTED))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'billing_dispute')?.action).toBe('handoff');
  });

  test.each(rows(OTHERWISE))('%s: "%s" disputes nothing', (_, text) => {
    expect(said(text, 'billing_dispute')?.action).not.toBe('handoff');
  });
});
