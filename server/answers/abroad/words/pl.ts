/** See `topics.ts`. */
export const pl = `
much: ile kosztuje, ile kosztują, ile
long: jak długo, ile dni, ile trwa, ile czasu, trwa
when: kiedy, o której, o której godzinie
where: gdzie
open: otwarte, otwart*, otwiera*, czynn*
closed: zamknięte, zamknięt*, zamyka*
hours: godziny otwarcia, godziny, godzinach
holiday: święta, święto, świąteczn*
weekend: weekend, weekend*
delivery: dostawa, dostaw*, wysyłk*, wysył*, przesyłk*
free: bezpłatnie, bezpłatn*, darmow*, za darmo
abroad: za granicę, zagranic*, granicę
late: opóźnienie, opóźni*, spóźni*, nie dotarł*, nie przyszł*
track: śledzenie, śledzi*, gdzie jest moje zamówienie, gdzie jest moja paczka
order: zamówienie, zamówi*, zamawia*
cancel: anulować, anul*, odwoł*
change: zmienić zamówienie, zmieni*, zmian*
return: zwrot, zwrot*, zwróci*, oddać, odesłać
refund: zwrot pieniędzy, zwrotu pieniędzy
exchange: wymiana, wymian*, wymieni*
price: cena, cen*, koszt*
discount: rabat, rabat*, zniżk*, promocj*
voucher: karta podarunkowa, kart* podarunkow*, bon podarunkowy, karty podarunkowe
warranty: gwarancja, gwaranc*
repair: naprawa, napraw*, serwis*, warsztat*
broken: zepsuty, zepsut*, uszkodz*, wadliw*
address: adres, adres*, mieści*
parking: parking, parking*, zaparkować, parkow*
phone: telefon, telefon*, zadzwonić
email: e-mail, email, mail
contact: kontakt, kontakt*
pay: płatność, płatno*, zapłaci*, płaci*
card: karta, kartą, karty
cash: gotówka, gotówk*
instalments: raty, na raty, ratach, ratal*
invoice: faktura, faktur*, paragon*
stock: dostępne, dostępn*, na stanie
size: rozmiar, rozmiar*
used: używane, używan*
rent: wypożyczalnia, wypożycz*, wynaj*
appointment: wizyta, umówi*, termin*, rezerw*
job: praca, pracę, pracy, rekrut*
privacy: dane osobowe, danych osobowych, prywatnoś*
complaint: skarga, skarg*, reklamac*
insurance: ubezpieczenie, ubezpiecz*
stolen: skradziony, skradzion*, kradzież*, ukrad*
collect: odbiór, odbior*, odebrać
shop: sklep, sklep*
bike: rower, rower*
ebike: rower elektryczny, rower* elektryczn*, rowery elektryczne
battery: bateria, bateri*, akumulator*
tyre: opona, opon*
puncture: przebita opona, dętk*, kapeć
helmet: kask, kask*
child: dzieci, dziec*
test: jazda próbna, jazd* próbn*, przetestować
wheelchair: wózek inwalidzki, wózk*
business: firma, firm*
aside: kupić, kup*, sprzeda*, akceptuj*, przyjmuj*, ofer*, artykuł*, produkt*, towar*, rzecz*, coś, otrzyma*, dosta*, klient*, chcę, chciał*, dzień dobry, mogę, można, zrobi*, działa*, dni, lat, macie, mają, państw*, wasz*, informac*, jest, są, się, posiada*
`;
