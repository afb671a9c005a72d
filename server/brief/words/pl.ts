import type { Words } from './words.ts';

/** Polite without knowing whom it speaks to: no sentence needs `Pan` or `Pani`, and none gives the agent a gender. */
export const pl: Words = {
  said: 'Treść wiadomości: „{said}”.',
  topics: {
    person: 'Oczywiście.',
    despair:
      'Dobrze, że ta wiadomość do nas dotarła. Nikt nie musi mierzyć się z tym w samotności: proszę teraz zadzwonić na numer alarmowy lub telefon zaufania albo być z kimś bliskim.',
    urgent:
      'To brzmi pilnie i nie powinno na mnie czekać. Jeśli ktoś jest w niebezpieczeństwie, proszę od razu zadzwonić pod numer alarmowy.',
    serious: 'To ważna sprawa, za którą powinien odpowiadać człowiek, a nie asystent.',
    money:
      'Rozumiem, że coś się nie zgadza z płatnością. Powinien to sprawdzić ktoś, kto może to zrobić dokładnie; ja nie mogę.',
    refund: 'Rozumiem, że chodzi o zwrot pieniędzy. O tym musi zdecydować człowiek; ja nie mogę.',
    cancellation:
      'Rozumiem, że chodzi o rezygnację lub anulowanie. Musi to zrobić człowiek, żeby wszystko było dobrze załatwione i potwierdzone.',
    complaint:
      'Przykro mi z tego powodu. Powinien się tym zająć ktoś, kto może to naprawić, a to więcej, niż ja potrafię.',
    upset: 'Przykro mi, że było to tak męczące. Ktoś powinien spojrzeć na tę sprawę świeżym okiem.',
    hardship: 'Dziękuję za szczerość. Człowiek lepiej niż ja poszuka rozwiązania, które pasuje do tej sytuacji.',
    private: 'Ta wiadomość jest poufna i lepiej powierzyć ją przeszkolonej osobie niż mnie.',
    failure:
      'Przepraszam, coś poszło nie tak po mojej stronie i nie udało mi się odpowiedzieć. Zamiast zgadywać, wolę zostawić to człowiekowi.',
    unknown: 'Nie mam na ten temat nic pewnego i wolę nie zgadywać. Człowiek może to sprawdzić.',
    unsure: 'Nie chcę podać błędnej odpowiedzi, a tutaj nie mam wystarczającej pewności. Człowiek może to sprawdzić.',
    long: 'Trwa to już dłuższą chwilę, a sprawa wciąż nie jest załatwiona. Człowiek prawdopodobnie załatwi ją szybciej niż ja.',
    sales: 'Cieszy mnie to zainteresowanie. Tutaj potrzebny jest ktoś, kto może przygotować konkretną ofertę.',
    other: 'Na to lepiej odpowie człowiek niż ja.',
  },
  details: 'Cała treść rozmowy zostanie przekazana; niczego nie trzeba powtarzać.',
  next: 'Ktoś z zespołu dołączy do rozmowy tutaj, na czacie.',
  nextBy: '{agent} dołączy do rozmowy tutaj, na czacie.',
  now: 'Czat zawsze na bieżąco pokazuje miejsce w kolejce i czas oczekiwania.',
  inLine: 'Rozmowa czeka już w kolejce do człowieka, a to, co zostanie tu napisane, będzie przekazane.',
  here: 'Tak, jestem tutaj.',
  program: 'Jestem asystentem: programem, nie człowiekiem.',
  nobody: 'W tej chwili nikt nie ma dyżuru, więc nie mogę teraz nikogo zaprosić do czatu.',
  opens: 'Wracamy: {time}.',
  callback: 'Poniżej można wybrać termin, w którym oddzwonimy, a tymczasem chętnie pomogę, w czym mogę.',
  joined: '{agent} jest już na czacie i zna treść rozmowy.',
  released: '{agent} przekazuje czat z powrotem mnie, asystentowi. W czym mogę pomóc?',
  left: 'Miejsce w kolejce zostało zwolnione. Nadal tu jestem i w każdej chwili można znów poprosić o człowieka.',
  booked: 'Zapisano, oddzwonimy: {time}. Treść rozmowy zostanie przekazana. Do tego czasu nadal tu jestem.',
  taken: 'Ten termin nie jest już wolny. Proszę wybrać inny.',
  cancelled:
    'Odwołano termin, w którym mieliśmy oddzwonić: {time}. Nadal tu jestem i w każdej chwili można poprosić o człowieka.',
  calledOff:
    '{agent} odwołuje termin, w którym mieliśmy oddzwonić: {time}. W każdej chwili można tu poprosić o człowieka.',
  moved: '{agent} zmienia termin, w którym oddzwonimy. Nowy termin: {time}.',
  unreachable: 'To nie wygląda na adres e-mail ani numer telefonu. Proszę sprawdzić.',
  requeued:
    '{agent} musi przerwać rozmowę. Nie trzeba zaczynać od nowa: to pierwsze miejsce w kolejce i nic z rozmowy nie przepadło.',
  noted: 'Nie potrafię odpowiedzieć na to z całą pewnością, więc zapisuję to dla osoby, która przejmie rozmowę.',
  masked:
    'Dla bezpieczeństwa wpisany numer został zasłonięty przed zapisaniem i nikt nie może go tu odczytać. Proszę nie wysyłać na tym czacie numerów karty, konta ani PESEL.',
  resolved: '{agent} zamyka ten czat. Jeśli coś jeszcze zostało, proszę napisać tutaj, a wrócimy do rozmowy.',
  failed: 'Przepraszam, nie mogę teraz odpowiedzieć i nikt nie ma dyżuru. Treść rozmowy jest zachowana.',
  offer: 'Porozmawiaj z człowiekiem',
};
