/** See `topics.ts`. */
export const de = `
much: wie viel, wieviel, was kostet, was kosten, wie teuer
long: wie lange, wie viele tage, dauert
when: wann, um wie viel uhr
where: wo, wohin
open: geöffnet, aufhaben, offen, öffnet, öffnen, aufmachen, macht ihr auf, habt ihr auf
closed: geschlossen, schließt, schließen, macht ihr zu
hours: öffnungszeiten, öffnungszeit*
holiday: feiertag, feiertag*
weekend: wochenende, wochenend*
delivery: lieferung, liefer*, versand*, verschick*, zustellung*, geliefert
free: kostenlos, gratis, kostenfrei, umsonst
abroad: ausland, ins ausland, andere länder
late: verspätet, verspätung, zu spät, nicht angekommen, noch nicht da
track: bestellung verfolgen, sendungsverfolgung, wo ist meine bestellung, wo bleibt meine bestellung, wo ist mein paket, verfolgen
order: bestellung, bestell*
cancel: stornieren, stornier*, storno
change: bestellung ändern, änder*
return: rückgabe, rückgabefrist, zurückgeben, zurückschicken, zurücksenden, retour*, rücksendung*, rückgabe*
refund: erstattung, erstatt*, rückerstattung, geld zurück
exchange: umtausch, umtausch*, tauschen
price: preis, preis*, kosten, kostet, gebühr*
discount: rabatt, rabatt*, angebot*, aktion
voucher: geschenkgutschein, gutschein*, geschenkkarte*
warranty: garantie, garantie*, gewährleistung*
repair: reparatur, reparatur*, reparier*, werkstatt
broken: kaputt, defekt*, beschädigt*
address: adresse, anschrift, standort
parking: parken, parkplatz, parkplätze
phone: telefon, telefon*, anrufen, rufnummer
email: e-mail, email, mailadresse
contact: kontakt, kontaktieren, erreichen, erreiche
pay: bezahlung, bezahl*, zahlen, zahlung*, zahlungsarten, zahlungsmethoden
card: kreditkarte, kreditkarte*, karte
cash: bargeld, bar
instalments: ratenzahlung, raten*, finanzier*
invoice: rechnung, rechnung*, quittung*
stock: auf lager, vorrätig, verfügbar, lagernd
size: größe, größe*, rahmengröße
used: gebraucht, gebraucht*
rent: verleih, verleih*, mieten, miete, leihen, ausleihen, vermiet*
appointment: termin, termin*
job: stellen, stellenangebot*, jobs, job, bewerb*
privacy: datenschutz, persönliche daten, meine daten
complaint: beschwerde, beschwer*, reklamation*
insurance: versicherung, versicher*
stolen: gestohlen, diebstahl, geklaut
collect: abholung, abhol*
shop: laden, geschäft, filiale
bike: fahrrad, fahrrad*, fahrräder*, rad, räder
ebike: e-bike, e-bikes, elektrofahrrad*, pedelec*
battery: akku, akku*, batterie*
tyre: reifen, reifen*
puncture: reifenpanne, platten, platter, panne
helmet: helm, helme
child: kinder, kind, kinder*
test: probefahrt, probefahr*, probe fahren
wheelchair: barrierefrei, rollstuhl*
business: geschäftskunden, firma, firmen*, unternehmen
aside: kaufen, kauf*, verkauf*, verkäuf*, akzeptier*, nehmt, nehmen, anbiet*, bietet, artikel, produkt*, ware*, sachen, bekomm*, erhalt*, geben, gibt, gekauft*, kunde*, ihr, funktionier*, wünsch*, los, mal, brauch*, lange, tage, sache, neu*, jahr*, nutz*, machen, macht, denn, eigentlich, erfahr*, informationen
`;
