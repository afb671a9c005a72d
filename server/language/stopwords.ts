/**
 * Function words by language (ISO 639-1), folded as `fold` folds: they tell which language a text is in, and
 * they carry no topic of their own in a question. Chinese, Japanese and Korean entries are pairs of characters.
 */
const LISTS: Record<string, string> = {
  en: `a about after all also am an and any anyone anything are as at be because been before being but by can cant could did didnt do does
    doesnt doing dont each else every for from get gets getting go going got had has hasnt have havent having he help her here hers hey hi hello him
    his how however i id if ill im in into is isnt it its ive just kind know let like may maybe me might mine much many more most must my need needs
    no not of off on once one ones only or other our ours out over own please possible really said same during against across along among amongst around another between under since per behind toward towards whether many several both few various shall she should so some someone something
    such sure tell than thank thanks that thats the their theirs them then there these they thing things this those though through to too
    u until up upon us very want wanted wants was wasnt way we well were werent what whats whatever when whens where wheres which while who
    whos whom whose why will with within without wont would yes you youre your yours also able there sorry question quick wondering wonder take takes taken come comes info information details program
    programme policy option options possible stuff please somehow actually currently normally usually happen happens happened today tomorrow tonight yet already now still ur r im
    someday soon asap someone anybody theres become becoming looking look
    best good better nice great hope hoping`,
  es: `a al algo alguien ante antes aqui asi aun aunque como con cual cuales cuando cuanto cuanta cuantos cuantas de del desde donde dos e el ella ellas
    ellos en entre era es esa ese eso esta estan estar este esto estos fue ha hacer hacia hasta hay hola la las le les lo los mas me mi mis muy necesito nada
    ni no nos o os otra otro para pero por porque puede pueden puedo que quien quiero se ser si sin sobre son soy su sus tambien te tener tengo
    ti tiene tienen toda todo todos tu tus un una uno unos unas usted ustedes y ya yo gracias favor hace sera saber gustaria`,
  fr: `a ai alors apres as au aussi aux avant avec avez avoir avons bien bonjour c ca ce ces cet cette chez combien comme comment d dans de des dois donc
    du elle elles en encore est et etait etes etre eu fait faire faut il ils j je jusque l la le les leur leurs lui ma mais me meme merci mes moi mon n ne nos
    notre nous on ont ou par pas peut peux plait plus pour pourquoi pourrais puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son
    sont suis sur svp ta te tes toi ton tous tout toute toutes tres tu un une vos votre vous voudrais veux y`,
  de: `aber alle allem allen aller alles als also am an andere auch auf aus bei beim bin bis bist bitte da damit danke dann das dass dein deine dem den der
    des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer eure fur gegen
    gehabt gern gerne gibt habe haben hallo hat hatte hier hin ich ihm ihn ihnen ihr ihre ihren im in ins ist ja jede jeder jetzt kann kannst kein
    keine konnen konnt konnte lange man mehr mein meine meinem meinen meiner mich mir mit mochte muss mussen nach nicht nichts noch nun nur ob oder
    ohne schon sehr sein seine sich sie sind so soll sollte uber um und uns unser unsere unter viel viele vom von vor wann war waren warum was welche
    welchen welcher welches wenn wer werde werden wie wieder wieviel will wir wird wo wollen wurde zu zum zur`,
  pt: `a agora ainda alguem algum ao aos as ate bem boa bom com como da das de dela dele deles depois do dos e ela elas ele eles em entre era essa esse esta
    estao estar este eu faz fazer foi ha isso isto ja la lhe mais mas me mesmo meu meus minha muito na nao nas nem no nos nossa nosso num numa o obrigado
    obrigada ola onde os ou para pela pelo pelas pelos pode podem por porque posso pra preciso qual quais quando quanto quantos quanta que quem quero se
    sem ser seu seus sim so sobre sua suas tambem te tem tenho ter tu um uma umas uns voce voces vos`,
  it: `a abbiamo ad ai al alla alle anche ancora avete avere c che chi ci ciao come con cosa cosi cui da dal dalla dalle dei degli del della delle dello
    di dove due e ed era essere fa fare gia gli grazie ha hai hanno ho i il in io l la le lei li lo loro lui ma mi mia mie miei mio molto ne nei nel nella nelle no
    noi non nostra nostro o ogni per perche piu posso potete potrei puo qual quale quali quando quanta quante quanti quanto quello questa queste questi
    questo qui se sei senza si siamo siete sono sta su sua sue sul sulla suo te ti tra tu tua tuo tutti tutto un una uno vi voi vorrei vostra vostro puoi entro sotto sopra qualsiasi faccio fai ogni`,
  nl: `aan al alle als altijd andere ben bij bent dan dank dat de deze die dit doe doen door dus een en er ge geen graag goed had hallo heb hebben hebt heeft
    het hier hij hoe hoeveel hoelang hun ik in is ja je jij jouw jullie kan kun kunnen kunt maar mag me meer men met mij mijn moet moeten na naar niet
    niets nog nu of om omdat ons onze ook op over te tegen ter toch toen tot u uit uw van veel voor waar waarom wanneer want waren was wat we wel welk welke
    werd wie wij wil willen worden wordt zal ze zelf zich zij zijn zo zonder zou alstublieft bedankt`,
  pl: `a aby ale bardzo bez bo by byc byl byla bylo chce ci co czy dla do dobry dzien dzieki dziekuje gdy gdzie go i ich ile im ja jak jaka jaki jakie jako je jego
    jej jest jestem jesli juz kiedy kto ktora ktore ktory ma maja mam mi mnie moge moj moja mozna moze my na nad nam nas nasz nie niz o od on ona oni oraz pan
    pani panstwo po pod prosze przed przez przy sa sie ta tak tam te tego tej ten to tu twoj ty tylko u w wam was we wiec wy z za ze zeby`,
  tr: `acaba ama bana ben beni bir biraz biz bu bunu bunun cok da daha de degil diye en evet gibi hangi hangisi hayir her hic icin ile ise ister istiyorum kac kadar kim
    ki lutfen mi mu merhaba nasil ne neden nerede nereden neler nicin o olan olarak olur on ona onu onun sen siz size sizin su tesekkurler tum var ve veya
    ya yok zaman musunuz misiniz miyim`,
  ru: `а без бы был была были было быть в вам вас ваш ваша ваше ваши весь во вот все всё вы где да для до его ее еще если есть же за здравствуйте и из или им их к как
    какая какие какой ко когда кто ли мне могу можете можно мой моя мы на над надо нам нас наш не нет ни но ну о об он она они от очень по под пожалуйста
    почему при привет с сколько со спасибо так также там то только тут ты у уже хочу чем что чтобы эта эти это этот я`,
  uk: `а але без би був була були було бути в вам вас ваш ваша ваше ваші весь вже ви від він вона воно вони все де для до добрий день дякую є же за з зі й його йому і із
    или їх к коли ласка мене мені ми мій можна можу можете моя на над нам нас наш не немає ні о об один по під при про привіт та так там те то тому тут ти у
    хочу хто це цей ця чи чому що щоб щодо я як яка який які яку скільки`,
  ar: `ان او اي اين الى الذي التي انا انت انتم انه اذا بعد بين تم حتى شكرا على عن عند في قبل قد كان كل كم كيف لا لان لدي لديكم لكم لم لن له لها لو لي ليس ما ماذا مع مرحبا متى من
    منذ نحن نعم هذا هذه هل هناك هو هي و يا يمكن يمكنني يكون تكون اريد فضلك السلام عليكم`,
  hi: `अगर अपना अपनी अपने आप आपका आपकी आपके इस इसका इसके उन उस एक और कब करना करने कर करें करते का कि किस की कितना कितनी कितने के को कैसे कोई कौन क्या क्यों गया चाहिए
    चाहता चाहती जब जा जी जो तक तो था थी थे दो धन्यवाद न नमस्ते नहीं ने पर पास में मुझे मेरा मेरी मेरे मैं यदि यह या ये रहा रहे लिए वह वहाँ वे सकता सकती सकते से हम हमारे ही हुआ हूँ है हैं हो होता होती होने कृपया कहाँ`,
  ja: `です ます ます まし した ので から では には とは のか です すか ます せん くだ ださ さい あり りま いま ませ して てい いる れる する こと もの どこ いつ どの のよ よう うに
    うな なり なの んで でき きま ての ため たい にな かり れま ェす られ りが とう ござ ざい いく くら らい なん なに 何で はい いい え、 てく 教え えて はど にあ つか こに`,
  zh: `什么 怎么 怎样 如何 多少 哪里 哪些 哪个 为什 是否 可以 我们 你们 他们 请问 吗 的 了 是 在 和 有 我 你 您 能否 能不 不能 一个 这个 那个 需要 想要 您好 你好 谢谢 有没 没有 么时 时候 會不 什麼 麼時 多久 請問 嗎`,
  ko: `있나 나요 까요 습니 니까 니다 인가 가요 어요 세요 하나 합니 입니 무엇 언제 어디 어떻 떻게 게요 있습 하는 하고 해요 돼요 되나 얼마 는지 할수 수있 싶어 안녕 녕하 하세 감사 주세`,
};

const SETS = new Map(Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/))]));

export const LANGUAGES = Object.keys(LISTS);

/** Is `word` (folded) a function word of `language`? */
export function isStopword(word: string, language: string): boolean {
  return SETS.get(language)?.has(word) ?? false;
}
