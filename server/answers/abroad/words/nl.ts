/** See `topics.ts`. */
export const nl = `
much: hoeveel kost, wat kost, wat kosten, hoeveel
long: hoe lang, hoelang, hoeveel dagen, duurt
when: wanneer, hoe laat
where: waar
open: open, geopend, opent
closed: gesloten, sluit, sluiten, dicht
hours: openingstijden, openingstijd
holiday: feestdagen, feestdag*
weekend: weekend, weekenden
delivery: bezorging, bezorg*, lever*, verzend*, geleverd
free: gratis, kosteloos
abroad: buitenland, naar het buitenland, andere landen
late: te laat, vertrag*, niet aangekomen
track: bestelling volgen, waar is mijn bestelling, waar is mijn pakket, track en trace
order: bestelling, bestel*
cancel: annuleren, annul*
change: bestelling wijzigen, wijzig*
return: retourneren, retour*, terugsturen, terugbrengen
refund: terugbetaling, terugbeta*, geld terug
exchange: ruilen, omruilen, ruil
price: prijs, prijzen, kosten, kost
discount: korting, korting*, aanbieding*
voucher: cadeaubon, cadeaubon*, cadeaukaart*
warranty: garantie, garantie*
repair: reparatie, repar*, werkplaats
broken: kapot, defect*, beschadigd*
address: adres, gevestigd
parking: parkeren, parkeer*
phone: telefoon, telefoon*, bellen
email: e-mail, email, mailadres
contact: contact, bereik*
pay: betaling, betalen, betaal*, betaalmethoden
card: creditcard, creditcard*, kaart, pinnen
cash: contant, contant*
instalments: termijnen, in termijnen, gespreid*, financier*
invoice: factuur, facturen, bon
stock: op voorraad, voorrad*, beschikbaar
size: maat, maten, framemaat
used: tweedehands, gebruikt*
rent: huren, verhuur*, huur
appointment: afspraak, afspra*
job: vacatures, vacature*, werken bij
privacy: privacy, persoonsgegevens, mijn gegevens
complaint: klacht, klachten
insurance: verzekering, verzeker*
stolen: gestolen, diefstal
collect: afhalen, ophalen, afhaal*
shop: winkel, winkels
bike: fiets, fietsen
ebike: elektrische fiets, elektrische fietsen, e-bike, e-bikes
battery: accu, accu's, batterij*
tyre: band, banden
puncture: lekke band, lek
helmet: helm, helmen
child: kinderen, kind, kinder*
test: proefrit, proefrijden
wheelchair: rolstoel, rolstoel*, toegankelijk*
business: zakelijk, bedrijven, bedrijf
aside: sturen, stuur*, kopen, koop*, verko*, accepte*, bied*, artikel*, product*, ding*, iets, krijg*, ontvang*, klant*, wil, graag, hallo, jullie, kunnen, doe*, werk*, dagen, jaar, duur*, informatie, een, bestelde, gekocht*
`;
