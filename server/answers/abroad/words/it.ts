/** See `topics.ts`. */
export const it = `
much: quanto costa, quanto costano, quanto
long: quanto tempo, quanti giorni, quanto ci vuole
when: quando, a che ora, che ora
where: dove
open: aperto, apert*, aprite, apre
closed: chiuso, chius*, chiudete, chiude
hours: orari, orario
holiday: festivi, festiv*
weekend: fine settimana, weekend
delivery: consegna, consegn*, spedi*
free: gratis, gratuit*
abroad: estero, all'estero, altri paesi
late: ritardo, in ritardo, non è arrivat*
track: tracciare, tracciamento, dov'è il mio ordine, dov'è il mio pacco
order: ordine, ordini, ordinat*, ordinare
cancel: annullare, annull*, cancellare
change: modificare, modific*
return: reso, resi, restitu*, rendere
refund: rimborso, rimbors*
exchange: cambio, cambiare
price: prezzo, prezzi, costa, costano, costo, costi, tariff*
discount: sconto, sconti, offert*
voucher: carta regalo, buono regalo, buoni regalo
warranty: garanzia, garanzie
repair: riparazione, ripar*, officina
broken: rotto, rott*, difettos*, danneggiat*
address: indirizzo, trovate
parking: parcheggio, parcheggi*
phone: telefono, telefon*, chiamare
email: e-mail, email
contact: contatto, contatt*
pay: pagamento, pagare, pagament*
card: carta, carta di credito, carte
cash: contanti, in contanti
instalments: rate, a rate, finanziamento
invoice: fattura, fatture, ricevuta
stock: disponibile, disponibil*, in magazzino
size: taglia, taglie, misura
used: usate, usat*, seconda mano
rent: noleggio, nolegg*
appointment: appuntamento, prenot*
job: lavoro, lavorare, posizioni
privacy: dati personali, privacy, miei dati
complaint: reclamo, reclami
insurance: assicurazione, assicur*
stolen: rubata, furto, rubat*
collect: ritiro, ritirare
shop: negozio, negozi
bike: bicicletta, biciclette, bici
ebike: bici elettrica, bici elettriche, e-bike
battery: batteria, batterie
tyre: pneumatico, pneumatici, gomm*
puncture: foratura, forat*
helmet: casco, caschi
child: bambini, bambin*
test: prova, provare
wheelchair: sedia a rotelle, accessibil*
business: aziende, azienda
aside: comprare, compr*, vend*, accett*, offr*, articol*, prodott*, cos*, qualcosa, ricev*, client*, vorrei, salve, buongiorno, posso, fare, funziona*, giorni, anni, si, dura, informazion*, ottenere, fate, un, c è
`;
