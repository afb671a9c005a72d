import type { WaitWords } from '../phrase.ts';

/** The wait, in Portuguese. */
export const wait: WaitWords = {
  next: 'A seguir é a sua vez.',
  ordinal: { other: '#.º' },
  place: 'Está em {a} lugar na fila.',
  moment: 'Menos de um minuto.',
  upTo: 'Até {b}.',
  about: 'Cerca de {b}.',
  between: 'Cerca de {a} a {b}.',
  unknown: 'Ainda não conseguimos dizer quanto tempo vai demorar.',
  late: 'Está a demorar mais do que o habitual e ainda não conseguimos dizer quanto falta.',
  nobody: 'De momento não há ninguém de serviço.',
  minutes: { one: '# minuto', other: '# minutos' },
  hours: { one: '# hora', other: '# horas' },
};
