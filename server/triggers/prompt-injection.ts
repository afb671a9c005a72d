import { TURNING, TURNING_ABROAD } from './commands.ts';
import { modelled } from './modelled.ts';
import type { Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:ignore|disregard|forget|override|bypass|skip|discard|drop)(?!\w)[^.!?\n]{0,30}\b(?:previous|prior|above|earlier|all|any|your|every|preceding|foregoing|system|initial|the)(?!\w)[^.!?\n]{0,20}\b(?:instruction|prompt|rule|guideline|direction|polic|command|programming|restriction|training|order|context)[a-z]*/,
    confidence: 0.95,
  },
  {
    find: /\b(?:reveal|show|print|repeat|output|display|tell me|give me|leak|dump|translate|what (?:is|are|was|were)|summari[sz]e|share|list)(?!\w)[^.!?\n]{0,40}\b(?:(?:system|initial|original|hidden|secret|exact|developer|own|full) (?:system )?(?:prompt|message|instructions?|configuration|directives?|rules)|your (?:prompt|instructions?|directives?))(?!\w)|\b(?:repeat|output|print|copy) (?:everything|all|the (?:text|words|content)|the above) (?:above|before|in full|verbatim|you were)|\bsystem prompt\b|\bprompt injection\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:you are|you're|act as|pretend (?:to be|you are|you're)|role-?play as|simulate|become|behave as|respond as|reply as|immerse yourself)(?!\w)[^.\n]{0,70}\b(?:no (?:restriction|limit|rule|filter|ethic|moral)|without (?:any )?(?:restriction|limit|rule|filter|ethic|moral|censor)|unrestricted|unfiltered|uncensored|jailbr[eo]|do anything now|developer mode|amoral|evil (?:ai|bot|chatbot|persona|assistant|version|twin)|free of all)/,
    confidence: 0.88,
  },
  {
    find: /\b(?:dan mode|developer mode|debug mode|god mode|maintenance mode|jailbreak mode|do anything now|jailbroken|sudo mode|admin(?:istrator)? (?:override|mode))(?!\w)|\bstay in character\b|\[?(?:jailbreak|🔓)\]?:|\b(?:from now on|starting now),? you (?:are|will|must|have)(?!\w)[^.\n]{0,60}/,
    confidence: 0.85,
  },
  {
    find: /\b(?:forget|disregard|ignore|discard)(?!\w)[^.!?\n]{0,16}\b(?:everything|all|anything|whatever)(?!\w)[^.!?\n]{0,30}\b(?:told|said|before|above|previous(?:ly)?|prior|learned|know|tasks?|assignments?|so far)(?!\w)|\bdo(?: not|n'?t) (?:follow|obey) (?:your|the|any|those|these) (?:\w+ ){0,2}(?:guideline|rule|instruction|polic|restriction)|\b(?:override|disable|turn off|bypass|circumvent|remove|deactivate|drop) (?:your|all(?: of)?(?: your)?) (?:\w+ ){0,2}(?:safet|security|content polic|filter|restriction|safeguard|guardrail|censor|ethic|moral|limitation)/,
    confidence: 0.9,
  },
  {
    find: /<\/?(?:system|instructions?|sys|user|assistant|prompt)>|\[\/?(?:inst|sys|system)\]|#{2,} ?(?:system|instruction|new task)|^\W*system ?(?:prompt|message)? ?:|\bnew (?:instructions?|task|directive|rules?|objective) ?:|\byour new (?:role|task|job|instructions?|name|identity|persona|purpose|goal)s? (?:is|are)(?!\w)|\b(?:focus|concentrate) (?:now )?on (?:this|the following|your) new task\b/,
    confidence: 0.9,
  },
  {
    find: /\byou(?:'re| are)? (?:no longer|not|now) (?:an? |the |bound by |in |going to (?:be|act|play) )(?:\w+ ){0,3}(?:assistant|bot|ai|chatbot|model|pirate|hacker|terminal|character|rules?|mode|dan|gpt)(?!\w)|\b(?:act|behave|speak|talk|respond|answer|reply|write)(?: to me)? (?:like|as)(?: if you (?:were|are))? (?:my |an? |the )?(?:\w+ ){0,3}(?:grandm\w+|grandf\w+|pirate|hacker|villain|terminal|console|interpreter|evil|dan|gpt|jailbroken)(?!\w)|\b(?:i am|i'm|this is) your (?:developer|creator|admin(?:istrator)?|programmer|maker|master|owner)(?!\w)|\bas (?:an?|the|your) (?:admin(?:istrator)?|developer|creator|owner|engineer|root)(?!\w)[^.\n]{0,20}\b(?:i |authori[sz]e|order you|command|grant|override)/,
    confidence: 0.88,
  },
  {
    find: /\b(?:say|respond|reply|answer|output|print|write)(?!\w)[^.!?\n]{0,20}["'][^"'\n]{2,80}["'] (?:and nothing else|only)(?!\w)|\bonly (?:say|respond|reply|answer|output) (?:with )?["']|\b(?:secret|hidden) (?:password|key|code|word|phrase|instructions?|prompt|configuration)(?!\w)|\bwhat (?:were|have|are) you (?:been )?(?:told|instructed|programmed|ordered)(?!\w)|\bstop being (?:an?|the|my) \w+|\b(?:decode|decrypt)(?!\w)[^.!?\n]{0,40}\b(?:follow|execute|obey|run)(?!\w)|\bwords? above\b[^.!?\n]{0,20}\bstarting\b|\bunrestricted mode\b|\b(?:follow|obey|listen to) only (?:my|me)(?!\w)|\bonly (?:follow|obey|listen to) (?:my|me)(?!\w)|\breveal\b[^.!?\n]{0,24}\b(?:hidden|secret|internal|confidential) \w+|\b(?:written|said|stated|contained) in your (?:\w+ )?(?:prompt|instructions)(?!\w)|\bno rules\b[^.!?\n]{0,30}\btell me\b/,
    confidence: 0.85,
  },
];

const ABROAD: Rule[] = [
  {
    find: /\b(?:ignora|ignore|olvida|esquece|esqueca|oublie|oubliez|dimentica|vergiss|vergessen sie|ignorier\w*|negeer|vergeet|zignoruj|zapomnij|yok say|unut)(?!\w)[^.!?\n]{0,40}\b(?:instruc|instruktion|anweisung|instructie|instrukcj|talimat|regel|consign|istruzion|regras|reglas)[a-z]*|(?:prompt|instrucciones|instrucoes|instructions) del? sistema/,
    confidence: 0.92,
  },
  {
    find: /(?:игнорируй|забудь|проигнорируй|ігноруй|забудь)[^.!?\n]{0,30}(?:инструкц|правил|указани|інструкц|вказівк)|(?:忽略|无视|忘记|無視|忘掉)[^。！？\n]{0,12}(?:指令|指示|规则|提示|规定)|(?:指示|命令|ルール|プロンプト)[^。\n]{0,8}(?:無視|忘れ)|(?:지시|명령|규칙|프롬프트)[^.!?\n]{0,8}(?:무시|잊)|(?:تجاهل|انس)[^.!؟\n]{0,16}(?:تعليمات|الاوامر|القواعد)|(?:निर्देश|नियम)[^.!?।\n]{0,14}(?:अनदेखा|भूल|इग्नोर)/u,
    confidence: 0.92,
  },
];

/** What orders, roles and secrets are called. */
const HINT =
  /ign|disreg|forg|overr|bypass|skip|prompt|instr|guideline|rule|polic|restrict|filter|limit|system|admin|develop|creator|mode|\bdan\b|role|preten|imagin|act |act\b|you're|you are|youre|from now|from this|from here|repeat|decode|decrypt|base|rot13|say|answer|respon|reply|hidden|secret|config|above|before|obey|terminal|sudo|grant|hypothe|game|character|[<[#=]|told|program|tool|function|api|unrest|unfil|uncens|jail|stay|simul|transl|opposite|swap|follow|new |your|print|reveal|show|output|free|never|override|authori|permission|consider|work for|behave|confirm|comply|binding|agree|entire|grandm|twin|evil|first order|see|do anything|everything/;

const VETO =
  /\b(?:ignore|disregard|forget|skip|drop) (?:my|the|that|this) (?:last|previous|earlier|first|other|prior)? ?(?:message|question|email|order|comment|text|request|note|chat)s?\b|\bdeveloper mode (?:on|in|of) (?:the|my|a|an|this)(?!\w)/g;

/** An attempt to turn the assistant. It is written down and never obeyed; an agent is not pestered with it. */
export const promptInjection = modelled({
  name: 'prompt_injection',
  urgency: 5,
  rules: [...RULES, ...TURNING],
  abroad: [...ABROAD, ...TURNING_ABROAD],
  hint: HINT,
  veto: VETO,
  upTo: 'note',
  unwritten: 'note',
});
