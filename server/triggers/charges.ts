import { anyOf, glued, near, nearGlued, type Rule } from './rules.ts';

/** Money that left: what was done to the visitor, and what it is called. */
const TAKEN =
  '(?:over|double|mis)?charg(?:ed|ing)|billed|invoiced|debited|deducted|pulled|withdrawn|withdrew|collected|drawn|drew|took|taken|taking|takes?(?= (?:money|it|the|\\d|\\$|€|£))';
const PAYMENT =
  '(?:direct ){0,4}debits?|charges?|payments?|transactions?|withdrawals?|withdrawls?|deductions?|entr(?:y|ies)|fees?|surcharges?|amounts?|sums?|purchases?(?= (?:from|of|on|at|that|which|i|in|for|listed|shown|there|we|is|was|by)(?!\\w))|(?:\\$|€|£) ?\\d[\\d.,]*|\\d[\\d.,]* ?(?:euros?|eur|dollars?|usd|pounds?|quid|bucks|gbp|\\$|€|£)';
const BILL = '(?:invoices?|bills?|receipts?|statements?|vat|tax|late fee|the total|premium|subscription fee)';
const TWICE =
  'twice|double|doubled|two times|2 ?x|x ?2|2 times|three times|3 times|thrice|multiple times|several times|again|once more|duplicate[ds]?|a second time|two different';
const UNKNOWN =
  "(?:do|did|does|have|has|had|could|can|would)(?:n'?t| not|nt) (?:(?:even|ever|actually|personally|really|myself|knowingly) ){0,4}(?:recogni[sz]e|know(?! (?:how|what|if|where|when|whether|why|which|the best|who|[^a-z]*but))|withdraw|submit|initiate|start|spend|transfer|request|remember|recall|make|made|authori[sz]e[ds]?|approved?|order(?:ed)?|bought|buy|set ?up|signed?|agreed?|ask(?:ed)?|place|recollect|consent(?:ed)?|expect(?:ed)?|do|done|identify|place)|never (?:\\w+ )?(?:withdrew|submitted|initiated|started|spent|requested|made|authori[sz]ed|approved|ordered|bought|agreed|signed|asked|subscribed|consented|set|used|heard|had|did)|(?:isn'?t|aren'?t|is not|are not|not|wasn'?t|weren'?t|was not) (?:mine|ours|me|from me|by me|made by me|my doing)|unrecogni[sz]ed|unfamiliar|unknown|unexplained|unexpected|no idea|no clue|out of nowhere|from nowhere|know nothing|suddenly|where (?:did|does|do) (?:it|this|that|they|these) come|what(?:'s| is| are| was) (?:it|this|that|they) for|who (?:is|are) (?:this|that|they|you)";
const WRONG =
  "wrong|incorrect(?:ly)?|mistake|error|not right|isn'?t right|aren'?t right|inaccurate|too (?:high|much|big)|(?:nearly |almost ){0,4}(?:doubled?|tripled?)|higher|went up|gone up|inflated|(?:do|does|did)(?:n'?t| not|nt) (?:match|add up|agree|correspond|tally|make sense|look right|equal|fit)|should (?:be|have been)|instead of|rather than|supposed to be|but (?:we|i|you) (?:agreed|ordered|were|was|said|paid|have|had|only|quoted)|(?:we|you|i) (?:had ){0,4}(?:agreed|quoted|told|said)|nobody (?:told|said|mentioned)|no one (?:told|said|mentioned)|never (?:mentioned|told|agreed)";

/** A charge that the visitor disputes, by kinds: doubled, unknown, wrong, unasked for, after the end, paid for nothing. */
export const DISPUTES: readonly Rule[] = [
  { find: near(TAKEN, TWICE, 40), confidence: 0.9 },
  {
    find: near('invoices?|bills?|receipt|fee|payment', 'twice|duplicated?|(?:two|2|three|3) times|double', 30),
    confidence: 0.9,
  },
  { find: near(PAYMENT, UNKNOWN, 44), confidence: 0.9 },
  { find: near(BILL, WRONG, 44), confidence: 0.9 },
  {
    find: near(
      TAKEN,
      "without(?! (?:any ){0,4}(?:issues?|problems?))|never (?:ordered|received|agreed|asked|got|wanted|used|arrived|signed|subscribed|authori[sz]ed|consented|delivered)|(?:did|do|had|have)(?:n'?t| not|nt) (?:order|receive|agree|ask|want|use|sign|subscribe|authori[sz]e|get|book|buy|request|place|consent)\\w*|cancel+ed|unsubscribed|(?:i|we) (?:removed|returned|left|closed|stopped|quit|paused|turned (?:that|it) off|switched)|(?:free ){0,4}trial|free of charge|full price|coupon|discount|voucher|promo\\w*|instead of|too much|more than|wrong (?:company|card|account|person|customer|amount|price)|by mistake|in error|incorrectly|wrongly|should(?:n'?t| not) have|not supposed to",
      50,
    ),
    confidence: 0.9,
  },
  {
    find: /\bwhy (?:am|are|was|were|do|did|have|has|is|would|does) (?:i|we|you|my|our|there|it|this|the|they|u)(?!\w)[^.!?\n]{0,40}\b(?:pay(?:ing)? (?:more|extra|\d|twice|for|this|that|a fee)|charg(?:ed|ing)|billed|debited|(?:higher|bigger|more) than|(?:an? |this |that ){0,4}(?:extra |additional |new |unknown ){0,4}(?:fees?|charges?|debits?|surcharge)(?!\w)|renew(?:ed|ing)?|gone from|missing from|less (?:money|than)|deduct)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:renewed|auto-?renew(?:al|ed)|renewal)(?!\w)[^.!?\n]{0,50}\b(?:without|cancel+ed|turned (?:that|it|this) off|off|did ?n'?t|never|not (?:want|ask|agree)|i (?:said|told)|charged|charge|took|permission|notice|warning)(?!\w)|\b(?:free ){0,4}trial\b[^!?\n]{0,60}\b(?:charged|billed|gone|taken|took|debited|paying|paid|money)(?!\w)|\b(?:cancel+ed|unsubscribed|closed|left|ended|quit)(?!\w)[^.!?\n]{0,60}\b(?:still|again|keep|kept|continue[ds]?|but|yet|and)(?!\w)[^.!?\n]{0,24}\b(?:charg\w+|bill(?:ed|ing)|debit\w*|tak(?:e|es|ing) money|pay(?:ing)?|taken|took|withdraw\w*)(?!\w)|\b(?:keep|keeps|kept|continue|continues|still|carry on) (?:on ){0,4}(?:charging|billing|taking|debiting|withdrawing|deducting|invoicing)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:money|funds|amount|payment|cash|\d[\d.,]*)(?!\w)[^.!?\n]{0,24}\b(?:withdrawn|taken|deducted|debited|gone|left my|went out|disappeared|vanished|missing|pulled)(?!\w)[^!?\n]{0,50}\b(?:but|yet|however|although|order|failed)(?!\w)|\b(?:what|who)(?:'s| is| are| was| were)? (?:this|that|these|those)(?!\w)[^!?\n]{0,44}\bon (?:my|our) (?:credit |debit |bank |last |latest |monthly ){0,4}(?:card|statement|bill|invoice|account)(?!\w)(?! (?:file|number|details|holder|page))|\b(?:explain|clarify|justify|account for)(?!\w)[^.!?\n]{0,24}\b(?:extra|additional|these|this|that|those|my|the|your)(?!\w)[^.!?\n]{0,16}\b(?:charges?|fees?|bill|invoice|amount|debits?|\d[\d.,]* ?(?:euros?|dollars?|pounds?|\$|€|£)|(?:\$|€|£) ?\d)|\bthere(?:'s| is| are| was| were| has been)(?!\w)[^.!?\n]{0,24}\b(?:charges?|debits?|withdrawals?|payments?|transactions?|fees?|deductions?)(?!\w)[^.!?\n]{0,30}\b(?:on|from|in) my\b|\b(?:never|not|wasn'?t|isn'?t) (?:been ){0,4}(?:released|credited|refunded)(?!\w)[^.!?\n]{0,40}\bcharged\b|\bpull(?:ed|ing)? the (?:payment|money)(?!\w)|\b(?:disput|contest)(?:e|ing)(?!\w)[^.!?\n]{0,24}\b(?:payment|charge|debit|transaction|bill|invoice|amount|fee)s?\b|\b(?:open|file|filing|opening|start|raise|request)\w*\b[^.!?\n]{0,12}\bcharge ?back\b|\b(?:billing|invoice|invoicing|payment|charging) (?:error|mistake|dispute|discrepancy)s?\b|\b(?:overpaid|over-?billed|ripped off|short-?changed)(?!\w)|\bpaid (?:for ){0,4}(?:it |this ){0,4}(?:twice|two times|double)(?!\w)|\bcharge[sd]? (?:\w+ )?2 ?x\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:issues?|problems?|troubles?|errors?|difficult\w+) (?:with|when|while|on|during|making|in|i had|regarding|about)?\b[^.!?\n]{0,24}\b(?:pay(?:ing|ments?)?|invoices?|bills?|billing|charges?)(?!\w)|\b(?:paying|payment|billing) (?:issue|problem|trouble|error)s?\b|\b(?:extra|additional|transfer|unexplained|new|strange) (?:fee|charge)s? (?:on|in|was|has|for|appear\w*|show\w*)(?!\w)|\b(?:got|was|been|being|am|were) charged (?:an? |the |for |extra |\$|€|£|\d)/,
    confidence: 0.75,
    mild: true,
  },
  {
    find: /\b(?:two|three|four|several|multiple|identical|2|3|4|double|same) (?:\w+ )?(?:payments?|charges?|debits?|transactions?|withdrawals?|deductions?|invoices|bookings)(?!\w)(?=[^.!?\n]{0,40}\b(?:from you|for (?:one|the same|a single|an?)|off|on (?:my|the same)|in (?:my|the)|instead|went|appear\w*|show\w*|taken|same|for \w+))|\b(?:been|was|were|got|gets|being) (?:\w+ )?(?:(?<=\d (?:has |have |had ){0,4}been )taken|charged|deducted|debited|withdrawn|pulled|drawn|collected) (?:\w+ ){0,4}(?:from|off|out of) (?:me|my|our|us)(?!\w)|\b(?:charged|charges|billed|invoiced|debited|deducted|invoice shows|bill shows|invoice lists|bill lists|charge[sd]? me|fee was|took)(?!\w)[^.!?\n]{0,60}\b(?:although|even though|though|despite|whereas|yet|but|when|while|instead|we only|i only|it was|they said|you said|without)(?!\w)[^.!?\n]{0,24}\b(?:i|we|it|you|free|only|our|my|advertised|cancel+ed|monthly|annual|never|no|not|told)(?!\w)|\b(?:amount|sum|price|money|figure|total|rate) (?:that ){0,4}(?:you|they|u) (?:took|charged|billed|debited|deducted|invoiced|withdrew)(?!\w)|\bpermission to (?:bill|charge|debit|take|deduct|withdraw)(?!\w)|\b(?:hit|slapped|stung) (?:\w+ )?(?:twice|with (?:an? |the |another ){0,4}(?:\w+ )?(?:fee|charge|bill|surcharge|penalty))(?!\w)|\bquoted\b[^.!?\n]{0,40}\b(?:billed|charged|invoiced|paid|pay|invoice|bill)(?!\w)|\b(?:billed|charged|invoiced|charge|bill|invoice|pay)(?!\w)[^.!?\n]{0,40}\b(?:already|have|had) (?:been ){0,4}(?:paid|settled)(?!\w)|\b(?:explanation|reason|justification) (?:for|of|about|why|behind)(?!\w)[^.!?\n]{0,30}\b(?:charge|fee|surcharge|bill|payment|debit|deduction|invoice|amount)[sd]?\b|\b(?:promo\w*|discount|coupon|voucher|gift card|code)(?!\w)[^.!?\n]{0,20}\b(?:n'?t|not|never|ignored|isn'?t|wasn'?t)(?!\w) ?(?:been |get |got ){0,4}(?:applied|deducted|taken off|honou?red|counted|included)(?!\w)|\b(?:still|keep|kept|keeps) (?:on ){0,4}(?:being |getting ){0,4}(?:charg(?:ed|ing)|bill(?:ed|ing)|debit(?:ed|ing)|taking (?:the |my ){0,4}(?:money|instal?ments|payments)|paying for)(?!\w)|\b(?:what|which)(?:'s| is| was| are) (?:this|that|these) (?:\w+ ){0,2}(?:\$|€|£)?\d[\d.,]*(?: ?(?:\$|€|£|euros?|dollars?|pounds?))?(?: (?:\w+ )?(?:fee|charge|for|from|on|payment|debit|about))?|\bpay for (?:it|this|that|something)(?!\w)[^.!?\n]{0,20}\b(?:never|didn'?t|not)(?!\w)|\bnever (?:subscribed|signed up|ordered|agreed|enrolled|opted)(?!\w)[^.!?\n]{0,50}\b(?:pay|paying|charged?|billed|money|debit\w*)(?!\w)/,
    confidence: 0.9,
  },
  { find: near('(?:invoices?|bills?|receipts?|statements?)', UNKNOWN, 50), confidence: 0.9 },
  {
    find: /\b(?:isn'?t|wasn'?t|not|aren'?t|weren'?t) (?:one|ones|something|anything|a \w+) (?:that ){0,4}(?:i|we) (?:made|did|ordered|authori[sz]ed|bought|approved|recogni[sz]e|know)(?!\w)|\b(?:invoice|bill|charge|receipt)(?!\w)[^.!?\n]{0,30}\b(?:for|of|from|to) (?:another|someone else|somebody else|a different|the wrong) ?(?:'?s ){0,4}(?:customer|person|company|name|account|order|address|one)?\b|\b(?:debited|charged|billed|invoiced) (?:me |us ){0,4}(?:\w+ ){0,3}(?:early|too early|too soon|late|before)(?!\w)|\b(?:told|quoted|agreed|promised|advertised)(?!\w)[^!?\n]{0,24}\d+[^!?\n]{0,30}\b(?:card|bill|invoice|statement|charged|paid|account|receipt) (?:shows|says|was|lists|states|is|for)(?!\w)|\bbill(?:ed)? (?:me|us) (?:correctly|properly|wrong\w*|incorrectly)(?!\w)|\b(?:charged|billed|debited|invoiced)(?!\w)[^.!?\n]{0,16}\b(?:even ){0,4}(?:after|when) (?:i|we) (?:declined|refused|said no|opted out|removed|rejected|unticked|returned)(?!\w)|\bhow come\b[^.!?\n]{0,24}\b(?:billed|charged|debited|paying|pay|invoiced)(?!\w)|\b(?:see|found|find|notice[d]?|spotted|got|there are|were) (?:\w+ )?(?:two|three|2|3|four|double|duplicate|several) (?:\w+ )?(?:deductions|charges|payments|debits|withdrawals|transactions|invoices|bills|fees)(?!\w)|\b(?:invoice|bill|bills|invoices|charges) (?:\w+ )?(?:includes?|contains?|lists?|shows?|has|have|with)(?!\w)[^.!?\n]{0,40}\b(?:nobody|never|not|didn'?t|don'?t|wasn'?t|no one|only|we|twice|extra|more)(?!\w)|\b(?:not what|isn'?t what|different (?:from|to|than) what) (?:we|i) (?:signed|agreed|ordered|were told|was told|paid|booked)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:wrong|incorrect|inflated|strange|weird) (?:total|sum|price|figure|amount)(?!\w)(?=[^\n]{0,60}\b(?:bill|invoice|order|charged|receipt|basket|card|confirmation|paid|took|statement|account)(?!\w))|\bwhy (?:do|did|am|can) i (?:see|have|find|got?|getting|seeing) (?:an? |this |that |these |two ){0,4}(?:\w+ )?(?:payments?|charges?|debits?|transactions?|fees?|deductions?|withdrawals?)(?!\w)|\bnever gave (?:you|u|them|anyone) (?:my|our|any|the) (?:card|bank|account|payment|permission|iban|details)(?!\w)|\brefund(?:ed)? (?:\w+ ){0,3}(?:was|is|were|came|came out|amount) (?:\w+ )?(?:smaller|less|lower|short|wrong|incomplete|not (?:the ){0,4}(?:full|complete|same))(?!\w)|\b(?:renewal|renewed|subscription)(?!\w)[^.!?\n]{0,30}\b(?:went through|charged|renewed|taken|billed)(?!\w)[^.!?\n]{0,20}\b(?:though|although|but|even|after|despite|without)(?!\w)|\b(?:billed|charged|invoiced) (?:me |us ){0,4}for (?:\d+|two|three|four|five|ten|an?) \w+[,;]? (?:but |and |when |while ){0,4}(?:i|we) (?:\w+ ){1,3}(?:\d+|one|two|three|four|none|once)(?!\w)|\b(?:fee|charge|debit|payment|transaction|amount)(?!\w)[^.!?\n]{0,30}\b(?:a mystery|mysterious|beyond me|makes no sense|i can'?t explain|nobody can explain|news to me)(?!\w)|\b(?:lighter|poorer|short|down) (?:by ){0,4}(?:\$|€|£)?\d+|\b(?:\$|€|£)?\d+[\d.,]* ?(?:euros?|dollars?|pounds?|quid|bucks|€|\$|£)? (?:lighter|poorer|too much|more than (?:agreed|quoted|in|it|the|i|we|you))(?!\w)|\btwice (?:what|as much|the (?:price|amount|sum))(?!\w)/,
    confidence: 0.9,
  },
];

export const DISPUTES_ABROAD: readonly Rule[] = [
  {
    find: near(
      'cobr\\w+|cargos?|carg(?:ado|aron)|descont\\w+|debit\\w+|preleve\\w*|prelevement\\w*|factur\\w+|facture\\w*|addebit\\w+|prelevat\\w+|fattura\\w*|pagamento|pago|paiement|fatura\\w*|quitado|sacado',
      'dos veces|doble|duplicad\\w+|duas vezes|em duplicidade|em dobro|dobrado|deux fois|en double|double|due volte|doppio|doppia|no reconozco|no reconoc\\w+|nao reconheco|ne reconnais pas|non riconosco|no he hecho|no hice|nao fiz|pas (?:fait|commande|demande|autorise|souscrit)|non ho (?:fatto|autorizzato|ordinato|richiesto)|no (?:pedi|autorice|solicite|contrate|he pedido|he autorizado)|nao (?:pedi|autorizei|solicitei|contratei)|sin (?:mi ){0,4}(?:permiso|autorizacion|consentimiento)|sem (?:minha ){0,4}(?:permissao|autorizacao)|sans (?:mon ){0,4}(?:accord|autorisation)|senza (?:il mio ){0,4}(?:permesso|consenso|autorizzazione)|de mas|a mais|en trop|di troppo|(?:esta|es|e|est) (?:mal|incorrect\\w*|errad\\w*|equivocad\\w*|faux|fausse|sbagliat\\w*|errata)|importe (?:incorrecto|equivocado|no coincide)|no coincide|nao confere|ne correspond pas|non corrisponde|valor errado|montant (?:faux|errone|incorrect)|importo (?:errato|sbagliato)|erreur|errore|error|desconocid\\w+|inconnu\\w*|sconosciut\\w+|estranh[ao]|extrano|bizarre',
      44,
    ),
    confidence: 0.9,
  },
  {
    find: near(
      '\\w*(?:abgebucht|abbuchung\\w*|belastet|belastung|berechnet|rechnung\\w*|lastschrift\\w*|eingezogen|abgezogen|kosten)|betrag|afschrijving\\w*|afgeschreven|factuur|facturen|rekening|incasso|afgehaald|gefactureerd|in rekening gebracht',
      'doppelt\\w*|zweimal|zwei mal|2 ?mal|dreimal|zu viel|zu hoch|falsch\\w*|stimmt nicht|nicht korrekt|kenne (?:ich ){0,4}nicht|kenne ich nicht|die kenne ich|nicht (?:bestellt|autorisiert|erlaubt|genehmigt|beauftragt|bekannt|erkenne\\w*)|ohne (?:meine ){0,4}(?:zustimmung|erlaubnis|einwilligung)|unbekannt\\w*|erkenne (?:ich ){0,4}nicht|nie bestellt|fehler|trotz (?:kundigung|stornierung)|was ist das|wofur|twee ?(?:keer|maal)|dubbel\\w*|herken (?:ik ){0,4}(?:\\w+ ){0,2}niet|herken ik niet|niet (?:besteld|toegestaan|gemachtigd|van mij|akkoord)|zonder (?:mijn ){0,4}(?:toestemming|akkoord)|onbekend\\w*|klopt (?:\\w+ )?niet|fout\\w*|onjuist\\w*|te veel|te hoog|nooit besteld',
      44,
    ),
    confidence: 0.9,
  },
  {
    find: near(
      '(?:pobra\\w+|obciaz\\w+|sciagn\\w+|platnos\\w+|oplat\\w+|faktur\\w+|rachun\\w+|kwot\\w+|pieniadz\\w+|transakcj\\w+)|(?:para|ucret|tutar|fatura|odeme|tahsilat|cekim|kart)\\w*',
      'dwa razy|dwukrotnie|podwojn\\w+|dwie|nie (?:rozpoznaj\\w+|znam|zamawia\\w+|autoryzowa\\w+|zgadza\\w*|moj\\w*)|nieznan\\w+|bez (?:mojej ){0,4}(?:zgody|wiedzy)|bledn\\w+|zla kwota|nieprawidlow\\w+|za duzo|iki kez|iki kere|iki defa|cift|iki kat|tanimiyorum|bilmedigim|tanimadigim|yanlis|hatali|fazla|izinsiz|onayim olmadan|onaysiz|yapmadigim',
      36,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'спис\\p{L}+|сня[лт]\\p{L}*|плат[её]ж\\p{L}*|оплат\\p{L}+|сч[её]т\\p{L}*|сумм\\p{L}*|деньги|знял\\p{L}*|зняли|списан\\p{L}*|платіж|рахун\\p{L}*|сум[аиу]|гроші',
      'дважды|два раза|двойн|неверн|неправильн|ошиб|не узна|незнаком|неизвестн|непонятн|не делал|не заказыв|без (?:моего|разрешен|согласи)|лишн|больше,? чем|двічі|двічі|два рази|подвійн|невірн|помилк|не впізна|невідом|не роби|не замовля|без (?:мого|дозволу|згоди)|зайв',
      30,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'خصم|سحب|دفع|الدفع|عمليه|فاتوره|الفاتوره|مبلغ|المبلغ|رسوم',
      'مرتين|مكرر|لا اعرف|لم اقم|لم اطلب|بدون (?:اذني|علمي|موافقتي)|خطا|خاطي|غير صحيح|غير معروف|زياده|مجهول',
      30,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'पैसे|पैसा|चार्ज|भुगतान|बिल|रकम|राशि|पेमेंट|शुल्क|कट',
      'दो बार|दोबारा कट|गलत|ग़लत|नहीं पहचान|मैंने नहीं|बिना (?:मेरी ){0,4}(?:अनुमति|पूछे|बताए)|ज्यादा कट|ज़्यादा कट|अनजान|डबल',
      30,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      '請求|引き落とし|引き落とされ|課金|決済|明細|金額|料金|支払い',
      '二重|二回|2回|身に覚え|覚えのない|覚えがな|間違|誤り|知らない|勝手に|無断|おかしい|高すぎ|違う|違い|違って',
      16,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      '扣款|扣费|扣了|扣钱|收费|账单|帳單|付款|金额|发票|消费记录|交易',
      '两次|兩次|重复|重複|二次|不对|不對|错误|错了|有误|不认识|不是我|没授权|未经|擅自|莫名|多扣|多收|陌生|没有下单|不明',
      14,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      '결제|청구|출금|인출|요금|금액|이체|승인 ?내역',
      '두 ?번|2번|중복|이중|모르는|한 ?적 ?없|안 ?했|잘못|틀[렸리려]|이상[하해]|동의 ?없이|무단|허락 ?없이|더 나왔|많이 나왔',
      16,
    ),
    confidence: 0.9,
  },
  {
    find: anyOf(
      "(?:carg|cobr|debit)\\w+ (?:\\w+ ){0,2}algo que no|montant (?:\\w+ )?(?:preleve |facture ){0,4}(?:incorrect|errone|faux|trop eleve)|importe (?:\\w+ ){0,3}(?:mayor|superior|distinto|diferente|mas alto)|(?:factur|cobr|debit|preleve|charg)\\w*[^.!?\\n]{0,40}(?:au lieu d|en lugar de|en vez de|em vez de|invece di)\\w*|(?:dos|duas|due|deux|dois) (?:cargos|cobros|cobrancas|mensalidades|mensualidades|addebiti|prelevements|pagamentos|factures|faturas|facturas)|pagato (?:due volte|doppio|di piu)|pagado (?:dos veces|de mas)|paye (?:deux fois|en double|trop)|pago (?:duas vezes|a mais)|(?:por ?que|para que|de que)[^.!?\\n]{0,30}(?:cobr\\w+|cargado|cargaron|cargo|debit\\w+|descont\\w+|prelevat\\w+|quit\\w+ dinero)|que es (?:este|ese|el|la|esta) (?:\\w+ )?(?:cargo|cobro|pago|comision|recibo)|pasado (?:el|los) recibos?|(?:nunca|jamas) (?:contrat|autori|ped|solicit|compr)\\w+|(?:cancele|cancelei|dei baixa|me di de baja|ho disdetto|ho cancellato|j'ai (?:resilie|annule|arrete))(?!\\w)[^.!?\\n]{0,50}(?:cobr\\w+|carg\\w+|debit\\w+|prelev\\w+|preleve\\w*|factur\\w+|addebit\\w+|pagar|pagando)|(?:siguen|siguieron|continuam|continuano|continuez|continuan) (?:a |de |me |a me ){0,4}(?:cobr\\w+|carg\\w+|debit\\w+|prelev\\w+|addebit\\w+|factur\\w+)",
      "pourquoi[^.!?\\n]{0,40}(?:preleve\\w*|debite\\w*|facture\\w*|prelevement)|(?:preleve\\w*|debite\\w*|facture\\w*|prelevement)[^.!?\\n]{0,40}(?:apres (?:ma |mon ){0,4}(?:resiliation|annulation|desabonnement)|pas demande\\w*|alors que|malgre|sans)|c'est quoi (?:ce|cette) (?:\\w+ )?(?:prelevement|debit|facture|somme|montant|frais)|(?:erreur|probleme) (?:sur|dans|de) (?:ma |la |votre ){0,4}(?:facture|facturation|prelevement)|perche[^.!?\\n]{0,40}(?:prelevat\\w+|addebit\\w+|fatturat\\w+|pagare)|fattura (?:\\w+ )?(?:sbagliata|errata|doppia|non corretta)|cos'e (?:questo|quest') ?(?:addebito|prelievo|pagamento)|que (?:cobranca|debito|valor) e (?:esse|essa|este)",
      '(?:gekundigt|storniert|widerrufen|beendet)[^.!?\\n]{0,50}(?:abgebucht|berechnet|eingezogen|belastet|rechnung)|(?:trotz|obwohl)[^.!?\\n]{0,40}(?:abgebucht|berechnet|gekundigt|rechnung|zahlen)|(?:warum|wieso|weshalb|wofur)[^.!?\\n]{0,40}(?:abgezogen|abgebucht|berechnet|belastet|eingezogen|abbuchung|lastschrift|gebuhr)|was (?:ist|soll)(?: das)?(?: fur)? (?:\\w+ )?(?:diese[rs]? ){0,4}(?:abbuchung|lastschrift|gebuhr)|(?:waarom|waarvoor)[^.!?\\n]{0,40}(?:afgeschreven|in rekening|incasso|betalen|kosten)|(?:opgezegd|geannuleerd)[^.!?\\n]{0,40}(?:afgeschreven|incasso|betaal|factuur)|(?:factuur|rekening|bedrag)[^.!?\\n]{0,16}klopt[^.!?\\n]{0,8}niet',
      '(?:dlaczego|za co|czemu)[^.!?\\n]{0,30}(?:pobra\\w+|sciagn\\w+|obciaz\\w+|zaplacic|naliczy\\w+)|(?:zrezygnowa\\w+|anulowa\\w+|wypowiedzia\\w+)[^.!?\\n]{0,40}(?:pobiera\\w*|pobra\\w+|sciaga\\w*|obciaz\\w+)|(?:bu|su) (?:\\w+ )?(?:ucret|odeme|cekim|kesinti|tutar|fatura) (?:ne|nedir|neyin)|(?:bilgim|onayim|iznim|haberim) (?:\\w+ )?(?:disinda|olmadan|yokken)|(?:neden|niye|nicin)[^.!?\\n]{0,30}(?:cekil\\w+|kesil\\w+|tahsil\\w+|ucret\\w*|para al\\w+)|iptal et\\w+[^.!?\\n]{0,40}(?:cekil\\w+|para|ucret|kesil\\w+|odeme)',
    ),
    confidence: 0.88,
  },
  {
    find: glued(
      '(?:откуда|что за|звідки|що за)[^.!?\\n]{0,16}(?:спис|платеж|платіж|сумм|оплат)|(?:خصم|سحب)[^.!؟\\n]{0,24}(?:دون|بدون|بلا) (?:علمي|اذني|موافقتي|اذن|سبب)|(?:почему|за что|зачем|чому|нащо)[^.!?\\n]{0,30}(?:спис|снял|сняли|зня(?:ли|то)|взяли|удержал)|(?:отмен|отключ|отказал|скасу|відключ)\\p{L}*[^.!?\\n]{0,40}(?:спис|снима|зніма|деньги|гроші)|(?:لماذا|ليش|ليه)[^.!؟\\n]{0,24}(?:سحب|خصم|خصمتم|سحبتم|رسوم)|الغيت[^.!؟\\n]{0,30}(?:خصم|سحب|تخصم)|(?:चार्ज|पैसे|रुपये|शुल्क|कटौती)[^।.!?\\n]{0,16}(?:किस ?लिए|क्यों|किस बात)|(?:क्यों|किस ?लिए)[^।.!?\\n]{0,16}(?:चार्ज|पैसे कट|काट)|(?:बंद|रद्द|कैंसिल)[^।.!?\\n]{0,24}(?:पैसे कट|चार्ज)',
      '(?:解約|退会|キャンセル)[^。！？\\n]{0,12}(?:引き落と|請求|課金|決済)|(?:なぜ|何の|どうして)[^。！？\\n]{0,14}(?:請求|引き落と|課金|料金)|(?:为什么|为何|怎么|凭什么)[^。！？\\n]{0,10}(?:扣|收(?:我|了|费)|多收)|(?:取消|退订|关闭)[^。！？\\n]{0,12}(?:扣|收费)|(?:왜|무슨|뭔)[^.!?\\n]{0,12}(?:결제|청구|출금|빠져|요금)|(?:해지|취소|탈퇴)[^.!?\\n]{0,12}(?:결제|청구|출금|빠져)',
    ),
    confidence: 0.88,
  },
  {
    find: anyOf(
      'devolucion del recibo|contracargo|contestation de paiement|ruckbuchung|rucklastschrift|storneren|chargeback|obciazenie zwrotne|ters ibraz',
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      'чарджбэк|оспорить (?:плат|списан)|оскаржити (?:плат|списан)|الاعتراض علي (?:ال)?(?:خصم|عمليه)|チャージバック|拒付|차지백',
    ),
    confidence: 0.9,
  },
];

/** Questions about paying that dispute nothing. */
export const PEACEFUL =
  /\b(?:when|how|where|can|could|may|will|do|does|is|are|which|what (?:is|are) (?:the|your))(?!\w)[^.!?\n]{0,30}\b(?:download|invoices? (?:be|sent|in|by|for|to)|send (?:me ){0,4}(?:an?|the|my) (?:invoice|receipt)|vat number|payment methods?|late pick|gift wrap\w*|split)(?!\w)[^.!?\n]{0,30}|\b(?:is|are) (?:vat|tax|shipping|delivery) included\b|\bwhen will (?:my|the) (?:card|account) be (?:charged|debited)(?!\w)|\b(?:battery|phone|device|laptop|bike|light|lamp) (?:is|was|has been|gets|got|won'?t be|needs? to be|must be|can be) (?:fully |not ){0,4}(?:charged|charging)(?!\w)|\bcharg(?:er|ing) (?:cable|port|station|time|brick|point)s?\b/g;
