import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const CHANGES = {
  English: [
    'I need to move my appointment to Friday',
    'can you change the delivery date of my order',
    'please reschedule',
    'I want to change my bank details',
    'could we postpone our booking by a week?',
  ],
  Spanish: ['quiero cambiar mi reserva', 'necesito aplazar la cita'],
  French: ['je voudrais déplacer mon rendez-vous', 'modifier ma réservation'],
  German: ['Ich möchte meinen Termin verschieben', 'kann ich meine Buchung ändern?'],
  Russian: ['хочу перенести запись', 'можно изменить заказ?'],
  Japanese: ['予約を変更したいです'],
  Chinese: ['我想更改预约'],
};

const NO_CHANGES = {
  English: [
    'how late can I change my booking for free?',
    'how do I change my password?',
    'can I order a change of tyres?',
    'what is your cancellation policy?',
    'was my appointment moved?',
  ],
  German: ['Wann ist mein Termin?', 'Kann ich das Passwort ändern?'],
  French: ['je voudrais une réservation pour deux', 'comment changer la langue ?'],
  Spanish: ['¿Tengo una reserva para hoy?'],
};

describe('a change to what is booked or paid', () => {
  test.each(rows(CHANGES))('%s: "%s" is offered a person', (_, text) => {
    expect(said(text, 'change_request')?.action).toBe('offer');
  });

  test.each(rows(NO_CHANGES))('%s: "%s" is a plain question', (_, text) => {
    expect(said(text, 'change_request')).toBeUndefined();
  });
});
