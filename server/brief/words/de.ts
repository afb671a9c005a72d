import type { Words } from './words.ts';

export const de: Words = {
  said: 'Sie haben geschrieben: „{said}“.',
  topics: {
    person: 'Gern.',
    despair:
      'Gut, dass Sie das schreiben. Sie müssen damit nicht allein sein: Bitte rufen Sie jetzt den Notruf oder die Telefonseelsorge an, oder gehen Sie zu jemandem, dem Sie vertrauen.',
    urgent:
      'Das klingt dringend und sollte nicht auf mich warten. Wenn jemand in Gefahr ist, rufen Sie bitte sofort den Notruf.',
    serious: 'Das ist eine wichtige Angelegenheit, für die ein Mensch einstehen sollte und nicht ein Assistent.',
    money:
      'Ich verstehe, dass mit einer Zahlung etwas nicht stimmt. Das sollte jemand prüfen, der es richtig prüfen kann; ich kann es nicht.',
    refund: 'Ich verstehe, dass Sie Ihr Geld zurückmöchten. Das muss ein Mensch entscheiden; ich darf es nicht.',
    cancellation:
      'Ich verstehe, dass Sie kündigen oder stornieren möchten. Das muss ein Mensch tun, damit es richtig geschieht und Ihnen bestätigt wird.',
    complaint:
      'Das tut mir leid. Das sollte sich jemand ansehen, der es in Ordnung bringen kann, und das übersteigt, was ich kann.',
    upset: 'Es tut mir leid, dass es so mühsam war. Jemand sollte mit frischem Blick darauf schauen.',
    hardship:
      'Danke, dass Sie mir das sagen. Ein Mensch kann besser als ich nach einem Weg suchen, der zu Ihrer Lage passt.',
    private: 'Was Sie geschrieben haben, ist vertraulich und bei geschulten Kollegen besser aufgehoben als bei mir.',
    failure:
      'Es tut mir leid, bei mir ist etwas schiefgegangen und ich konnte nicht antworten. Statt zu raten, überlasse ich das lieber einem Menschen.',
    unknown: 'Dazu habe ich nichts Verlässliches, und raten möchte ich nicht. Ein Mensch kann es klären.',
    unsure: 'Ich möchte Ihnen nichts Falsches sagen und bin mir hier nicht sicher genug. Ein Mensch kann es klären.',
    long: 'Das dauert nun schon eine Weile, und wir sind noch nicht am Ziel. Ein Mensch kann es wahrscheinlich schneller klären als ich.',
    sales:
      'Schön, dass Sie interessiert sind. Dafür sollten Sie jemanden haben, der Ihnen ein richtiges Angebot machen kann.',
    other: 'Das kann ein Mensch besser beantworten als ich.',
  },
  details: 'Alles, was Sie hier geschrieben haben, geht mit; Sie müssen nichts wiederholen.',
  next: 'Jemand aus dem Team kommt zu Ihnen in diesen Chat.',
  nextBy: '{agent} kommt zu Ihnen in diesen Chat.',
  now: 'Der Chat zeigt Ihnen Ihren Platz in der Warteschlange und die Wartezeit, immer auf dem neuesten Stand.',
  inLine: 'Sie sind in der Warteschlange für einen Menschen, und was Sie hier schreiben, geht mit.',
  here: 'Ja, ich bin da.',
  program: 'Ich bin der Assistent: ein Programm, kein Mensch.',
  nobody: 'Gerade ist niemand im Dienst, deshalb kann ich im Moment niemanden in den Chat holen.',
  opens: 'Wir sind {time} wieder da.',
  callback: 'Sie können unten eine Zeit für einen Rückruf wählen, und bis dahin helfe ich gern, soweit ich kann.',
  joined: '{agent} ist jetzt im Chat und hat gelesen, was Sie geschrieben haben.',
  released: '{agent} hat den Chat an mich, den Assistenten, zurückgegeben. Was kann ich für Sie tun?',
  left: 'Sie haben die Warteschlange verlassen. Ich bin weiter da, und Sie können jederzeit wieder um einen Menschen bitten.',
  booked:
    'Ihr Rückruf ist für {time} vorgemerkt. Was Sie hier geschrieben haben, geht mit. Bis dahin bin ich weiter da.',
  taken: 'Diese Zeit ist nicht mehr frei. Bitte wählen Sie eine andere.',
  cancelled:
    'Ihr Rückruf für {time} ist abgesagt. Ich bin weiter da, und Sie können jederzeit nach einem Menschen fragen.',
  calledOff: '{agent} hat Ihren Rückruf für {time} abgesagt. Sie können hier jederzeit nach einem Menschen fragen.',
  moved: '{agent} hat Ihren Rückruf verschoben: Er ist jetzt für {time} vorgemerkt.',
  unreachable: 'Das sieht nicht nach einer E-Mail-Adresse oder Telefonnummer aus. Bitte prüfen Sie es noch einmal.',
  requeued:
    '{agent} musste gehen. Sie fangen nicht von vorn an: Sie stehen ganz vorn in der Warteschlange, und nichts, was Sie geschrieben haben, ist verloren.',
  noted: 'Das kann ich selbst nicht sicher beantworten; ich habe es für die Person vermerkt, die übernimmt.',
  masked:
    'Zu Ihrer Sicherheit wurde eine eingegebene Nummer unkenntlich gemacht, bevor sie gespeichert wurde; niemand kann sie hier lesen. Bitte senden Sie keine Karten-, Konto- oder Sozialversicherungsnummern in diesem Chat.',
  resolved:
    '{agent} hat diesen Chat abgeschlossen. Wenn noch etwas offen ist, schreiben Sie hier, und wir machen dort weiter.',
  failed:
    'Es tut mir leid, ich kann gerade nicht antworten, und es ist niemand im Dienst. Was Sie geschrieben haben, bleibt erhalten.',
  offer: 'Mit einem Menschen sprechen',
};
