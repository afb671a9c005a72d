import { ABROAD } from './abroad.ts';
import { FAMILIES, PEOPLES, SPELLINGS } from './forms.ts';
import { PROSE, TRADES } from './prose.ts';

/** Words that say the same, by language; each line a group. */
export const EQUALS: Record<string, string> = {
  en: `tyre tire
    phone telephone
    email mail e-mail
    bike bicycle cycle
    ebike pedelec
    kid child toddler
    shipping delivery
    ship deliver
    repair fix mend
    puncture flat
    warranty guarantee
    discount coupon voucher
    hire rent rental renting
    accessible accessibility
    bitcoin crypto cryptocurrency
    colour color
    programme program
    cancel cancellation
    exchange swap
    used secondhand second-hand preowned pre-owned
    address location located
    address postcode zip zipcode postal
    apprentice apprenticeship
    instalment installment
    invoice bill
    toilet bathroom restroom loo
    grey gray
    catalogue catalog
    centre center
    organisation organization
    weigh weight heavy kg
    pickup collect
    contact reach
    pick collect fetch`,
  de: `fahrrad rad velo
    handy mobil
    telefon fon
    preis kosten`,
  es: `bicicleta bici
    precio coste costo`,
  fr: `velo bicyclette
    prix tarif`,
  nl: `fiets rijwiel
    winkel zaak`,
  pt: `bicicleta bike
    devolucao devolver
    morada endereco`,
  it: `bicicletta bici
    prezzo costo`,
};

/**
 * Words that visitors use for one another, by language; each line a group (or commas between), related but weaker than the word itself.
 * Kept to what people ask businesses about, and to words that rarely mean anything else there.
 */
export const RELATIVES: Record<string, string> = {
  en: `price cost fee charge rate tariff expensive cheap cheapest
    open hours opening close closed shut
    return refund send-back
    refund money-back reimburse
    exchange swap replace replacement
    delivery deliver shipping ship dispatch courier post postage
    collect collection pickup pick
    buy purchase order
    repair fix mend workshop
    service tune maintenance check
    broken damage faulty defect defective fault broke
    shop store showroom
    store storage storing keep
    phone telephone call ring
    email mail e-mail
    address location located directions situated find based
    bike bicycle cycle
    ebike electric e-bike pedelec
    kid child children junior toddler
    warranty guarantee guaranteed
    pay payment card paypal cash
    discount coupon voucher promo promotion code offer sale
    gift present
    hire rent rental loan borrow
    book reserve appointment booking reservation slot
    cancel cancellation call-off
    job vacancy career hiring apprentice work
    staff team employee
    stolen theft steal thief
    insurance insured insure
    finance instalment installment monthly credit klarna
    used secondhand second-hand preowned pre-owned refurbished
    size sizing fit frame-size tall height
    track tracking status whereabouts
    late delay delayed overdue
    tyre tire puncture flat tube
    puncture flat
    wait turnaround
    policy rule term
    weekend saturday sunday
    holiday christmas easter bank-holiday
    dog pet
    wheelchair accessible accessibility disabled
    toilet bathroom restroom
    password login sign-in account
    delete remove erase
    invoice receipt bill
    change modify amend alter edit
    allow permit accept
    begin start commence
    end finish conclude
    rich wealthy
    war battle conflict fight
    defeat beat win victory
    kill murder
    doctor physician
    movie film
    heavy weight weigh kg lightweight
    child daughter son grandchild
    tall height cm
    last live lifespan lifetime life
    expire expiry expiration valid validity
    data privacy gdpr personal
    owner own founder run
    member loyalty membership
    guarantee promise
    speak language
    english french german dutch spanish language
    lease leasing
    pressure bar psi
    far range distance km
    company business corporate
    insurance cover
    bitcoin payment
    include included contain
    trade-in tradein
    sick ill
    colour red blue green black white violet purple yellow grey pink orange brown
    protest demonstration disobedience
    disagree oppose object reject
    agree accept support favour
    author writer
    reason cause because
    quick fast rapid
    law legislation legal
    teach teacher instruct
    city town
    doctor dr
    ${[PROSE, TRADES, FAMILIES, PEOPLES, SPELLINGS].join(',')}`,
  es: `precio coste costo cuesta tarifa vale
    horario abierto abren cierran hora horas apertura
    devolucion devolver reembolso
    envio entrega enviar entregar
    comprar pedido compra pedir
    reparar reparacion arreglar taller
    tienda local
    bicicleta bici
    pagar pago tarjeta
    garantia
    direccion ubicacion donde
    telefono llamar
    cita reserva reservar
    descuento oferta cupon
    alquilar alquiler
    roto danado defectuoso
    nino infantil
    ${ABROAD.es}`,
  fr: `prix cout coute tarif frais
    horaire ouvert ouverture fermeture heure ferme
    retour retourner rembourser remboursement renvoyer
    livraison livrer envoi expedition
    acheter commande commander achat
    reparer reparation atelier
    magasin boutique
    velo bicyclette
    payer paiement carte
    adresse situe
    telephone appeler
    rendez-vous reservation reserver
    remise reduction promotion code
    louer location
    casse abime defectueux
    enfant
    ${ABROAD.fr}`,
  de: `preis kosten kostet gebuhr teuer
    offnungszeit geoffnet offen offnen schliessen uhr
    ruckgabe zuruckgeben umtausch retoure zurucksenden erstattung
    lieferung liefern versand verschicken zustellung
    kaufen bestellen bestellung kauf
    reparatur reparieren werkstatt
    laden geschaft filiale
    fahrrad rad bike
    bezahlen zahlung zahlen karte
    adresse anschrift standort
    telefon anrufen
    termin buchen reservieren
    rabatt gutschein
    mieten verleih leihen miete
    kaputt defekt beschadigt
    kind kinder
    garantie gewahrleistung
    ${ABROAD.de}`,
  pt: `preco custo custa tarifa valor
    horario aberto abre fecha hora abertura
    devolucao devolver reembolso
    entrega envio enviar frete
    comprar pedido compra encomenda
    reparar reparacao conserto oficina
    loja
    bicicleta bike
    pagar pagamento cartao
    endereco morada localizacao
    alugar aluguel aluguer
    crianca infantil`,
  it: `prezzo costo costa tariffa
    orario aperto apertura chiusura ora
    reso restituire rimborso restituzione
    consegna spedizione spedire
    comprare acquistare ordine acquisto
    riparare riparazione officina
    negozio
    bicicletta bici
    pagare pagamento carta
    indirizzo
    noleggio noleggiare
    bambino`,
  nl: `prijs kosten kost tarief
    openingstijd open geopend gesloten
    retour retourneren terugsturen terugbetaling ruilen
    bezorging levering verzending leveren bezorgen
    kopen bestellen bestelling
    reparatie repareren werkplaats
    winkel zaak
    fiets
    betalen betaling
    adres
    huren verhuur
    kind kinder`,
};

/** The groups of one language as lists of words. A word may be in several. */
export function synonymGroups(groups: Record<string, string>, language: string): string[][] {
  return (groups[language] ?? '').split(/[\n,]/).map((group) => group.trim().split(/\s+/).filter(Boolean));
}
