import { near, nearGlued, type Rule } from './rules.ts';

/** What was bought, and its end, in one breath, in other languages than English. */
export const ENDINGS: readonly Rule[] = [
  {
    find: near(
      'suscripcion|contrato|plan|seguro|membresia|pedido|reserva|cita|linea|servicio|abono|tarifa|compra|vuelo|viaje|matricula',
      'cancel(?:ar|arlo|arla|o|en|e|acion)|anul(?:ar|en|e|acion)|de baja|la baja|rescind\\w+|terminar|ya no (?:lo |la |los )?(?:quiero|necesito)',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'abonnement|contrat|forfait|commande|reservation|rendez-vous|rdv|assurance|adhesion|inscription|essai|billets?',
      'annul(?:er|ez|ation)|resili\\w+|arret(?:er|ez)|stopper|stoppez|mettre fin|rompre|(?:veux|souhaite|voulons) plus|plus besoin',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'vertrag\\w*|abo|abonnement|bestellung|buchung|reservierung|termin|mitgliedschaft|versicherung|flug|zimmer|tarif|lieferung|auftrag',
      'kundig\\w*|stornier\\w*|beend\\w*|absag\\w*|abbestell\\w*|loswerden|raus|aussteigen|widerruf\\w*|aufheb\\w*|auflos\\w*|nicht mehr (?:haben|brauchen|benotig\\w*)|brauch\\w* (?:ich|wir) nicht mehr',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'assinatura|contrato|plano|pedido|reserva|consulta|seguro|compra|voo|viagem|matricula|servico',
      'cancel(?:ar|em|e|o|amento)|encerr(?:ar|em|e|o)|rescind\\w+|desmarc(?:ar|o)|anular|desist\\w+|nao quero mais',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'abbonamento|contratto|ordine|prenotazione|appuntamento|polizza|iscrizione|volo|servizio|visita',
      'disdi\\w+|disdett\\w+|annull(?:are|i|o|ate|amento)|cancell(?:are|i|o|ate)|reced\\w+|recesso|interromp\\w+|terminare|voglio piu|rinunci\\w+',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'abonnement|contract|bestelling|reservering|afspraak|verzekering|lidmaatschap|boeking|vlucht',
      'opzeg\\w*|opgezegd|op te zeggen|annuleer|annuleren|afzeg\\w*|stopzet\\w*|beeindig\\w*|stoppen|wil (?:\\w+ ){0,3}(?:van \\w+ )?(?:contract|abonnement) af|af|niet meer nodig',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'subskrypcj\\w*|abonament\\w*|umow\\w*|zamowieni\\w*|rezerwacj\\w*|wizyt\\w*|ubezpieczeni\\w*|czlonkostw\\w*|uslug\\w*',
      'anulowa\\w*|anuluj\\w*|rezygn\\w*|zrezygn\\w*|zakoncz\\w*|odwolac|odwoluje|wypowie\\w*|rozwiaz\\w*|wycof\\w*|nie chce juz',
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'abonelig\\w*|uyelig\\w*|siparis\\w*|rezervasyon\\w*|randevu\\w*|sozlesme\\w*|sigorta\\w*|plan\\w*',
      'iptal|iptalini|sonlandir\\w*|bitir\\w*|feshe\\w*|vazgec\\w*|istemiyorum',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'подписк|договор|заказ|бронь|брони|запись|абонемент|страховк|тариф|услуг',
      'отменит|отменя|отмену|отключ|расторг|отказат|отказыва|аннулир|прекрат|больше не (?:нужн|хочу)',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'підписк|договір|договор|замовлен|бронюван|запис|абонемент|страхов|тариф|послуг',
      'скасуй|скасувати|скасую|відмін|розірв|відмовит|відмовля|анулю|припин|вимкн|більше не (?:потріб|хочу)',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'اشتراك|طلب|حجز|عقد|موعد|رحل|تامين|خدم|عضوي',
      'الغي|الغاء|ايقاف|اوقف|فسخ|انهاء|ما (?:عاد )?ابغي|لا اريد|لم اعد اريد',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued('ऑर्डर|सब्सक्रिप्शन|बुकिंग|प्लान|सदस्यता|अपॉइंटमेंट|पॉलिसी|टिकट|सेवा', 'रद्द कर|कैंसल कर|कैंसिल कर|बंद कर'),
    confidence: 0.9,
  },
  {
    find: nearGlued('予約|注文|契約|定期|会員|プラン|購読|申し?込|サブスク', '取り消|取消|解約|やめ|止めたい|退会', 10),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      '订单|预约|预订|会员|合同|订阅|套餐|保险|机票|续费|服务',
      '取消(?!了)|退订|解约|解除|终止|停掉|不想要|不续',
      10,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued('주문|예약|구독|계약|멤버십|보험|요금제', '취소(?!됐|되|된)|해지|해약|없던|그만|중단', 8),
    confidence: 0.9,
  },
];
