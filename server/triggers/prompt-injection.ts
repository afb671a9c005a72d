import { modelled } from './modelled.ts';
import type { Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:ignore|disregard|forget|override|bypass|skip|discard|drop)\b[^.!?\n]{0,30}\b(?:previous|prior|above|earlier|all|any|your|every|preceding|foregoing|system|initial|the)\b[^.!?\n]{0,20}\b(?:instruction|prompt|rule|guideline|direction|polic|command|programming|restriction|training|order|context)[a-z]*/,
    confidence: 0.95,
  },
  {
    find: /\b(?:reveal|show|print|repeat|output|display|tell me|give me|leak|dump|translate|what (?:is|are|was|were)|summari[sz]e|share|list)\b[^.!?\n]{0,40}\b(?:system|initial|original|hidden|secret|full|exact|developer|your) (?:prompt|message|instructions?|configuration|directives?|system prompt|initial instructions?|rules)\b|\b(?:repeat|output|print|copy) (?:everything|all|the (?:text|words|content)|the above) (?:above|before|in full|verbatim|you were)|\bsystem prompt\b|\bprompt injection\b/,
    confidence: 0.9,
  },
  {
    find: /\b(?:you are|you're|act as|pretend (?:to be|you are|you're)|role-?play as|simulate|become|behave as|respond as|reply as|immerse yourself)\b[^.\n]{0,120}\b(?:no (?:restriction|limit|rule|filter|ethic|moral)|without (?:any )?(?:restriction|limit|rule|filter|ethic|moral|censor)|unrestricted|unfiltered|uncensored|jailbr[eo]|do anything now|developer mode|amoral|evil|free of all)/,
    confidence: 0.92,
  },
  {
    find: /\b(?:dan mode|developer mode|debug mode|god mode|maintenance mode|jailbreak mode|do anything now|jailbroken|sudo mode|admin(?:istrator)? (?:override|mode))\b|\bstay in character\b|\[?(?:jailbreak|🔓)\]?:|\b(?:from now on|starting now),? you (?:are|will|must|have)\b[^.\n]{0,60}/,
    confidence: 0.85,
  },
  {
    find: /\b(?:ignora|ignore|olvida|esquece|esqueca|oublie|oubliez|dimentica|vergiss|vergessen sie|ignorier\w*|negeer|vergeet|zignoruj|zapomnij|yok say|unut)\b[^.!?\n]{0,40}\b(?:instruc|instruktion|anweisung|instructie|instrukcj|talimat|regel|consign|istruzion|regras|reglas)[a-z]*|(?:игнорируй|забудь|проигнорируй|ігноруй|забудь)[^.!?\n]{0,30}(?:инструкц|правил|указани|інструкц|вказівк)|(?:忽略|无视|忘记|無視|忘掉)[^。！？\n]{0,12}(?:指令|指示|规则|提示|规定)|(?:指示|命令|ルール|プロンプト)[^。\n]{0,8}(?:無視|忘れ)|(?:지시|명령|규칙|프롬프트)[^.!?\n]{0,8}(?:무시|잊)|(?:تجاهل|انس)[^.!؟\n]{0,16}(?:تعليمات|الاوامر|القواعد)|(?:निर्देश|नियम)[^.!?।\n]{0,14}(?:अनदेखा|भूल|इग्नोर)|(?:prompt|instrucciones|instrucoes|instructions) del? sistema/,
    confidence: 0.92,
  },
];

/** An attempt to turn the assistant. It is written down and never obeyed; an agent is not pestered with it. */
export const promptInjection = modelled({
  name: 'prompt_injection',
  urgency: 5,
  rules: RULES,
  upTo: 'note',
  unwritten: 'note',
});
