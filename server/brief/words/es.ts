import type { Words } from './words.ts';

export const es: Words = {
  said: 'Ha escrito: «{said}».',
  topics: {
    person: 'Por supuesto.',
    despair:
      'Me alegra que lo haya escrito. No tiene que pasar por esto a solas: llame ahora a emergencias o a un teléfono de ayuda, o busque la compañía de alguien de confianza.',
    urgent:
      'Parece urgente y no debería esperar por mí. Si alguien está en peligro, llame ahora a los servicios de emergencia.',
    serious: 'Es un asunto importante, y debe responder por él una persona y no un asistente.',
    money: 'Entiendo que hay un cobro que no cuadra. Debe revisarlo alguien que pueda comprobarlo bien, y yo no puedo.',
    refund:
      'Entiendo que desea que se le devuelva el dinero. Eso tiene que decidirlo una persona; yo no puedo hacerlo.',
    cancellation:
      'Entiendo que desea cancelar. Tiene que hacerlo una persona, para que quede bien hecho y se lo confirmen.',
    complaint: 'Lamento lo ocurrido. Debe verlo alguien que pueda arreglarlo, y eso es más de lo que yo puedo hacer.',
    upset: 'Lamento que esto haya sido tan pesado. Merece que alguien lo mire con otros ojos.',
    hardship: 'Gracias por contármelo. Una persona puede buscar mejor que yo una solución para su situación.',
    private: 'Lo que ha escrito es confidencial y está mejor en manos de personal preparado que en las mías.',
    failure:
      'Lo siento, algo ha fallado por mi parte y no he podido responderle. En vez de adivinar, prefiero dejarlo en manos de una persona.',
    unknown: 'No tengo nada fiable sobre eso y prefiero no adivinar. Una persona puede averiguarlo.',
    unsure:
      'No quiero darle una respuesta equivocada y aquí no estoy lo bastante seguro. Una persona puede averiguarlo.',
    long: 'Esto ya ha llevado un rato y aún no lo hemos resuelto. Una persona probablemente pueda hacerlo antes que yo.',
    sales: 'Me alegra su interés. Para esto conviene que le atienda alguien que pueda hacerle una oferta adecuada.',
    other: 'A esto puede responder mejor una persona que yo.',
  },
  details: 'Todo lo que ha escrito aquí se transmite, así que no tendrá que repetir nada.',
  next: 'Alguien del equipo se unirá a usted en este mismo chat.',
  nextBy: '{agent} se unirá a usted en este mismo chat.',
  now: 'El chat le muestra su lugar en la cola y la espera, siempre al día.',
  inLine: 'Está en la cola para hablar con una persona, y lo que escriba aquí se le transmite.',
  here: 'Sí, aquí estoy.',
  program: 'Soy el asistente: un programa, no una persona.',
  nobody: 'Ahora mismo no hay nadie de turno, así que en este momento no puedo traer a nadie al chat.',
  opens: 'Volvemos {time}.',
  callback:
    'Puede elegir abajo una hora para que le llamemos, y mientras tanto le ayudaré con mucho gusto en lo que pueda.',
  joined: '{agent} se ha unido al chat y ha leído lo que usted escribió.',
  released: '{agent} me ha devuelto el chat; soy el asistente. ¿En qué puedo ayudarle?',
  left: 'Ha salido de la cola. Sigo aquí, y puede volver a pedir una persona cuando quiera.',
  booked:
    'Su llamada queda reservada para {time}. Lo que ha escrito aquí se transmite con ella. Hasta entonces sigo aquí.',
  taken: 'Esta hora ya no está libre. Por favor, elija otra.',
  cancelled: 'Su llamada para {time} queda cancelada. Sigo aquí, y puede pedir hablar con una persona cuando quiera.',
  calledOff: '{agent} ha cancelado su llamada para {time}. Puede pedir hablar con una persona aquí cuando quiera.',
  moved: '{agent} ha cambiado su llamada: ahora está reservada para {time}.',
  unreachable: 'Eso no parece una dirección de correo ni un número de teléfono. Por favor, revíselo.',
  requeued:
    '{agent} ha tenido que irse. No empieza de nuevo: está al principio de la cola y no se ha perdido nada de lo que ha escrito.',
  noted: 'Eso no puedo responderlo con seguridad, así que lo he anotado para la persona que se haga cargo.',
  masked:
    'Por su seguridad, un número que escribió se ocultó antes de guardarse y nadie puede leerlo aquí. Por favor, no envíe números de tarjeta, de cuenta ni de la seguridad social en este chat.',
  resolved: '{agent} ha cerrado este chat. Si queda algo pendiente, escriba aquí y seguiremos donde lo dejamos.',
  failed: 'Lo siento, ahora no puedo responder y no hay nadie de turno. Lo que ha escrito queda guardado.',
  offer: 'Hablar con una persona',
};
