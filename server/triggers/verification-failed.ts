import { fold } from './plain.ts';
import type { Trigger } from './reading.ts';
import { anyOf, findRule, glued, type Rule } from './rules.ts';

/** A proof of who somebody is was refused, in the visitor's words or in the assistant's. */
const REFUSED: Rule[] = [
  {
    find: /\b(?:(?:code|otp|passcode|pin|link)) (?:you sent (?:me )?|i (?:got|entered) |that i (?:got|entered) )?(?:is|was|are|does|did|has|isn'?t|wasn'?t|doesn'?t|didn'?t|won'?t|keeps?)(?: (?:not|n'?t|always|still|being|again|been|being))* ?(?:wrong|invalid|incorrect|rejected|refused|not accepted|expired|work\w*|accepted|valid|correct|fail\w*|match\w*|right)(?!\w)|\b(?:could|can|was|were)(?: ?not|n'?t)(?: be)? (?:verif(?:y|ied)|confirm(?:ed)?|identif(?:y|ied)|authenticat\w+)(?: (?:you|your|me|my|the|who|that)(?!\w)|\W|$)|\b(?:verification|identification|authentication|identity check|id check) (?:has )?(?:failed|fails|keeps failing|was (?:rejected|refused|declined|unsuccessful)|did ?n[o']t (?:work|go through)|is not working|unsuccessful)(?!\w)|\b(?:can'?t|cannot|unable to) (?:be )?(?:verif(?:y|ied)|prove|confirm)(?: (?:my|your|the|who) ?(?:identity|self|account|i am|you are|phone|e-?mail)?)?\b|\b(?:wrong|invalid|incorrect|expired) (?:verification |security )?(?:code|pin|passcode|otp)(?!\w)|\bthat (?:code|pin|number|date of birth|answer) (?:is|was) not (?:right|correct|valid|the one)(?!\w)|\bdetails? (?:do|did)(?: not|n'?t) match\b/,
    confidence: 0.85,
  },
  {
    find: anyOf(
      'codigo (?:\\w+ ){0,4}(?:incorrecto|invalido|no (?:es valido|funciona|vale|me lo acepta)|caducado|errado|expirou|nao funciona|nao e valido)|(?:no|nao) (?:\\w+ ){0,3}(?:verificar|verificarme|confirmar) (?:mi|su|minha|sua|a minha) identidade?',
      "code (?:\\w+ ){0,4}(?:incorrect|invalide|refuse|expire|ne (?:marche|fonctionne) pas|faux|n'est pas accepte)|(?:verification|verifier)[^.!?\\n]{0,20}(?:echoue|impossible|identite)|codice (?:\\w+ ){0,4}(?:errato|sbagliato|non valido|scaduto|non funziona)|verifica (?:\\w+ )?(?:fallita|non riuscita)",
      'code (?:\\w+ ){0,4}(?:falsch|ungultig|abgelaufen|funktioniert nicht|wird nicht (?:akzeptiert|angenommen)|stimmt nicht|klopt niet|ongeldig|werkt niet|verlopen|onjuist)|(?:verifizierung|identifizierung|verificatie|uberprufung) (?:\\w+ ){0,3}(?:fehlgeschlagen|mislukt|gescheitert|klappt nicht|lukt niet|nicht moglich)|kod (?:\\w+ ){0,4}(?:nieprawidlowy|bledny|niepoprawny|wygasl|nie dziala|yanlis|gecersiz|hatali|calismiyor)|weryfikacj\\w* (?:\\w+ ){0,2}(?:nie powiodla|nieudan\\w+)|dogrulama (?:kodu )?(?:\\w+ )?(?:basarisiz|yanlis|gecersiz|calismiyor)',
    ),
    confidence: 0.84,
  },
  {
    find: glued(
      'код[^.!?\\n]{0,16}(?:неверн|не подход|не работает|недействит|неправильн|истек|невірн|не підход|не працює|недійсн)|не (?:удалось|получается|могу|вдалося|можу)[^.!?\\n]{0,14}(?:подтвердить|верифиц|пройти провер|підтвердити|верифік|пройти перевір)',
      '(?:رمز|كود)[^.!؟\\n]{0,16}(?:خطا|غير صحيح|غير صالح|لا يعمل|منتهي)|فشل (?:ال)?(?:تحقق|توثيق)|(?:कोड|ओटीपी)[^।.!?\\n]{0,14}(?:गलत|अमान्य|काम नहीं|एक्सपायर)|(?:सत्यापन|वेरिफिकेशन)[^।.!?\\n]{0,8}(?:विफल|फेल|नहीं हो)',
      '(?:コード|本人確認|認証)[^。！？\\n]{0,10}(?:間違|無効|通ら|失敗|できな|できませ|使えな|エラー|期限切れ)|(?:验证码|验证|身份)[^。！？\\n]{0,8}(?:错误|失败|无效|不对|过期|不通过|没通过)|(?:인증|본인 ?확인)[^.!?\\n]{0,10}(?:실패|틀|안 ?(?:돼|되)|오류|만료)',
    ),
    confidence: 0.84,
  },
];
const SEVERAL =
  /\b(?:\d+|two|three|four|five|several|many|multiple|a few|so many) (?:times|attempts|tries|codes)(?!\w)|\b(?:again|twice|every time|always|keeps?|still)(?!\w)|\b(?:varias veces|otra vez|plusieurs fois|encore|mehrmals|mehrfach|dreimal|zweimal|schon wieder|immer wieder|meerdere keren|drie keer|twee keer|varias vezes|de novo|piu volte|di nuovo|kilka razy|znowu|kac kez|defalarca|yine)(?!\w)|несколько раз|снова|опять|дважды|кілька разів|знову|двічі|عده مرات|مرتين|مره اخري|कई बार|बार-बार|फिर|何度|何回|又|多次|几次|两次|계속|여러 번|또/;

/** The visitor could not prove who they are: two refusals in the conversation, or one that they say happened several times. */
export const verificationFailed: Trigger = {
  name: 'verification_failed',
  urgency: 62,
  look(reading, { thresholds }) {
    const { history } = reading.input;
    const now = findRule(reading.plain, REFUSED);
    const last = history.at(-1);
    if (!now && (last?.from !== 'assistant' || !isRefusal(last.text))) return undefined;
    const before = history.slice(-8).filter(({ from, text }) => from !== 'agent' && isRefusal(text)).length;
    const isSure = before + (now ? 1 : 0) >= thresholds.verifications;
    if (!now) {
      const evidence = `${before} attempts to verify failed`;
      return isSure ? { evidence, confidence: 0.85 } : undefined;
    }
    const evidence = reading.words(now.start, now.end);
    return { evidence, confidence: now.confidence, upTo: isSure || SEVERAL.test(reading.text) ? 'handoff' : 'offer' };
  },
};

const isRefusal = (text: string) => findRule(fold(text), REFUSED) !== undefined;
