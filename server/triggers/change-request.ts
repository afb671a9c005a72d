import { modelled } from './modelled.ts';
import { near, nearGlued, type Rule } from './rules.ts';

const PAID =
  'booking|reservation|appointment|order|visit|delivery|flight|stay|table|contract|direct debit|standing order|payment date|due date|bank details|billing (?:address|date|details)|payment (?:details|plan|schedule|method)|instal?ments?|payment day|invoice address';

const RULES: Rule[] = [
  {
    find: new RegExp(
      `\\b(?:want|need|like|please|can you|could you|(?:can|could|may) (?:i|we)|possible to|have to|must|help me|how (?:do|can) i|trying to|let me|i'?d)(?!\\w)[^.!?\\n]{0,30}\\b(?:change|move|reschedule|postpone|rebook|modify|amend|bring forward|push back|alter|swap|switch|update|extend|put off|correct)(?!\\w) (?:(?!my (?:password|e-?mail|name|phone|language|username))[\\w']+ ){0,4}(?:${PAID})s?\\b|^(?:change|move|reschedule|postpone|rebook|modify|amend) (?:(?:my|our|the|a|this) )?(?:\\w+ )?(?:${PAID})s?\\b|\\b(?:reschedule|rebook)(?!\\w)`,
    ),
    confidence: 0.8,
  },
  {
    find: near(
      'cambiar|mover|aplazar|modificar|reprogramar|alterar|mudar|remarcar|adiar|spostare|modificare|rimandare|cambiare|changer|deplacer|modifier|reporter|decaler',
      'mi (?:reserva|cita|pedido)|la (?:reserva|cita)|fecha de pago|datos bancarios|minha (?:reserva|consulta)|meu pedido|dados bancarios|data de pagamento|a reserva|la (?:mia )?prenotazione|il (?:mio )?(?:appuntamento|ordine)|coordinate bancarie|data di pagamento|ma reservation|mon (?:rendez-vous|rdv)|ma commande|coordonnees bancaires|date de (?:paiement|prelevement)',
    ),
    confidence: 0.8,
  },
  {
    find: near(
      'verschieben|verlegen|umbuchen|andern|verzetten|wijzigen|omboeken|verplaatsen|przelozyc|przesunac|zmienic|degistir\\w*|ertele\\w*',
      '(?:meine[nr]?|unsere[nr]?|den|die) (?:buchung|reservierung|termin|bestellung|bankverbindung|flug)|zahlungs(?:termin|datum|art)|(?:mijn|onze) (?:boeking|reservering|afspraak|bestelling|bankgegevens)|(?:moj[aeą]?|swoj[aeą]?) (?:rezerwacj|wizyt|zamowieni|termin)\\w*|(?:rezerwacje|wizyte|termin wizyty|zamowienie)|rezervasyon\\w*|randevu\\w*|siparis\\w*',
      30,
    ),
    confidence: 0.8,
  },
  {
    find: nearGlued(
      'перенести|изменить|поменять|передвинуть|перенести|змінити|пересунути|تغيير|تعديل|تاجيل|बदल|आगे बढ़ा|変更|改签|更改|修改|改期|추후|변경|바꾸',
      'брон|запис|заказ|встреч|реквизит|дат\\p{L} платеж|замовлен|зустріч|حجز|موعد|طلب|बुकिंग|अपॉइंटमेंट|ऑर्डर|予約|注文|预订|预约|订单|예약|주문',
    ),
    confidence: 0.8,
  },
];

const VETO =
  /\b(?:how (?:long|late|many)|until when|what happens if|is there a fee|does it cost|what does it cost|polic(?:y|ies)|deadline)(?!\w)[^.!?\n]{0,50}|\b(?:in order to|order (?:of|number|confirmation))(?!\w)|\b(?:password|language|colou?r|theme|tyre|tire|battery|saddle|gear)s?\b[^.!?\n]{0,20}|\b(?:was|were|has been|got) (?:changed|moved|rescheduled|postponed)(?!\w)/g;

/** A change to what is paid for, booked or agreed, for which somebody must have the authority. */
export const changeRequest = modelled({
  name: 'change_request',
  urgency: 48,
  rules: RULES,
  neverOverheard: true,
  veto: VETO,
});
