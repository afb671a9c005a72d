import { fold } from './plain.ts';
import type { Trigger } from './reading.ts';
import { anyOf, findRule, glued, type Rule } from './rules.ts';

/** The assistant asks whether it may go ahead. */
const PROMPTS: Rule[] = [
  {
    find: /\b(?:(?:please|can you|could you|would you|kindly) (?:please )?(?:confirm|approve)|(?:shall|should|may|can) i (?:go ahead|proceed|continue|cancel|book|change|send|submit|place|update|move|close|do (?:that|this|it))|do you want me to|would you like me to|are you sure|is (?:that|this|everything) (?:right|correct)|ready to (?:go ahead|confirm|proceed)|(?:reply|answer|type|say) ["“]?(?:yes|no|confirm)|to confirm|confirm (?:that|this|the|your|it)|yes or no)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: anyOf(
      'confirm(?:a|as|ar|e|ez|er|i|are|ate|i che)(?!\\w)|por favor,? confirm\\w*|veuillez confirmer|merci de confirmer|(?:quieres|quiere|desea) que|(?:voulez-vous|souhaitez-vous|veux-tu) que|(?:vuoi|vuole|desidera) che|(?:quer|deseja) que|procedo|bestatig\\w+|soll ich|mochten sie,? dass|sind sie sicher|bevestig\\w*|zal ik|wil je dat ik|wilt u dat ik|weet u het zeker|potwierd\\w+|czy mam|czy na pewno|onayl\\w+|onayliyor\\w*|emin misin\\w*|ister misin\\w*',
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      'подтверд|хотите,? чтобы я|вы уверены|продолжить\\?|підтверд|бажаєте,? щоб|ви впевнені|تاكيد|تؤكد|هل تريد ان|هل انت متاكد|पुष्टि|क्या (?:मैं|आप चाहते)|確認(?:して|を)|よろしいですか|いいですか|确认|是否(?:要|继续)|要我|您确定|확인해 ?주|진행할까요|맞으신가요|하시겠습니까',
    ),
    confidence: 0.9,
  },
];

/** Yes or no, go ahead or leave it. */
const ANSWERS: Rule[] = [
  {
    find: /^\W*(?:y|n|k)\W*$|\b(?:yes|yeah|yep|yup|yea|ok|okay|sure|confirm(?:ed|s)?|correct|right|go ahead|proceed|do it|please do|agreed?|fine|of course|definitely|absolutely|exactly|that'?s it|no|nope|nah|don'?t|do not|stop|never ?mind|leave it|cancel that|not (?:now|yet)|wrong|incorrect|hold on|wait)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: anyOf(
      "si|sim|oui|ja|jawohl|tak|evet|vale|claro|dale|de acuerdo|adelante|correcto|confirmo|isso|pode|certo|va bene|certamente|procedi|d'accord|bien sur|allez-y|genau|gerne|klar|passt|richtig|mach|graag|prima|klopt|doe maar|zgoda|dobrze|potwierdzam|oczywiscie|tamam|olur|onayliyorum|no|nao|non|nein|nee|niet|nie|hayir|nicht|pas|ne pas|dejalo|deixa|lascia|laissez?|lass|laat|zostaw|birak|vazgec\\w*",
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      '(?<!\\p{L})(?:да|нет|не надо|не нужно|верно|хорошо|подтвержда|согласен|согласна|давай|так|ні|не треба|добре|підтверджую|згоден|згодна)|نعم|ايوه|اجل|موافق|لا(?!\\p{L})|تمام|اكيد|हाँ|हां|जी|ठीक|सही|नहीं|मत|はい|いいえ|お願い|いや|やめ|大丈夫|結構|是的|好的|对|可以|行|确认|不用|不要|不是|不行|没错|네|예|응|아니|맞아|맞습|괜찮|좋아|취소해|하지 ?마',
    ),
    confidence: 0.9,
  },
];

/** The assistant asked twice whether it may go ahead, and the visitor neither agreed nor declined. */
export const unconfirmed: Trigger = {
  name: 'unconfirmed',
  urgency: 42,
  look(reading, { thresholds }) {
    const { history } = reading.input;
    const said = history.slice(-12);
    const last = said.findLast(({ from }) => from !== 'visitor');
    if (last?.from !== 'assistant' || !asks(last.text) || answers(reading.input.text)) return undefined;
    let prompts = 0;
    for (const { from, text } of said.toReversed()) {
      if (from === 'agent') break;
      if (from === 'assistant' && asks(text)) prompts++;
      else if (from === 'assistant' || answers(text)) break;
    }
    if (prompts < thresholds.prompts) return undefined;
    return { evidence: `asked ${prompts} times to confirm, neither yes nor no`, confidence: 0.85 };
  },
};

const asks = (text: string) => findRule(fold(text), PROMPTS) !== undefined;
const answers = (text: string) => findRule(fold(text), ANSWERS) !== undefined;
