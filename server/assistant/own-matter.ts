/** What somebody may have with a shop; each of a language, after a word for `my` or before its ending. */
const MATTERS: RegExp[] = [
  /\b(?:my|our)\s+(?:\p{L}+\s+){0,2}(?:orders?|bookings?|appointments?|reservations?|parcels?|packages?|deliver(?:y|ies)|shipments?|invoices?|bills?|payments?|refunds?|returns?|accounts?|subscriptions?|memberships?|contracts?|warranty|guarantee|claims?|cases?|tickets?|complaints?|repairs?|quotes?|vouchers?|cards?|deposit)\b/iu,
  /\b(?:i|we)(?:'ve|’ve| have| had)?\s+(?:just\s+|already\s+|never\s+)?(?:ordered|bought|paid|booked|returned|received|cancell?ed|sent (?:it|them|you)|was charged|were charged)\b/iu,
  /\b(?:where|when|why|what)(?:'s|’s| is| are| has| have)?\s+(?:happened to |with )?my\b|\b(?:is|are|was|has|have)\s+my\s+(?:\p{L}+\s+){1,3}(?:ready|done|finished|fixed|repaired|arrived|shipped|sent|here|back|late)\b/iu,
  /\b(?:mein|meine|meinen|meiner|meinem|unsere?)\s+(?:\p{L}+\s+)?(?:bestellung|buchung|termin|reservierung|paket|lieferung|sendung|rechnung|zahlung|erstattung|konto|abo|vertrag|garantie|reklamation|reparatur|gutschein|fall)/iu,
  /\bich habe\b.*\b(?:bestellt|gekauft|bezahlt|gebucht|zurückgeschickt|storniert)\b/iu,
  /\b(?:mi|mis|nuestro|nuestra)\s+(?:pedido|reserva|cita|paquete|entrega|envío|factura|pago|reembolso|cuenta|suscripción|contrato|garantía|reclamación|reparación|caso)/iu,
  /\bhe\s+(?:pedido|comprado|pagado|reservado|devuelto|cancelado)\b/iu,
  /\b(?:ma|mon|mes|notre)\s+(?:commande|réservation|rendez-vous|colis|livraison|facture|paiement|remboursement|compte|abonnement|contrat|garantie|réclamation|réparation|dossier)/iu,
  /\bj[’']ai\s+(?:\p{L}+\s+)?(?:commandé|acheté|payé|réservé|renvoyé|annulé)(?!\p{L})/iu,
  /\b(?:il mio|la mia|i miei|le mie)\s+(?:ordine|prenotazione|appuntamento|pacco|consegna|spedizione|fattura|pagamento|rimborso|account|conto|abbonamento|contratto|garanzia|reclamo|riparazione|pratica)/iu,
  /\bho\s+(?:ordinato|comprato|pagato|prenotato|restituito|annullato)\b/iu,
  /\b(?:a minha|o meu|minha|meu)\s+(?:encomenda|pedido|reserva|marcação|pacote|entrega|envio|fatura|pagamento|reembolso|conta|assinatura|contrato|garantia|reclamação|reparação|caso)/iu,
  /\b(?:mijn|onze?)\s+(?:bestelling|boeking|afspraak|reservering|pakket|levering|zending|factuur|betaling|terugbetaling|account|abonnement|contract|garantie|klacht|reparatie|zaak)/iu,
  /\bik heb\b.*\b(?:besteld|gekocht|betaald|geboekt|teruggestuurd|geannuleerd)\b/iu,
  /(?<!\p{L})(?:moje|moja|mój|mojego|mojej)\s+(?:zamówieni|rezerwacj|wizyt|paczk|przesyłk|dostaw|faktur|płatnoś|zwrot|kont|umow|reklamacj|napraw)/iu,
  /(?<!\p{L})(?:siparişim|rezervasyonum|randevum|kargom|paketim|faturam|ödemem|iadem|hesabım|aboneliğim|tamirim)/iu,
  /(?<!\p{L})(?:мой|моя|мою|моё|мое|моего|моей)\s+(?:заказ|брон|запис|посылк|доставк|сч[её]т|плат[её]ж|возврат|аккаунт|подписк|договор|гаранти|ремонт)/iu,
  /(?<!\p{L})(?:моє|мій|моя|мою|мого|моєї)\s+(?:замовленн|бронюванн|запис|посилк|доставк|рахун|плат[іе]ж|повернен|акаунт|підписк|договір|гаранті|ремонт)/iu,
  /(?:طلبي|طلبيتي|حجزي|موعدي|طردي|شحنتي|فاتورتي|حسابي|اشتراكي)/u,
  /मेर[ाेी]\s*(?:ऑर्डर|आर्डर|बुकिंग|पार्सल|डिलीवरी|बिल|भुगतान|रिफंड|खाता|खाते)/u,
  /(?:私|わたし|僕)の(?:注文|予約|荷物|配送|請求|支払|返金|アカウント)|注文した|予約した|購入した/u,
  /我的(?:订单|訂單|预约|預約|包裹|快递|发票|付款|退款|账户|帳戶|维修)|我(?:已经)?(?:订了|买了|付了|下单)/u,
  /(?:내|제|저의)\s*(?:주문|예약|택배|배송|청구|결제|환불|계정)|(?:주문|결제|예약)했/u,
];

/** A number that is the name of one thing: an order's, an invoice's. */
const NUMBERED =
  /\b(?:order|booking|invoice|ticket|case|bestellung|rechnung|pedido|commande|ordine|encomenda|bestelling|reference|ref|no|nr)\W{0,3}(?:no|nr|number|#)?\W{0,3}[a-z]{0,4}-?\d{2,}|#\s?\d{3,}|\b[a-z]{1,4}-\d{2,}\b|(?<![\d.,€$£])\d{6,}\b/iu;

/** Does the visitor plainly speak of a matter of their own, an order or a case? No article can hold the answer to that. */
export const isOwnMatter = (text: string): boolean =>
  NUMBERED.test(text) || MATTERS.some((matter) => matter.test(text));
