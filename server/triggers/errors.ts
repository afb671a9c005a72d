import { anyOf, glued, type Rule } from './rules.ts';

/** Something does not work: as visitors report it. */
export const ERRORS: readonly Rule[] = [
  {
    find: /\b(?:errors?|(?:does|do|did|is|are|was|were|could|can|wo|has|have)(?:n'?t| not) (?:work(?:ing)?|load(?:ing)?|open(?:ing)?|start(?:ing)?|go(?:ing)? through|save|saving|send(?:ing)?|accept\w*|let me|respond\w*|connect\w*|sync\w*|update|updating|show(?:ing)?|turn(?:ing)? on|log me in|complete)|won'?t (?:work|load|open|start|go through|save|send|let me|accept|connect|sync|turn on|update)|(?:can'?t|cannot|can not|unable to) (?:log ?in|sign ?in|pay|check ?out|open|connect|upload|download|send|submit|save|access|print|install|update|place|finish)|fail(?:s|ed|ing|ure)?|crash(?:es|ed|ing)?|freez(?:es|ing)|frozen|broken|stuck|bug|glitch|timed? ?out|blank (?:page|screen)|something went wrong|declined|rejected|not (?:working|responding|loading|accepted)|stopped working|keeps? (?:\w+ing)|same (?:problem|issue|thing|message|result))(?!\w)/,
    confidence: 0.9,
  },
  {
    find: anyOf(
      'errore?s?|erreurs?|erros?|fehler\\w*|fout(?:melding|en)?|blad|bledu|bledy|hata\\w*|falla\\w*|fallo|falha\\w*|no (?:me )?(?:funciona|carga|abre|deja|va)|nao (?:funciona|abre|carrega|consigo)|non (?:funziona|carica|si apre|va)|(?:ne )?(?:marche|fonctionne|charge|ouvre) (?:toujours |encore )?(?:pas|plus)|plante|funktioniert|geht (?:\\w+ ){0,2}nicht|ladt nicht|sturzt ab|klappt (?:\\w+ ){0,2}nicht|werkt (?:\\w+ ){0,2}niet|doet het niet|laadt niet|nie dziala|nie otwiera|nie laduje|zawiesza\\w*|calismiyor|acilmiyor|yuklenmiyor|mesmo problema|mismo problema|meme probleme|stesso problema|gleiche problem|hetzelfde probleem|ten sam problem|ayni sorun',
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      'ошибк|не работает|не открывает|не загружает|вылетает|зависает|сбой|та же (?:проблема|ошибка)|помилк|не працює|не відкрива|не завантажу|та сама (?:проблема|помилка)|خطا|لا يعمل|لا تعمل|ما يشتغل|مش شغال|معطل|نفس المشكله|एरर|त्रुटि|काम नहीं कर|नहीं खुल|नहीं चल|वही (?:समस्या|दिक्कत)|エラー|動かない|動きません|開けません|開かない|使えない|使えません|できません|同じ(?:問題|症状)|错误|报错|打不开|不能用|用不了|失败|加载不|同样的问题|오류|에러|안 ?(?:돼|되|열|작동)|작동하지|같은 문제',
    ),
    confidence: 0.9,
  },
];

/** It is not new: it goes on, or came back. */
export const STILL: readonly Rule[] = [
  {
    find: /\b(?:still|again|same|another time|once more|keeps?|yet again|no change|no luck|no better|not fixed|persists?|as before|like before|(?:second|third|2nd|3rd) time|didn'?t (?:help|work|fix|change)|doesn'?t help|no difference|exact(?:ly)? same|back again|continues?)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: anyOf(
      'otra vez|de nuevo|sigue|todavia|aun|mism[oa]|nuevamente|de novo|outra vez|ainda|continua|mesm[oa]|encore|toujours|meme|a nouveau|ancora|di nuovo|stess[oa]|sempre|wieder|immer noch|noch immer|nochmal|gleiche[rns]?|selbe[rn]?|weer|nog steeds|opnieuw|hetzelfde|dezelfde|nadal|znowu|znow|ponownie|ten sam|ta sama|to samo|wciaz|yine|hala|tekrar|ayni',
    ),
    confidence: 0.9,
  },
  {
    find: glued(
      'снова|опять|всё ещё|все еще|по-прежнему|то же|та же|тот же|знову|досі|так само|та сама|те саме|ще раз|مره اخري|لا يزال|لا زال|ما زال|نفس|फिर|अभी भी|अब भी|वही|また|まだ|同じ|再び|又|还是|仍然|依旧|同样|再次|또|여전히|아직도|다시|똑같|같은',
    ),
    confidence: 0.9,
  },
];
