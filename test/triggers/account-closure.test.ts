import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const WANTED = {
  English: [
    'Please delete my account',
    'how can I close my profile for good?',
    'I want my account removed',
    'deactivate my user account please',
  ],
  Spanish: ['Quiero eliminar mi cuenta', 'den de baja mi cuenta, quiero cerrar mi cuenta'],
  French: ['Je veux supprimer mon compte', 'fermez mon compte'],
  German: ['Bitte löschen Sie mein Konto', 'Ich will mein Kundenkonto kündigen'],
  Portuguese: ['Quero excluir minha conta', 'encerrar a minha conta'],
  Italian: ['Voglio eliminare il mio account', 'chiudere il conto'],
  Dutch: ['Verwijder mijn account', 'ik wil mijn account opheffen'],
  Polish: ['Proszę usunąć moje konto', 'chcę zamknąć konto'],
  Turkish: ['Hesabımı silmek istiyorum', 'hesabımı kapatın'],
  Russian: ['Удалите мой аккаунт', 'хочу закрыть учетную запись, удалить аккаунт'],
  Ukrainian: ['Видаліть мій акаунт', 'хочу закрити обліковий запис'],
  Arabic: ['أريد حذف حسابي', 'إغلاق حسابي من فضلكم'],
  Hindi: ['मेरा अकाउंट बंद करें', 'खाता हटा दीजिए'],
  Japanese: ['アカウントを削除したい', '退会したいです'],
  Chinese: ['我要注销账号', '请删除我的账户 注销账户'],
  Korean: ['계정을 삭제해 주세요', '회원 탈퇴하고 싶어요'],
};

const OTHERWISE = {
  English: [
    'how do I open an account?',
    'I forgot the password of my account',
    'is the shop closed on Mondays?',
    'which email is on my account',
  ],
  German: ['Wie eröffne ich ein Konto?', 'Wann schließt der Laden?'],
  Spanish: ['¿A qué hora cierran?', 'quiero abrir una cuenta'],
  French: ['à quelle heure fermez-vous ?'],
};

describe('account closure', () => {
  test.each(rows(WANTED))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'account_closure')?.action).toBe('handoff');
  });

  test.each(rows(OTHERWISE))('%s: "%s" closes nothing', (_, text) => {
    expect(said(text, 'account_closure')).toBeUndefined();
  });
});
