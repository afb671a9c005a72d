/**
 * Turns of phrase that name a topic by no word of it; the topic's words are searched too. Tested on the folded question. The
 * words of an `idiom` mean nothing by themselves.
 */
export const PHRASES: { says: RegExp; topic: string; idiom?: true }[] = [
  { says: /\bhow much\b(?! (?:time|longer))|\bafford/, topic: 'price cost' },
  {
    says: /\b(?:what time|when) (?:do|are|does|is|will) (?:you|u|the (?:shop|store)|it|y'?all)\b.*\b(?:open|close|shut|there|in)\b/,
    topic: 'opening hours',
  },
  {
    says: /\bwhere (?:are|r) (?:you|u)(?: (?:located|based|at))?\b|\bwhere is (?:the|your|this) (?:shop|store|office|place)(?: located| at)?\b|\bhow (?:do|can) i (?:get|find) (?:to )?(?:you|there|the (?:shop|store))/,
    topic: 'address find',
    idiom: true,
  },
  {
    says: /\bmoney back\b|\b(?:send|give|bring|take) (?:it|this|that|them|something) back\b/,
    topic: 'return refund',
    idiom: true,
  },
  {
    says: /\bwhere(?:'?s| is) my (?:order|parcel|package|delivery|stuff)\b|\b(?:order|parcel|package|delivery|stuff|it)(?: has| did)?(?: still)? (?:not|never)(?: yet)?(?: been)? (?:arrived?|come|shown? up|turned? up|delivered|here)\b|\b(?:waiting for|missing|lost) (?:my|a|the) (?:order|parcel|package|delivery)\b/,
    topic: 'tracking track following',
    idiom: true,
  },
  {
    says: /\bchanged? my mind\b|\bdo(?:n'?t| not) (?:like|want) (?:it|them|this)\b|\bdoes ?n'?t fit\b|\bwrong size\b/,
    topic: 'return exchange',
  },
  {
    says: /\bhow (?:long|many days) do i have\b|\bhow long (?:to|can i|may i|for a) (?:return|exchange)\b|\b(?:return|exchange) (?:window|period)\b|\bdeadline\b|\btime limit\b/,
    topic: 'within days',
  },
  {
    says: /\b(?:pay|accept|take)\b.*\b(?:cash|cards?|paypal|apple pay|google pay|amex|american express|visa|mastercard|bitcoin|crypto\w*|klarna|ideal|cheques?)\b/,
    topic: 'payment methods',
  },
  {
    says: /\bpay(?:ing|ments?)? (?:monthly|off|in instal+ments)\b|\bmonthly pay/,
    topic: 'instalments financing',
  },
  { says: /(?<=\bpay(?:ing|ments?)? )(?:later|in (?:parts|rates|bits))\b/, topic: 'instalments', idiom: true },
  { says: /\bhow long (?:do|does|will|would|can) .*\blast\b/, topic: 'live life' },
  { says: /\bhow far\b(?=.* (?:from|to|away)\b)/, topic: 'walk metres', idiom: true },
  {
    says: /\b(?:br(?:oke|eak|oken|eaking) ?down|stranded|stuck (?:on|at|in|by))\b/,
    topic: 'stranded roadside',
    idiom: true,
  },
  { says: /\bnew ?year'?s? eve\b/, topic: '31 december', idiom: true },
  { says: /\b(?:christmas|xmas) eve\b/, topic: '24 december', idiom: true },
  { says: /\bboxing day\b/, topic: '26 december', idiom: true },
  {
    says: /\b(?:wo (?:seid|sind|ist|finde|befinde)|ou (?:etes|est|se trouve|vous trouvez)|donde (?:estan?|estais|queda)|dove (?:siete|si trova|e il)|onde (?:fica|estao)|waar (?:zijn|zitten|is|vind))(?:[ -](?:vous|ihr|sie|euch|ich|ustedes|vosotros|voi|voces|jullie|u|ik|je|tu))*\b/,
    topic: 'address adresse direccion indirizzo endereco adres',
    idiom: true,
  },
  {
    says: /\b(?:are|r) (?:you|u) hiring\b|\bvacanc\w*|\bwork (?:for|with) you\b/,
    topic: 'careers jobs positions',
    idiom: true,
  },
  {
    says: /\b(?:can|could|do|will|would) (?:you|u) (?:please )?(?:pick ?up|collect|fetch|come (?:and )?(?:get|collect|pick))\b/,
    topic: 'van collects brings',
    idiom: true,
  },
  { says: /\bjobs?\b/, topic: 'careers positions apply' },
  { says: /\byour e-?mail(?: ?add?ress?)?\b|\be-?mail ?add?ress?\b/, topic: 'email', idiom: true },
  {
    says: /\b(?:tele)?phone ?(?:number|no)\b|\byour number\b|\bcall you\b|\bring you\b/,
    topic: 'telephone',
    idiom: true,
  },
  { says: /\b(?:get|be) in touch\b|\breach (?:you|u|someone)\b/, topic: 'contact reach', idiom: true },
  { says: /\bback (?:wheel|tyre|tire|brake|light|tube)s?\b/, topic: 'rear' },
  {
    says: /\b(?:today|straight away|right away|immediately|same day|asap|while i wait)\b/,
    topic: 'wait appointment',
  },
  { says: /\b(?:right )?now\b/, topic: 'wait appointment', idiom: true },
  { says: /\brange of (?:the|a|an|this|that|my)\b|\b(?:charge|battery) range\b/, topic: 'charge', idiom: true },
  { says: /\b(?:my|personal|customer) data\b|\bgdpr\b/, topic: 'privacy data' },
  {
    says: /\byears? old\b|\byr old\b|\byo\b|\bhow old\b(?! (?:is|are) (?:the|your|this) (?:shop|store|company|business|place))/,
    topic: 'age',
    idiom: true,
  },
  { says: /\b(?:cuanto|cuanta) (?:cuesta|vale|es|cobra)/, topic: 'precio' },
  { says: /\bcombien\b/, topic: 'prix tarif' },
  { says: /\bwie ?viel kostet|\bwas kostet/, topic: 'preis kosten' },
  { says: /\bquanto (?:custa|costa|e)\b/, topic: 'preco prezzo' },
  { says: /\bhoeveel kost|\bwat kost/, topic: 'prijs' },
];

/** Does a text name a topic by a turn of phrase alone (`where are you`), so that no other word has to? */
export const isIdiom = (folded: string): boolean => PHRASES.some(({ says, idiom }) => idiom && says.test(folded));

/** Ways to begin a question whose words say nothing of the topic: `Do you sell`, `How long`. Tested on the folded question. */
export const OPENERS =
  /\b(?:where|how) (?:do|can) i (?:see|find|get|check|view)\b|\b(?:do|does|can|would) (?:you|u|they|y'?all|the (?:shop|store)) (?:guys |also |still |even |ever )*(?:sell|offer|have|stock|carry|provide)\b|\bhow (?:long|soon|often|come)\b|\bwhat time\b/g;
