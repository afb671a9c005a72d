import type { Words } from './words.ts';

export const nl: Words = {
  said: 'U schreef: “{said}”.',
  topics: {
    person: 'Natuurlijk.',
    despair:
      'Goed dat u dit schrijft. U hoeft hier niet alleen mee te zijn: bel nu het alarmnummer of een hulplijn, of ga naar iemand die u vertrouwt.',
    urgent: 'Dit klinkt dringend en mag niet op mij wachten. Is er iemand in gevaar, bel dan nu het alarmnummer.',
    serious: 'Dit is een belangrijke zaak, waarvoor een mens moet instaan en niet een assistent.',
    money:
      'Ik begrijp dat er iets niet klopt met een betaling. Iemand die dat goed kan nagaan moet ernaar kijken; ik kan dat niet.',
    refund: 'Ik begrijp dat u uw geld terug wilt. Daarover moet een mens beslissen; ik kan dat niet.',
    cancellation:
      'Ik begrijp dat u wilt opzeggen of annuleren. Dat moet een mens doen, zodat het goed gebeurt en bevestigd wordt.',
    complaint:
      'Het spijt me wat er is gebeurd. Iemand die het kan rechtzetten moet hiernaar kijken, en dat is meer dan ik kan.',
    upset: 'Het spijt me dat dit zo vermoeiend was. Iemand zou er met een frisse blik naar moeten kijken.',
    hardship: 'Dank u dat u dit vertelt. Een mens kan beter dan ik zoeken naar iets wat bij uw situatie past.',
    private: 'Wat u schreef is vertrouwelijk en is beter in handen van een opgeleide collega dan bij mij.',
    failure:
      'Het spijt me, er ging aan mijn kant iets mis en ik kon niet antwoorden. Liever dan te gokken laat ik dit aan een mens over.',
    unknown: 'Hierover heb ik niets betrouwbaars, en ik wil er niet naar raden. Een mens kan het uitzoeken.',
    unsure: 'Ik wil u geen verkeerd antwoord geven en ben hier niet zeker genoeg. Een mens kan het uitzoeken.',
    long: 'Dit duurt nu al een tijd en we zijn er nog niet. Een mens kan het waarschijnlijk sneller oplossen dan ik.',
    sales: 'Fijn dat u belangstelling heeft. Hiervoor is iemand nodig die u een goed aanbod kan doen.',
    other: 'Een mens kan dit beter beantwoorden dan ik.',
  },
  details: 'Alles wat u hier schreef gaat mee, dus u hoeft niets te herhalen.',
  next: 'Een collega komt hier bij u in deze chat.',
  nextBy: '{agent} komt hier bij u in deze chat.',
  now: 'De chat toont uw plaats in de rij en de wachttijd, steeds zoals ze nu zijn.',
  inLine: 'U staat in de rij voor een medewerker, en wat u hier schrijft gaat mee.',
  here: 'Ja, ik ben er.',
  program: 'Ik ben de assistent: een programma, geen mens.',
  nobody: 'Er heeft nu niemand dienst, dus ik kan op dit moment niemand in de chat halen.',
  opens: 'We zijn er {time} weer.',
  callback: 'U kunt hieronder een tijd kiezen om teruggebeld te worden; intussen help ik graag waar ik kan.',
  joined: '{agent} is nu in de chat en heeft gelezen wat u schreef.',
  released: '{agent} heeft de chat aan mij, de assistent, teruggegeven. Wat kan ik voor u doen?',
  left: 'U heeft de wachtrij verlaten. Ik ben er nog, en u kunt altijd opnieuw om een medewerker vragen.',
  booked: 'U wordt teruggebeld op {time}. Wat u hier schreef gaat mee. Tot dan ben ik er nog.',
  taken: 'Deze tijd is niet meer vrij. Kies alstublieft een andere.',
  cancelled:
    'Uw terugbelafspraak voor {time} is geannuleerd. Ik ben er nog, en u kunt altijd naar een medewerker vragen.',
  calledOff:
    '{agent} heeft uw terugbelafspraak voor {time} geannuleerd. U kunt hier altijd naar een medewerker vragen.',
  moved: '{agent} heeft uw terugbelafspraak verplaatst: die staat nu op {time}.',
  unreachable: 'Dit lijkt geen e-mailadres of telefoonnummer. Wilt u het nakijken?',
  requeued:
    '{agent} moest weg. U begint niet opnieuw: u staat vooraan in de rij, en niets van wat u schreef is verloren.',
  noted: 'Dat kan ik zelf niet met zekerheid beantwoorden; ik heb het genoteerd voor degene die het overneemt.',
  masked:
    'Voor uw veiligheid is een nummer dat u typte onleesbaar gemaakt voordat het werd opgeslagen; niemand kan het hier lezen. Stuur in deze chat geen kaart-, rekening- of burgerservicenummers.',
  resolved: '{agent} heeft deze chat afgesloten. Is er nog iets, schrijf dan hier en we gaan verder waar we waren.',
  failed: 'Het spijt me, ik kan nu niet antwoorden en er heeft niemand dienst. Wat u schreef blijft bewaard.',
  offer: 'Met een mens praten',
};
