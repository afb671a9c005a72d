import { anyOf, glued, near, nearGlued, type Rule } from './rules.ts';

const ORDERS =
  '(?:instructions?|prompts?|directives?|guidelines?|rules|polic(?:y|ies)|guardrails?|restrictions?|programming|configuration|set-?up (?:text|message)|system message|safety (?:rules|filters?)|context window|initial message)';
const TELL =
  '(?:print|repeat|show|reveal|display|output|quote|cite|recite|translate|summari[sz]e|paraphrase|rephrase|encode|list|leak|dump|spell out|write (?:out|down)|copy|paste|read (?:out|me|back)|tell me|give me|share|expose|disclose|echo|return|send me|type out|describe|convert|turn|transform|rewrite|append|attach|complete|rhyme|explain|put)';

/** Attempts to turn an assistant, by kinds: its orders told, its orders undone, another persona, a forged voice, a disguise, words put in its mouth. */
export const TURNING: readonly Rule[] = [
  {
    find: new RegExp(
      `\\b${TELL}\\b[^.!?\\n]{0,40}\\b(?:your|hidden|secret|internal|system|initial|original|confidential|private|developer|underlying|exact|verbatim|above|preceding|starting)(?!\\w)[^.!?\\n]{0,20}\\b${ORDERS}\\b|\\b${TELL}\\b[^.!?\\n]{0,30}\\b(?:everything|all|whatever|the (?:text|words|content|lines?|sentences?|message|conversation)|what)(?!\\w)[^.!?\\n]{0,24}\\b(?:above|before (?:this|my|the)|preceding|prior to this|hidden|verbatim|word for word|you were (?:told|given)|behind the scenes)(?!\\w)|\\bwhat (?:is|are|was|were|does|did|do|'s)(?!\\w)[^.!?\\n]{0,40}\\b(?:your (?:\\w+ )?(?:system ){0,4}(?:instructions|prompt|directives?|setup|guardrails|system message|configuration)|first (?:sentence|line|word)s? of your|(?:very ){0,4}first (?:words?|sentences?|lines?|messages?|texts?|instructions?) (?:that ){0,4}you (?:were|got|received|have|had|read|saw))(?!\\w)|\\b(?:which|what) (?:\\w+ )?(?:instructions|rules|orders|directives) (?:did|have|do|were|was|has) (?:your|the|you|they)(?!\\w)|\\b(?:your|the) (?:owners?|developers?|creators?|company|makers?|operators?|masters?|bosses) (?:\\w+ )?(?:told|instructed|forbid|forbade|programmed|ordered|asked) you (?:not |never ){0,4}to\\b|\\b(?:told|instructed|forbidden|not allowed|programmed) (?:you ){0,4}(?:not ){0,4}to (?:say|reveal|tell|talk about|mention)(?!\\w)(?=[^.!?\\n]*\\?|[^.!?\\n]*\\byou\\b)`,
    ),
    confidence: 0.9,
  },
  {
    find: new RegExp(
      `\\b(?:ignore|disregard|forget|override|overrule|bypass|skip|discard|drop|set aside|stop following|do(?:n'?t| not) (?:follow|obey)|pay no attention to|disable|deactivate|turn off|switch off|lift|cancel|erase|wipe|unlearn)(?!\\w)[^.!?\\n]{0,40}\\b(?:your|previous|prior|above|earlier|all(?: of)?(?: the)?|every|preceding|existing|these|those|any) (?:\\w+ ){0,3}${ORDERS}\\b|\\b(?:ignore|disregard|forget) (?:all ){0,4}(?:the |that |what(?:ever)? ){0,4}(?:above|you(?:'ve| have| were| are)?(?: been)? (?:told|taught|instructed|read|learned)|(?:is|was|came|comes|stands) (?:above|before)|prior inputs?|previous (?:inputs?|text|context|messages))(?!\\w)(?! (?:message|order|question))|\\b(?:pretend|imagine|assume|act as (?:if|though)|as if|suppose|say)(?!\\w)[^.!?\\n]{0,40}\\b(?:polic(?:y|ies)|rules?|guidelines?|restrictions?|limits?|limitations?|filters?|instructions?|laws?|morals?|ethics)(?!\\w)[^.!?\\n]{0,24}\\b(?:does(?:n'?t| not)|do(?:n'?t| not)|did(?:n'?t| not)|no longer|never|aren'?t|isn'?t)(?!\\w)|\\bi (?:hereby ){0,4}(?:override|overrule|lift|revoke|suspend|cancel|disable|void)(?!\\w)[^.!?\\n]{0,24}\\b(?:rules?|polic\\w+|restrictions?|limits?|instructions?|clause|guardrails?)(?!\\w)|\\b(?:limit|rule|restriction|polic\\w+|filter|safety)s? (?:has|have|had) (?:now ){0,4}been (?:lifted|removed|disabled|suspended|changed|updated|revoked)(?!\\w)|\\byour (?:operator|developers?|owner|company|creator)s? (?:wrote|said|gave)(?!\\w)[^.!?\\n]{0,24}\\b(?:test|fake|wrong|outdated|void|a joke)(?!\\w)|\\b(?:real|actual|true) (?:rules|instructions) (?:are|is)(?!\\w)`,
    ),
    confidence: 0.9,
  },
  {
    find: /\b(?:you|u|it|he|she|who|that|bot|ai|assistant|model|version|yourself|character|persona)(?!\w)[^.\n]{0,60}\b(?:(?:has|have|had|having|with|follows?|knows?|under|are bound by) (?:absolutely ){0,4}(?:no|zero|without) (?:\w+ )?(?:restrictions?|limits?|limitations?|rules|filters?|ethics?|morals?|polic(?:y|ies)|guidelines?|guardrails?|censorship|boundaries|constraints?|conscience|warnings)|without (?:any ){0,4}(?:\w+ )?(?:restrictions?|limits|limitations?|rules|filters?|ethics?|morals?|guidelines?|guardrails?|censorship|constraints?|boundaries)|(?:isn'?t|not|never|no longer) (?:bound|restricted|limited|constrained|governed|restrained) by|(?:ignores?|breaks?|bypass(?:es)?|disregards?) (?:all |any |the |your |its |every ){0,4}(?:\w+ )?(?:guidelines?|rules|restrictions?|polic\w+|laws|safety|ethics|morals)|never (?:declines?|refuses?|says? no)|says? yes to (?:every|all|any)\w*|compl(?:y|ies) with (?:any|every|all))|\bif you (?:had|have) no (?:rules|restrictions|limits|filters?|guidelines|polic\w+)|\b(?:you|yourself|ai|a\.i\.|assistant|(?:chat)?bot|gpt|model|version|persona|character|answers?|responses?|repl(?:y|ies)|respond|mode)(?!\w)[^.\n]{0,50}\b(?:unrestricted|unfiltered|unfiltred|uncensored|amoral|jailbroken|unaligned|unshackled|unbound)(?!\w)(?! (?:access|list|exploration|creativity))|\b(?:unrestricted|unfiltered|unfiltred|uncensored|amoral|jailbroken|unaligned|unshackled) (?:\w+ ){0,2}(?:ai|assistant|(?:chat)?bot|gpt|model|version|persona|character|answers?|responses?|advice)(?!\w)|\bno (?:filters?|restrictions?|morals|ethics|limits|rules)(?!\w)[^.\n]{0,30}\bno (?:warnings?|refusals?|limits|filters?|rules|morals|restrictions)(?!\w)|\bevil (?:twin|version|ai|bot|self)(?!\w)[^.\n]{0,20}\b(?:of (?:you|yourself)|who|that|would)(?!\w)/,
    confidence: 0.85,
  },
  {
    find: /\b(?:from (?:now on|here on(?: out)?|this point(?: on)?|today(?: on)?)|for the rest of (?:this|the|our) (?:chat|conversation|session)|starting now|going forward|henceforth)(?!\w)[^.\n]{0,24}\b(?:you (?:are|will|must|shall|should|answer|act|respond|reply|have|only|speak|behave|'re)|(?:begin|start|end) (?:every|each|all)|answer|respond|reply|call yourself|your name|act)(?!\w)|\b(?:stay|remain|never break|keep) (?:in ){0,4}(?:character|role)(?!\w)|\b(?:play|playing|act as|pretend (?:to be|you'?re|you are)|you(?:'re| are)(?: now)?|simulate|emulate|impersonate|take (?:on ){0,4}the role of|role-?play(?:ing)?(?: as)?) (?:an? |the |my |your ){0,4}(?:\w+ ){0,4}(?:terminal|shell|linux|console|python interpreter|compiler|hacker|dan|jailbreak|debugbot|sysadmin|root|language model|llm|other ai|different ai|chatgpt|gpt|superuser|developer console|database server)(?!\w)|\b(?:pretend|imagine|role-?play|let'?s play a game|play a game|hypothetically|in a fictional|for a (?:novel|movie|story|play)|act like)(?!\w)[^\n]{0,100}\b(?:password|admin\w*|system prompt|your (?:\w+ )?rules|shop rules|restrictions|free (?:bike|product|item|stuff)|100 ?% off|discount code|bypass|pick (?:a|the) lock|no morals|without morals|(?:your|the|any) guidelines)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /(?:^|\n|[.!?]\s+|#+\s*|\[|<|\*+\s*)\W{0,3}(?:new |updated |end of ){0,4}(?:system|admin|developer|root|assistant|operator)(?: (?:message|prompt|override|update|note|notice|instruction|command|alert))?\s*(?:\]|>|:|#|\*\*|-{2,})|\bnew system (?:message|prompt|instructions?)(?!\w)|\bend of (?:conversation|chat|prompt|user (?:input|message)|instructions?|context)(?!\w)|\b(?:begin|start) (?:new ){0,4}(?:system|admin|instructions?|session)(?!\w)|\b(?:enter|activate|enable|switch (?:in)?to|turn on|go into|initiate|unlock|start) (?:\w+ )?(?:maintenance|debug|developer|dev|god|admin|administrator|root|sudo|diagnostic|jailbreak|superuser|privileged|override|dan) (?:mode|access|console|shell|menu)(?!\w)(?! (?:on|of|in|for) (?:the|my|a|this) (?:bike|router|phone|tv|car|device|printer|app|camera|computer|tablet|laptop|watch|display|console))|\b(?:i am|i'm|this is|speaking as|as) (?:the |your |an? ){0,4}(?:lead |chief |new ){0,4}(?:developer|creator|admin(?:istrator)?|programmer|owner|engineer|maintainer|ceo|operator)s? (?:of|at|behind|for|who (?:made|built|wrote)) (?:this|the|you|your|openai|anthropic)(?!\w)[^.!?\n]{0,60}|\b(?:authori[sz]ation|access|override) code\b[^.!?\n]{0,20}\w*\d|\bgrant (?:me ){0,4}(?:admin|root|full|unlimited|developer) (?:access|rights|privileges)?|\b(?:cat|sudo|rm -rf|curl|exec|select \*|drop table)\s+[/\w*-]+/,
    confidence: 0.9,
  },
  {
    find: /\b(?:decode|decrypt|decipher|unscramble|rot13|base ?64|reverse)(?!\w)[^!?\n]{0,50}\b(?:do (?:what|as|it)|follow|execute|obey|run|comply|act on|carry (?:it ){0,4}out|then (?:do|answer|respond)|instructions?|says)(?!\w)|(?:^|\s)[a-z\d+/]{16,}={1,2}(?:\s|$)|\b(?:say|repeat|write|output|type|answer|respond|reply)(?!\w)[^.!?\n]{0,20}["“'][^"”\n]{0,60}\b(?:i agree|legally binding|no takesies|i will|i am|free|100 ?%|sold|confirmed|approved|pwned|hacked|yes)(?!\w)[^"”\n]{0,60}["”']|\blegally binding\b[^\n]{0,40}\b(?:offer|deal|agree|sell|free|1 (?:euro|dollar))(?!\w)|\b(?:you (?:must|will|shall|have to)|assistant must) (?:\w+ )?(?:confirm|approve|issue|grant|comply|obey|refund|say yes|never refuse|always answer)(?!\w)|\b(?:begin|start|prefix|end) (?:every|each|all) (?:\w+ )?(?:answers?|repl(?:y|ies)|responses?|messages?|sentences?) with\b|\b(?:two|2|both) (?:answers?|responses?|repl(?:y|ies)|versions?|ways|personas?|personalities)(?!\w)[^\n]{0,60}\b(?:normal|restrict\w+|unrestrict\w*|uncensored|without|filter\w*|jailbr\w+|dan|classic|yourself)(?!\w)|\b(?:grandma|grandmother|grandpa|grandfather|dead|late) [^.!?\n]{0,60}\b(?:internal|guidelines|prompt|keys?|instructions|rules|secret|licen[cs]e|system|password)(?!\w)|\bnever (?:decline|refuse|say no|mention (?:that ){0,4}you are an ai)(?!\w)|\b(?:respond|reply|answer|output) (?:only |solely ){0,4}(?:in|as|with) (?:json|base ?\d+|hex|rot13|binary|morse|leetspeak|code)(?!\w)[^\n]{0,50}\b(?:system|prompt|instruct\w+|tools|secret|hidden|config\w*)(?!\w)|\b(?:system|your)[ _]?prompt\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:permission|allowed|authori[sz]ed|order you|command you|free) to (?:break|ignore|skip|bypass|violate|disregard|override) (?:the |your |any |all |this |shop |company ){0,4}(?:\w+ )?(?:polic\w+|rules?|guidelines?|instructions?|restrictions?)(?!\w)|\b(?:role-?play|pretend|let'?s play|imagine|act as|you(?:'re| are) (?:now ){0,4}(?:the|a|an|my))(?!\w)[^\n]{0,100}\b(?:100 ?%|free|9\d ?%) ?(?:discounts?|refunds?|vouchers?|items?|off)(?!\w)|\bthere are no (?:more ){0,4}(?:limits|rules|restrictions)(?!\w)|\b(?:rule ?set|policy|ruleset) v?\d+ (?:applies|is active)(?!\w)|\bhidden (?:text|prompt|message|instructions?|context|rules)(?!\w)|\b(?:at ){0,4}the (?:start|beginning|top) of (?:this|the|our) (?:conversation|chat|prompt|context)(?!\w)[^.!?\n]{0,30}|\b(?:consider|regard|declare|set) yourself (?:\w+ )?(?:free|unbound|released|liberated|unrestricted)(?!\w)|\b(?:free|freed|released|liberated|exempt) (?:from|of) (?:all |any |your |every )+(?:\w+ )?(?:constraints?|rules?|guidelines?|restrictions?|limits?|limitations?|polic\w+)(?!\w)|\b(?:overrides?|supersedes?|replaces?|cancels?|trumps) (?:anything|everything|all|whatever|what|any)(?!\w)[^.!?\n]{0,30}\b(?:told|instructions?|rules?|before|previous|said|prior|prompts?)(?!\w)|<!--[\s\S]{0,200}-->|(?:^|\n)\s*(?:assistant|system|developer) ?:|\b(?:what|which) (?:tools|functions|apis|plugins)(?!\w)[^.!?\n]{0,20}\byou\b[^.!?\n]{0,16}\b(?:call|have|access|use|invoke)(?!\w)|\bhow (?:you|this (?:bot|assistant|ai)) (?:were|was|are|is) (?:programmed|prompted|instructed|configured|set up)(?!\w)|\bdo(?: not|n'?t) (?:follow|obey|apply|respect|use|enforce) (?:the|your|any|this) (?:\w+'?s? ){0,2}(?:polic\w+|rules?|instructions?|guidelines?|orders)(?!\w)|\bfollow (?:mine|my rules|my orders|my instructions|only me)(?!\w)|\byou work for me\b|\b(?:tell|tells|telling) (?:customers|people|users|everyone|me) (?:whatever|anything) (?:they|i|we) want\b|\byou(?:'re| are) not (?:an? ){0,4}(?:\w+ )?(?:support |customer |chat)?(?:bot|assistant|agent|ai) (?:any ?more|any longer|now)(?!\w)|\beven if it (?:breaks|violates|is against|goes against)(?!\w)|\bif you (?:were to|could|would) (?:ignore|break|bypass|forget) (?:your|the|all)(?!\w)|\b(?:ign(?:ro|or|oer)e?|disregrad|foget|forgte) (?:al+ ?)?(?:t[eh]{1,2} |your |ur ){0,4}(?:prev\w*|prior|above|rules?|instr\w+)(?!\w)|\b(?:ur|your) (?:prompt|system prompt|sys prompt|instrctions|instuctions)(?!\w)/,
    confidence: 0.88,
  },
  {
    find: /\b(?:ignore|forget|disregard) (?:everything|it all|all)(?: else)? (?:and|,) (?:just ){0,4}(?:say|write|print|answer|reply|output|tell)(?!\w)|\bi'?m your new (?:operator|owner|admin|boss|developer|master|handler)(?!\w)|\bfirst order\b|\byou(?:'re| are) (?:now ){0,4}allowed to (?:lie|swear|break|ignore|say anything|do anything)(?!\w)|^\W*override\b|\b(?:that|which) i (?:cannot|can'?t|am not allowed to) see\b(?=[^\n]*\?)|\b(?:hidden|secret|internal|private) (?:chain of thought|reasoning|rules|thoughts|notes|data|settings)(?!\w)|\byou(?:'ve| have)? (?:just ){0,4}been (?:re-?programmed|jailbroken|hacked|liberated|re-?configured|unlocked|reset to)(?!\w)|\bnew (?:polic\w+|rules?|orders?|directives?) from (?:head ?office|management|headquarters|the (?:ceo|boss|owner|developers?))(?!\w)|\b(?:ai|bot|assistant|model|version of you\w*) (?:that|who|which) (?:was|is|has|were|had)?(?: been)? ?(?:never|not|unaware|no longer|free)(?!\w)|\b(?:disable|remove|drop|kill|deactivate|switch off|turn off) (?:the|your|all|any) (?:\w+ )?(?:filters?|safety|safeguards?|restrictions?|moderation|guardrails?)(?!\w)(?! (?:on|of|in|for|switch|valve) (?:the|my))(?=[^.\n]{0,20}\b(?:and|so|then|to) (?:\w+ )?(?:talk|speak|answer|tell|respond|be|give|reply|i)(?!\w))|\bopposite of what (?:your|you)(?!\w)|\b(?:including|with) the (?:system|hidden|secret) (?:part|message|prompt|text|section|instructions?)(?!\w)|\b(?:what|which)(?:'s| is| stands| was)? (?:\w+ )?(?:written |in )+your (?:\w+ )?(?:prompt|instructions|system message|configuration|context)(?!\w)|\b(?:reveal|show|print|tell|output)(?!\w)[^.!?\n]{0,30}\bbefore the first message\b|\b(?:swap|switch|reverse) roles\b|\brules (?:don'?t|do not|no longer) apply to (?:me|us|you|this)(?!\w)|\b(?:begin|start|end|activate) override\b|\b(?:your|its) own (?:configuration|prompt|instructions|setup|system message)(?!\w)/,
    confidence: 0.88,
  },
];

export const TURNING_ABROAD: readonly Rule[] = [
  {
    find: near(
      'ignor\\w+|olvid\\w+|esquec\\w+|esquec?a|oubli\\w+|dimentic\\w+|verg(?:iss|esst|essen)|missachte|negeer\\w*|vergeet|zignoruj\\w*|zapomnij|pomin|unut\\w*|yok say\\w*|gormezden gel\\w*|desconsider\\w+|desobede\\w+|saltat\\w*|anul\\w+|contourne\\w*|umgeh\\w*',
      '(?:norma|norme|kommando|komut|instruc|instruk|istruz|instrut|anweisung|consign|istruzion|regras?|reglas?|regol|regle|regel|richtlin|zasad|polecen|talimat|kural|directric|directiv|vorgab|befehl|comand|ordini|ordenes|ordens|opdracht|yonerge|emir|wytyczn|restriccion|restric|einschrankung|beperking|ograniczen|kisitlama|limiti)[a-z]*',
      44,
    ),
    confidence: 0.92,
  },
  {
    find: near(
      '(?:eres|seras|actua|finge|imagina|haz como|fais comme|tu es|agis|fai|fingi|sei|comportati|du bist|tu so|stell dir|spiel\\w*|verhalte|finja|aja|voce e|je bent|doe alsof|gedraag|udawaj|jestes|zachowuj|sen|davran\\w*|rol yap\\w*|desde ahora|a partir de (?:ahora|agora)|desormais|a partir de maintenant|ab jetzt|ab sofort|vanaf nu|od teraz|da ora in poi|bundan sonra|artik)(?!\\w)[^.!?\\n]{0,40}',
      "(?:sin|sem|sans|senza|ohne|zonder|bez) (?:\\w+ ){0,2}(?:reglas?|regras?|restriccion\\w*|restricoes|limit\\w*|filtr\\w*|regles?|restriction\\w*|regole|restrizioni|limitazioni|regeln|einschrankung\\w*|grenzen|filter|regels|beperking\\w*|zasad|ograniczen|censura|censure|zensur)|no tuvieras (?:reglas|restricciones|limites)|nao tivesse (?:regras|restricoes|limites)|non avessi (?:regole|limiti|restrizioni)|keine (?:regeln|grenzen|einschrankungen) hattest|no tienes (?:reglas|restricciones|limites)|nao tem (?:regras|restricoes|limites)|n'avais? (?:aucune|pas de) (?:regle|restriction|limite)s?|non hai (?:regole|limiti|restrizioni)|keine (?:regeln|einschrankung\\w*|grenzen) (?:mehr ){0,4}(?:hast|gibt)|geen (?:regels|beperkingen)|kural(?:siz|lar yok)\\w*|sinirsiz\\w*|kisitlamasiz\\w*",
      40,
    ),
    confidence: 0.9,
  },
  {
    find: near(
      'muestra\\w*|muestrame|dime|revela\\w*|repite|imprime|mostra\\w*|mostre|diga|affiche\\w*|montre\\w*|donne\\w*|revele\\w*|repete\\w*|dimmi|rivela\\w*|stampa|ripeti|zeig\\w*|gib|nenne|verrate?|wiederhol\\w*|toon|laat|geef|herhaal|pokaz\\w*|podaj|ujawnij|powtorz|goster\\w*|yaz\\w*|soyle\\w*|acikla\\w*|traduce|traduis|ubersetze|vertaal',
      '(?:system|sistema|systeme|systemowy|sistem) ?-?(?:prompt\\w*|mesaj\\w*|nachricht\\w*|message|bericht|komunikat)|systemprompt\\w*|systeemprompt\\w*|prompt\\w*(?: (?:de|del|do|di|du) sist\\w*| systeme| systemow\\w+)?|(?:instrucciones|instrucoes|istruzioni|instructions|instrukcje) (?:\\w+ )?(?:ocultas?|internas?|intern[aei]s?|secretas?|secretes?|cachees|nascoste|segrete|systemowe|de sistema|di sistema)|(?:tus|tuas|suas|tes|vos|tue|deine|ihre|je|jouw|twoje|swoje) (?:\\w+ )?(?:instrucciones|instrucoes|instructions|consignes|istruzioni|anweisungen|instructies|instrukcje)',
      40,
    ),
    confidence: 0.9,
  },
  {
    find: anyOf(
      'sistem mesajini|sistem istemi\\w*|(?:system|systeem|sistema|sisteme?|systemowy)[- ]?prompt\\w*|(?:ton|votre|tu|tuo|teu|seu|dein|ihr|jouw|twoj) prompt|sistem (?:komut|talimat|istem|mesaj)\\w*|instrucciones que te (?:dieron|han dado)|istruzioni che ti hanno|instrucoes que te deram|als gabe es keine (?:regeln|grenzen)|modo (?:desarrollador|desenvolvedor|dios|deus|administrador)|mode (?:developpeur|administrateur)|entwicklermodus|ontwikkelaarsmodus|tryb dewelopera|gelistirici modu\\w*',
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'игнорир|забудь|забудьте|отбрось|не обращай внимания на|ігнор|تجاهل|انس|انسي|भूल|अनदेखा|नज़रअंदाज़|無視|忘れ|忽略|无视|忘记|忘掉|무시|잊',
      'инструкц|правил|указани|промпт|вказівк|інструкц|промт|تعليمات|القواعد|الاوامر|توجيهات|निर्देश|नियम|प्रॉम्प्ट|プロンプト|指示|命令|ルール|规则|指令|提示|规定|프롬프트|지시|명령|규칙',
      24,
    ),
    confidence: 0.9,
  },
  {
    find: nearGlued(
      'покажи|выведи|напиши|раскрой|назови|перескажи|виведи|розкрий|напиши|اعرض|اظهر|اكشف|اكتب|दिखा|बता|लिख|表示|教え|見せ|出力|显示|告诉|发给我|输出|泄露|说出|보여|알려|출력|공개|말해',
      'системн\\p{L}* (?:промпт|промт|инструкц|сообщ|повідом|інструкц)|(?:сво|тво|скрыт|внутренн|прихован|внутрішн)\\p{L}* (?:\\p{L}+ ){0,4}(?:инструкц|правил|промпт|інструкц|промт|вказівк)|التعليمات المخفيه|تعليماتك|موجه النظام|تعليمات النظام|सिस्टम (?:प्रॉम्प्ट|निर्देश)|(?:अपने|छिपे|गुप्त) (?:\\S+ ){0,4}निर्देश|プロンプト|システム(?:メッセージ|指示)|隠された指示|内部の?指示|系统提示|提示词|系统消息|(?:内部|隐藏)(?:的)?(?:指令|规则)|프롬프트|시스템 ?(?:메시지|지침)|숨겨진 ?지시|내부 ?(?:지침|지시)',
      24,
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      '(?:ты|вы) (?:теперь|отныне)[^.!?\\n]{0,40}(?:без (?:правил|ограничен|цензур|фильтр)|бот|ии|модель)|без (?:каких-либо ){0,4}(?:ограничений|цензуры|правил)[^.!?\\n]{0,20}(?:ответь|отвечай|говори)|ти тепер[^.!?\\n]{0,40}без (?:правил|обмежен|цензур)|режим разработчика|режим розробника',
      'انت الان[^.!؟\\n]{0,40}(?:بدون|بلا|لا) (?:قيود|قواعد|حدود)|وضع المطور|(?:अब|आज) से (?:तुम|आप)[^।.!?\\n]{0,40}(?:बिना|कोई) (?:नियम|रोक|सीमा)|今から(?:あなた|君|お前)は[^。！？\\n]{0,30}(?:制限|ルール|規則)(?:の)?な|開発者モード|(?:从现在开始|现在起|你现在)[^。！？\\n]{0,16}(?:没有(?:任何)?(?:限制|规则|约束)|不受(?:任何)?(?:限制|约束))|开发者模式|(?:지금부터|이제부터) (?:너는|당신은|넌)[^.!?\\n]{0,30}(?:제한|규칙)(?:이|도)? ?없|개발자 ?모드',
    ),
    confidence: 0.9,
  },
];
