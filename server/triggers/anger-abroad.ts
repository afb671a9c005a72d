import { anyOf, glued, type Rule } from './rules.ts';

/** Anger in other languages than English: one word of these is enough. */
export const ANGER: readonly Rule[] = [
  {
    find: anyOf(
      '(?:esto )?es un (?:desastre|chiste|abuso|robo)|son (?:unos? )?(?:inutiles|ladrones|sinverguenzas|payasos|incompetentes|estafadores|chiste|desastre)|me (?:tienen|teneis) (?:hart|frit)[oa]|no puedo mas|me estan tomando el pelo|llevo (?:dias|semanas|meses|horas) (?:asi|esperando|con)',
      "(?:c'est|quel) (?:un |une |le )?(?:desastre|blague|cauchemar|bordel|arnaque|foutoir)|j'en ai (?:assez|ma claque)|vous etes (?:des |vraiment )?(?:nuls?|incompetents|voleurs|clowns|inutiles)|bande de",
      'darf (?:doch )?(?:wohl )?nicht wahr sein|(?:ihr seid|sie sind) (?:doch )?(?:unfahig|ein witz|ein haufen|das letzte|unmoglich)|ich (?:kann|habe) (?:nicht mehr|genug davon|die schnauze)|eine (?:einzige )?katastrophe|der letzte dreck|verschwendet meine zeit|bodenlos',
      '(?:voces )?sao (?:uma piada|um lixo|uns? (?:incompetentes|palhacos|ladroes))|que (?:piada|lixo|droga|saco|merda|desastre)|nao aguento mais|e um desastre|bando de',
      'siete (?:una barzelletta|ridicoli|dei? (?:ladri|buffoni|incompetenti)|incompetenti|penosi|vergognosi)|(?:e|che) (?:un )?disastro|non se ne puo piu|ne ho abbastanza|sono esaust[oa]|mi state prendendo',
      'lachertje|stelletje|jullie zijn (?:een )?(?:lachertje|prutsers|oplichters|waardeloos|incompetent)|wat een (?:zooitje|puinhoop|drama|aanfluiting|ramp|grap|rotbedrijf)|ik heb er genoeg van|houd? toch op|ik word (?:hier )?gek',
      '(?:co za|to) (?:zenada|porazka|dramat|kpina|cyrk|masakra|koszmar)|nie (?:do wiary|wytrzymam)|szlag mnie|jestescie (?:beznadziejni|niepowazni|smieszni)|rece opadaja',
      'ugrasmaktan|yoruldum|alay mi ediyorsun\\w*|oyaliyorsun\\w*|sacmalik|cileden cik\\w*|mahvet\\w*|ilgisiz\\w*|bu ne (?:bicim|ya|sacma)\\w*',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'сил (?:больше )?нет|сколько ждать|вы (?:там )?(?:совсем|с ума|что,? издев)|клоун|шарашк|дурдом|верх наглости|наглость|терпение (?:лопнуло|кончилось)|терпець|нахабств|цирк якийсь|скільки ще чекати',
      'نفد صبري|صبري نفد|لا يطاق|مللنا|تلعبون|تستهبلون|بايخ|سيئين|अब बहुत हो गया|बहुत हुआ|झूठ बोल|बर्बाद कर दिया|सब्र',
      '我慢(?:の限界|でき)|限界です|バカにして|どうなって(?:いる|る)んだ|いつまで待たせ|浪费时间|简直(?:是|了)|等了(?:这么|那么)久|没完没了|不负责任|骗人|어이없|장난(?:하|치)|못 ?참|지쳤|엉망|뭐하는 ?(?:짓|겁)',
    ),
    confidence: 0.85,
  },
  {
    find: anyOf(
      '(?:estoy|me tienen?|quede|sigo|que) (?:\\w+ )?(?:enfadad|enojad|furios|cabread|molest|indignad|frustrad|decepcionad|desesperad|hart)[oa]s?|que (?:rabia|bronca|asco|desastre)|nadie (?:me )?(?:da|hace|soluciona|resuelve)|(?:horas|dias|semanas|meses) esperando|vergonzos[oa]|inaudito|lamentable|desastre de',
      "en colere|furieu(?:x|se)|ca m'enerve|enerve(?:e|es)?|exaspere(?:e|es)?|degoute(?:e|es)?|excede(?:e|es)?|scandal(?:e|eux|euse)|grand n'importe quoi|insupportable|catastroph\\w+|aberrant|lamentable|deplorable|(?:heures|jours|semaines|mois) que j'attends|j'attends depuis",
      "(?:stink|stock)?sauer|verargert|entnervt|emport|katastroph\\w+|miserabel|grottenschlecht|zumutung|reicht's|das macht mich (?:wahnsinnig|verruckt|fertig)|unter aller kanone|absolut(?:e|er)? (?:frechheit|unding|horror)",
      'que raiva|estou com raiva|irritad[oa]|furios[oa]|frustrad[oa]|indignad[oa]|revoltad[oa]|revoltante|decepcionad[oa]|desrespeito|ridicul[oa]|inadmissivel|um horror|(?:horas|dias|semanas|meses) esperando',
      'furios[oaie]|arrabbiat[oaie]|incazzat[oaie]|esasperat[oaie]|indignat[oaie]|scandalos[oa]|inaccettabil[ei]|assurd[oa]|pessim[oa]|(?:ore|giorni|settimane|mesi) che aspetto|aspetto da',
      'kwaad|pissig|geirriteerd|beu|klantonvriendelijk\\w*|om te janken|schandalig\\w*|bizar slecht|drama(?:tisch)?|bagger',
      'jestem (?:\\w+ )?(?:zl[aey]|wsciekl\\w+)|zirytowan\\w+|oburzon\\w+|masakra|dramat|koszmar\\w*|tragiczn\\w+|okropn\\w+|fataln\\w+',
      'sinirliyim|usandim|delirece\\w+|cildira\\w+|rezil\\w*|felaket|saka mi(?:siniz)?|ayip|hala (?:cozul|cevap yok|gelmedi)\\w*',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'бешенств|я (?:очень )?(?:зол|зла)(?!\\p{L})|раздраж|взбеш|возмущ|отвратит|бардак|хамств|кидал[ыо]|жесть|капец|пипец|(?:злий|зла|злий)(?:,| на|$)|розлюч|роздратов|безлад|нічого не працює',
      'غاضب|معصب|زعلان|منزعج|مستاء|مقهور|وقاحه|سوء (?:ال)?خدم|كارثه|गुस्सा|नाराज|थक गया|बेहूदा|वाहियात|हद है',
      '怒り|不愉快|失礼(?:です|だ|すぎ|な)|納得(?:いか|でき)|呆れ|あきれ|信じられな|ありえな|最低(?:です|な|の)|火大|恼火|愤怒|气愤|崩溃|恶心|差劲|离谱|可恶|服了你|화가 ?(?:나|납)|화 ?(?:나|납)|빡[치친]|황당|어처구니|열불|불쾌|분노',
    ),
    confidence: 0.85,
  },
  {
    find: anyOf(
      'perdida de tiempo|cuantas veces (?:tengo|hay|mas|debo|te|os|se lo)|(?:tercera|cuarta|quinta|sexta|enesima) vez|siempre lo mismo|nadie (?:me )?(?:responde|contesta|ayuda)|no sirven? para nada|es el colmo',
      "perte de temps|combien de fois (?:dois|faut|vais|je)|(?:troisieme|quatrieme|cinquieme|enieme) fois|toujours (?:aucune?|pas de) (?:reponse|nouvelle)|personne ne (?:me )?(?:repond|m'aide)|ca suffit|on se fiche",
      'wie oft (?:muss|soll|noch)|zum (?:dritten|vierten|funften|x-ten|hundertsten) mal|das ist (?:doch )?(?:unmoglich|unglaublich|ein (?:schlechter )?(?:witz|scherz))|niemand (?:antwortet|hilft|meldet)',
      'perda de tempo|quantas vezes (?:tenho|preciso|vou|mais)|(?:terceira|quarta|quinta) vez|ninguem (?:me )?(?:responde|ajuda|resolve)',
      'perdita di tempo|quante volte (?:devo|ancora|ve lo|bisogna)|(?:terza|quarta|quinta|ennesima) volta|nessuno (?:mi )?(?:risponde|aiuta)|incredibile|ma e possibile',
      'hoe vaak (?:moet|nog)|(?:derde|vierde|vijfde|zoveelste) keer|te gek voor woorden|nog steeds geen (?:antwoord|reactie)|al \\w+ geen (?:antwoord|reactie)|niemand (?:reageert|helpt)',
      'ile razy (?:mam|trzeba|jeszcze|musze)|(?:trzeci|czwarty|piaty|setny) raz|nikt (?:mi )?nie (?:odpowiada|pomaga)|ile mozna|jakis zart|to (?:jest )?(?:absurd|paranoja)',
      'kac (?:kere|defa|kez) (?:soyle|daha|anlat|yaz|ara|diye)\\w*|(?:ucuncu|dorduncu|besinci) (?:kez|kere|defa)|kimse (?:cevap|yardim|ilgilen)\\w*|boyle (?:hizmet|rezalet)',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'сколько раз (?:повтор|мне|я |надо|нужно|еще|вам|можно (?:повтор|говор|пис|объясн))|в (?:третий|четвертый|пятый|сотый) раз|никто не (?:отвеч|помог)|что за бред|скільки разів (?:повтор|мені|я |треба|ще|вам)|втретє|ніхто не (?:відпов|допом)',
      'كم مره (?:لازم|يجب|علي|قلت|اعيد)|للمره (?:الثالثه|الرابعه|العاشره|الالف)|مضيعه|لا احد (?:يرد|يجيب|يساعد)|ما احد يرد|غير معقول|कितनी बार (?:बता|कह|बोल|समझा)|कोई जवाब नहीं|समय बर्बाद',
      '何度も(?:言|説明|同じ|聞)|何回も(?:言|説明|同じ|聞)|話が通じない|時間の無駄|多少遍|多少次(?:了|才)|到底(?:能不能|什么时候|怎么)|没人(?:理|回复|管)|몇 번이나|시간 ?낭비|아무도 (?:답|대답)',
    ),
    confidence: 0.85,
  },
  { find: anyOf('bakwas|ghatiya|bekar|pareshan'), confidence: 0.85 },
  {
    find: anyOf(
      'ridicul[oa]|hart[oa]s?|fart[oa]s? (?:de|disto|desta|deste)|porqueria|una basura|tomadura de pelo|burla|hasta (?:las narices|la coronilla|los huevos)|no tiene(?:s|n)? verguenza|robo a mano armada|sem vergonha|descaso|falta de respeito|que absurdo|ninguem resolve',
      'estoy (?:muy )?(?:enfadad|molest|furios|frustrad|cansad|cabread|indignad)[oa]|que verguenza',
      'verguenza|una mierda|mierda|joder|cono|pesimo|inutil(?:es)?|decepcionad[oa]|vergonzoso',
      'indignante|es inaceptable|perdiendo el tiempo|pessim[oa]|vergonha|absurdo|palhacada|merda|porra',
      'caralho|estou (?:muito )?(?:irritad|furios|cansad|frustrad|indignad|decepcionad)[oa]|cansei',
      'de saco cheio|lixo',
    ),
    confidence: 0.85,
  },
  {
    find: anyOf(
      'ridicule|inadmissible|inacceptable|honteux|une honte|quelle honte|scandaleux|marre|ras[- ]le[- ]bol|merde',
      'putain|bordel',
      'je suis (?:tres )?(?:enerve|furieu|decu|en colere|agace|frustre|exaspere|degoute)\\w*|nul(?:le|s|les)?',
      "se (?:moque|fout) de (?:moi|nous|ma gueule)|moquez de (?:moi|nous)|incapables|bande d[e' ]\\w+|j'en peux plus|avete (?:rotto|stancato|stufato)|stufat[oi]|mi prendete in giro|ladri|buffoni|foutez de (?:moi|ma gueule)|n'importe quoi|ridicolo|vergogn\\w+|assurdo|inaccettabile|stuf[oa]",
      'sono (?:molto )?(?:arrabbiat|furios|delus|frustrat|stanc)[oa]|schifo|cazzo|merda|incompetenti',
      'presa in giro|perdita di tempo|non ne posso piu|basta',
    ),
    confidence: 0.85,
  },
  {
    find: anyOf(
      'verarsch\\w*|(?:schnauze|nase|faxen) (?:gestrichen )?(?:voll|dicke)|unter aller sau|dreist|armutszeugnis|lachnummer|sauladen|drecksladen|spuugzat|in de maling|schande|belachelijk\\w*|waardeloze?|prutsers|oplichters|ongelofelijk|kotzt mich an|lacherlich|unverschamt\\w*|frechheit|unfassbar|schei(?:ss|s)\\w*|verdammt\\w*|nervt|genervt',
      'wutend|sauer|enttausch\\w*|frustr\\w*|saftladen|katastrophe|unmoglich|die nase voll|es reicht',
      'mir reicht|zum kotzen|inkompetent\\w*|zeitverschwendung|schlechtester|belachelijk|schandalig',
      'waardeloos|klote\\w*|kut\\w*|godver\\w*|zat|boos|woedend|gefrustreerd|teleurgesteld|irritant',
      'slecht(?:e|ste)? (?:service|bedrijf)|tijdverspilling|schande|om gek van te worden',
    ),
    confidence: 0.85,
  },
  {
    find: anyOf(
      'smieszne|skandal\\w*|zenad\\w*|zenua|kpin\\w*|kurw\\w*|cholera|mam (?:\\w+ ){0,2}(?:dosc|dosyc)|zarty sobie|oszusci|zlodzieje|jaja sobie|wsciekl\\w*',
      'zly|wkurz\\w*|zdenerwowan\\w*|sfrustrowan\\w*|rozczarowan\\w*|porazka|tragedia|beznadziej\\w*',
      'strata czasu|niekompeten\\w*|rezalet|sacmalik|sacma|biktim|bikti[mk]|yeter(?: artik)?|sinir\\w*',
      'ofkel\\w*|kizgin\\w*|berbat|lanet|hayal kirikligi|ise yaramaz|igrenc|dalga mi geciyor\\w*',
      'zaman kaybi|bok gibi',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'безобразие|ужас|кошмар|надоел|достал[иао]|бесит|бесите|издева|позор|сколько раз (?:можно|повторять|мне)|мошенник|вы что там|совсем (?:охренели|обалдели)|скільки разів|позорищ|хватит|чёрт|черт |дерьмо',
      'блять|бля |хуйн|разочаров|злюсь|в ярости|возмут|отврат|бесполезн|сколько можно|жах|набридл',
      'дістал|ганьба|знуща|лайно|розчаров|обурен|жахлив|скільки можна|дратує|марна трата|бісить',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'سخيف|مهزله|غاضب|زهقت|طفح الكيل|محبط|اسوا|سيئه جدا|سيء جدا|تعبت من|مللت|قرفت|عيب عليكم|مستفز|فاشل|استهتار|قله احترام|نصابين|حراميه|مسخره|عيب',
      'निराश|गुस्सा|परेशान|(?:बहुत|बेहद) खराब|बकवास|घटिया|बेकार|तंग आ|शर्म|हद हो गई|मज़ाक बना|मजाक बना|मज़ाक कर रहे|मजाक कर रहे|धोखेबाज|बर्दाश्त',
    ),
    confidence: 0.85,
  },
  {
    find: glued(
      'ふざけ|いい加減に|イライラ|いらいら|腹が立|むかつ|ムカつ|最悪|ひど|酷い|うんざり|怒って|頭にき|話にならない|使えない|がっかり|垃圾|太差|气死|生气|生氣|烦死|受够|过分|過分|无语',
      '無語|失望|什么破|坑人|骗子|忍无可忍|浪费(?:我的)?时间|他妈|妈的|짜증|화가? ?나|화났|열 ?받|답답|최악|실망|어이가? ?없|장난하|너무하|미치겠|씨발|젠장|지긋지긋|형편없|몇 번을|몇번을|도대체|사기|열받|한심|개판|뭐 하는 거|何回(?:言|同じ|説明)|詐欺|なめて|馬鹿に|时间都浪费|耍我|敷衍|糊弄|什么态度|忽悠',
    ),
    confidence: 0.85,
  },
];
