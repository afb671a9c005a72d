import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const REQUESTED = {
  English: [
    'Please cancel my subscription',
    'I need to cancel the order from yesterday',
    'I no longer want my reservation',
    'how do I call off my appointment',
  ],
  Spanish: ['Quiero cancelar mi pedido', 'deseo darme de baja'],
  French: ['Je veux annuler ma commande', 'comment résilier mon abonnement ?'],
  German: ['Ich möchte meinen Vertrag kündigen', 'Bitte stornieren Sie meine Bestellung'],
  Portuguese: ['Quero cancelar minha assinatura', 'preciso cancelar o pedido'],
  Italian: ["Vorrei annullare l'ordine", 'come posso disdire il contratto?'],
  Dutch: ['Ik wil mijn abonnement opzeggen', 'kan ik mijn bestelling annuleren'],
  Polish: ['Chcę anulować zamówienie', 'rezygnuję z subskrypcji'],
  Turkish: ['Siparişimi iptal etmek istiyorum', 'aboneliğimi iptal edin'],
  Russian: ['Хочу отменить заказ', 'отмените мою подписку'],
  Ukrainian: ['Хочу скасувати замовлення', 'скасуйте мою підписку'],
  Arabic: ['أريد إلغاء الطلب', 'الغوا اشتراكي'],
  Hindi: ['मुझे अपना ऑर्डर रद्द करना है', 'मेरा सब्सक्रिप्शन कैंसिल करें'],
  Japanese: ['注文をキャンセルしたい', '契約を解約したいです'],
  Chinese: ['我想取消订单', '帮我取消预订'],
  Korean: ['주문을 취소하고 싶어요', '구독을 해지해 주세요'],
};

const OTHERWISE = {
  English: [
    'do you sell noise-cancelling headphones?',
    'my train was cancelled so I will be late for the fitting',
    'what are your opening hours',
  ],
  Spanish: ['¿Cuándo llega mi pedido?', 'quiero hacer un pedido'],
  German: ['Wo ist meine Bestellung?', 'Gibt es das Rad in Rot?'],
  Russian: ['где мой заказ?', 'у вас отменные велосипеды'],
  Korean: ['주문은 언제 오나요?'],
};

describe('cancellation', () => {
  test.each(rows(REQUESTED))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'cancellation')?.action).toBe('handoff');
  });

  test.each(rows(OTHERWISE))('%s: "%s" cancels nothing', (_, text) => {
    expect(said(text, 'cancellation')).toBeUndefined();
  });

  test('a question about the fee fires but gets its answer first', () => {
    expect(said('is there a cancellation fee?', 'cancellation')?.action).toBe('offer');
  });
});
