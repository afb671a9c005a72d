import type { WaitWords } from '../phrase.ts';

/** The wait, in Spanish. */
export const wait: WaitWords = {
  next: 'El siguiente turno es el suyo.',
  ordinal: { other: '#.º' },
  place: 'Está en el {a} lugar de la cola.',
  moment: 'Menos de un minuto.',
  upTo: 'Hasta {b}.',
  about: 'Alrededor de {b}.',
  between: 'Entre {a} y {b} aproximadamente.',
  unknown: 'Todavía no podemos saber cuánto tardará.',
  late: 'Está tardando más de lo habitual y no podemos saber cuánto falta.',
  nobody: 'Ahora mismo no hay nadie de turno.',
  minutes: { one: '# minuto', other: '# minutos' },
  hours: { one: '# hora', other: '# horas' },
};
