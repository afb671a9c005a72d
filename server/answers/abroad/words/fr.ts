/** See `topics.ts`. */
export const fr = `
much: combien coûte, combien, à quel prix
long: combien de temps, en combien de temps, combien de jours, quel délai, délai, délais
when: quand, à quelle heure, quelle heure
where: où
open: ouvert, ouvert*, ouvrez, ouvre, ouvrir
closed: fermé, fermé*, fermez, ferme
hours: horaires, horaire, heures d'ouverture
holiday: jours fériés, jour férié, férié*
weekend: week-end, weekend
delivery: livraison, livraison*, livrez, livrer, livré*, expédition, expédi*
free: gratuit, gratuit*
abroad: étranger, à l'étranger, autres pays
late: retard, en retard, pas arrivé, n'est pas arrivé*
track: suivi, suivre, où est ma commande, où est mon colis
order: commande, command*
cancel: annuler, annul*
change: modifier la commande, modifier, modification*
return: retour, retour*, renvoyer, rendre
refund: remboursement, rembours*
exchange: échange, échang*
price: prix, tarif*, coût*, coûte*, frais
discount: réduction, réduction*, remise*, promotion*, soldes
voucher: carte cadeau, cartes cadeaux, carte-cadeau, bon cadeau, chèque cadeau
warranty: garantie, garantie*, garanti
repair: réparation, répar*, atelier
broken: cassé, cassé*, défectueu*, abîmé*, endommagé*
address: adresse, situé*
parking: parking, garer, stationne*
phone: téléphone, téléphon*, appeler
email: e-mail, email, courriel, mail
contact: contact, contacter, joindre
pay: paiement, payer, paiement*, moyens de paiement, payez
card: carte bancaire, carte de crédit, carte, cartes
cash: espèces, en espèces, liquide
instalments: plusieurs fois, en plusieurs fois, financement, mensualités
invoice: facture, factures, reçu
stock: en stock, disponible*
size: taille, tailles
used: occasion, d'occasion
rent: location, louer, louez
appointment: rendez-vous, réserver, réserv*
job: emploi, emplois, recrut*, travailler
privacy: données personnelles, confidentialité, mes données
complaint: réclamation, réclamation*, plainte, plaindre
insurance: assurance, assurance*
stolen: volé, vol, volé*
collect: retrait, retirer, récupérer
shop: magasin, boutique
bike: vélo, vélos
ebike: vélo électrique, vélos électriques
battery: batterie, batteries
tyre: pneu, pneus
puncture: crevaison, crevé*
helmet: casque, casques
child: enfants, enfant
test: essai, essayer
wheelchair: fauteuil roulant, accessib*
business: entreprises, entreprise, professionnels
aside: acheter, achet*, vend*, accept*, propos*, article*, produit*, chose*, recev*, reçoi*, client*, voudrais, aimerais, bonjour, puis, peut, on, faire, prend, prendre, fonctionn*, jours, jour, temps, est ce, avez, informations, obtenir, avoir, marche, sur
`;
