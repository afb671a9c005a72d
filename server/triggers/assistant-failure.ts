import type { Trigger } from './reading.ts';
import { anyOf, findRule, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\byou(?:'?re| are|re|r)? (?:just |still |really |clearly |simply )?(?:not (?:helping|answering|understanding|listening|helpful)|(?:aren'?t|arent) (?:helping|helpful|answering|listening|understanding)|useless|no help|unhelpful|going in circles|repeating yourself)(?!\w)|\b(?:u|you) (?:don'?t|dont|do not|didn'?t|can'?t|cannot) (?:understand|get (?:it|me|what)|answer my)(?!\w)|\b(?:that'?s|this is|that is|thats) not (?:what i (?:asked|said|meant|want)|my question|an answer|helpful|it)(?!\w)|\byou (?:already|just) (?:said|told me|asked|answered) (?:that|this)(?!\w)|\b(?:wrong|incorrect) answer\b|\b(?:still|that) (?:doesn'?t|does not|didn'?t|did not) (?:answer|help|work|solve)(?!\w)|\byou cannot help me\b/,
    confidence: 0.85,
  },
  {
    find: anyOf(
      'no me (?:entiendes|entiende|ayuda|ayudas|sirve|estas entendiendo)',
      'no (?:es|era) (?:eso )?lo que (?:pregunte|pedi|dije)',
      'voce nao (?:entende|entendeu|ajuda|esta ajudando)|nao foi isso que (?:perguntei|pedi)',
      "(?:vous ne|tu ne|ne) (?:m'?)?(?:comprenez|comprends|aidez|aides) pas",
      "(?:ce n'est|c'est) pas (?:ce que j'ai demande|ma question)",
      'non (?:mi )?(?:capisci|capisce|aiuti|stai aiutando)|non e quello che ho chiesto',
      'du verstehst (?:mich |es )?nicht',
      '(?:sie verstehen|hilft mir|das hilft) (?:mich |mir )?nicht(?: weiter)?|das war nicht meine frage',
      '(?:je|u) (?:begrijpt|helpt|snapt) (?:me|mij|het) niet|dat (?:vroeg|bedoel) ik niet|nie rozumiesz',
      'nie pomagasz|nie o to pytalem|beni anlamiyorsun\\w*|yardimci ol(?:muyorsun|mu?yor)\\w*',
      'bunu sormadim',
    ),
    confidence: 0.82,
  },
  {
    find: glued(
      'ты (?:меня )?не понима|вы (?:меня )?не понима|не помогает[ея]|я не (?:об этом|это) спр',
      'не розумієш|не розумієте|не допомага|я не (?:про це|це) пит|(?:انت )?لا تفهم|لم تساعد',
      'ليس هذا ما سالت|समझ नहीं (?:रहे|आ)|मदद नहीं कर रहे|यह नहीं पूछा|答えになって|そうじゃな|役に立た|分かってな|答非所问|没听懂',
      '不明白我|没有用|帮不了我|못 ?알아듣|도움이? (?:안|되지)|그게 아니',
    ),
    confidence: 0.82,
  },
];

/** The assistant failed: its turn broke down, or the visitor says that the answers miss the point. */
export const assistantFailure: Trigger = {
  name: 'assistant_failure',
  urgency: 66,
  look(reading) {
    if (reading.input.turn?.failed) return { evidence: 'the assistant could not answer', confidence: 1 };
    const answered = reading.input.history.some((line) => line.from === 'assistant');
    const span = findRule(reading.plain, RULES);
    if (!span) return undefined;
    const evidence = reading.words(span.start, span.end);
    return { evidence, confidence: span.confidence, upTo: answered ? 'handoff' : 'note' };
  },
};
