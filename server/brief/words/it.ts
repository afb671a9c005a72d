import type { Words } from './words.ts';

export const it: Words = {
  said: 'Ha scritto: «{said}».',
  topics: {
    person: 'Certamente.',
    despair:
      'È un bene che lo abbia scritto. Non deve affrontarlo in solitudine: chiami subito i soccorsi o una linea di ascolto, oppure stia con una persona di fiducia.',
    urgent:
      'Sembra urgente e non dovrebbe aspettare me. Se qualcuno è in pericolo, chiami subito i servizi di emergenza.',
    serious: 'È una questione importante, di cui deve rispondere una persona e non un assistente.',
    money: 'Capisco che c’è un pagamento che non torna. Deve verificarlo chi può farlo davvero, e io non posso.',
    refund: 'Capisco che desidera riavere il suo denaro. Questo deve deciderlo una persona; io non posso farlo.',
    cancellation:
      'Capisco che desidera annullare o disdire. Deve occuparsene una persona, perché sia fatto bene e le venga confermato.',
    complaint:
      'Mi dispiace per quanto è successo. Deve occuparsene qualcuno che possa rimediare, e questo va oltre ciò che posso fare.',
    upset: 'Mi dispiace che sia stato così faticoso. Merita che qualcuno guardi la questione con occhi nuovi.',
    hardship:
      'Grazie per avermelo detto. Una persona può cercare meglio di me una soluzione adatta alla sua situazione.',
    private: 'Ciò che ha scritto è riservato, ed è meglio che lo tratti un collega preparato piuttosto che io.',
    failure:
      'Mi dispiace, da parte mia qualcosa è andato storto e non ho potuto rispondere. Piuttosto che indovinare, preferisco lasciare la risposta a una persona.',
    unknown: 'Su questo non ho nulla di affidabile e preferisco non tirare a indovinare. Una persona può informarsi.',
    unsure: 'Non voglio darle una risposta sbagliata e qui non sono abbastanza sicuro. Una persona può informarsi.',
    long: 'È già passato un po’ di tempo e non ci siamo ancora. Una persona probabilmente risolverà più in fretta di me.',
    sales: 'Mi fa piacere il suo interesse. Per questo le serve qualcuno che possa farle un’offerta adeguata.',
    other: 'A questo può rispondere meglio una persona di me.',
  },
  details: 'Tutto ciò che ha scritto qui viene trasmesso: non dovrà ripetere nulla.',
  next: 'Un collega la raggiungerà proprio qui, in questa chat.',
  nextBy: '{agent} la raggiungerà proprio qui, in questa chat.',
  now: 'La chat le mostra il suo posto in coda e l’attesa, sempre aggiornati.',
  inLine: 'È in coda per parlare con una persona, e ciò che scrive qui le viene trasmesso.',
  here: 'Sì, sono qui.',
  program: 'Sono l’assistente: un programma, non una persona.',
  nobody: 'Al momento non c’è nessuno in servizio, quindi ora non posso far entrare nessuno nella chat.',
  opens: 'Torniamo {time}.',
  callback: 'Può scegliere qui sotto un orario per la richiamata; nel frattempo la aiuto volentieri per quanto posso.',
  joined: '{agent} è ora nella chat e ha letto ciò che ha scritto.',
  released: '{agent} mi ha restituito la chat; sono l’assistente. Come posso aiutarla?',
  left: 'Ha lasciato la coda. Io sono ancora qui, e può chiedere di nuovo una persona in qualsiasi momento.',
  booked:
    'La sua richiamata è prenotata per {time}. Ciò che ha scritto qui viene trasmesso. Fino ad allora sono ancora qui.',
  taken: 'Questo orario non è più libero. Per favore, ne scelga un altro.',
  cancelled:
    'La sua richiamata per {time} è annullata. Sono ancora qui, e può chiedere di una persona in qualsiasi momento.',
  calledOff: '{agent} ha annullato la sua richiamata per {time}. Può chiedere qui di una persona in qualsiasi momento.',
  moved: '{agent} ha spostato la sua richiamata: ora è prenotata per {time}.',
  unreachable: 'Non sembra un indirizzo e-mail né un numero di telefono. Per favore, lo controlli.',
  requeued:
    '{agent} ha dovuto lasciare la chat. Non si ricomincia da capo: il suo posto è in testa alla coda e nulla di ciò che ha scritto è andato perso.',
  noted: 'A questo non so rispondere con certezza: l’ho annotato per la persona che se ne occuperà.',
  masked:
    'Per la sua sicurezza, un numero che ha scritto è stato oscurato prima di essere salvato e nessuno può leggerlo qui. Non invii numeri di carta, di conto o di previdenza sociale in questa chat.',
  resolved: '{agent} ha chiuso questa chat. Se c’è ancora qualcosa, scriva qui e riprenderemo da dove eravamo rimasti.',
  failed:
    'Mi dispiace, ora non riesco a rispondere e non c’è nessuno in servizio. Ciò che ha scritto resta conservato.',
  offer: 'Parlare con una persona',
};
