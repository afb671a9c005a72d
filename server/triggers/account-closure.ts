import { modelled } from './modelled.ts';
import { glued, phrase, type Rule } from './rules.ts';

const ENGLISH =
  'close|closing|closed|closure|delete|deleting|deleted|deletion|deactivate|deactivating|deactivated|remove|removing|removal|terminate|terminating|cancel|canceling|cancelling|erase|disable|kill|leave|end|close down|close out|shut|get rid|rid|cancellation|wipe';

const RULES: Rule[] = [
  {
    find: phrase(
      ENGLISH,
      'of|my|the|this|that|our|an|a|your|down|out|both|all|user|online|personal|bank|business|current|savings|checking|gold|silver|platinum|pro|premium|standard|free|freemium|secondary|second|fucking|bloody|damn|goddamn|stupid|nagging|old|customer|entire|whole|[a-z]{3,12}',
      'accounts?|acount|accout|profile|profiles',
    ),
    confidence: 0.92,
  },
  {
    find: /\b(?:accounts?|profiles?) (?:to be |be )?(?:closed|deleted|removed|terminated|deactivated|cancell?ed|closure|deletions?|removal|cancell?ations?)(?!\w)|\b(?:don'?t|do not|dont|no longer) (?:want|need|use)(?!\w)[^.!?\n]{0,30}\b(?:account|profile)(?!\w)|\bclose (?:it|everything) (?:down|out)(?!\w)|\b(?:want|like|need|have|get) (?:my|our|the) (?:\w+ )?(?:account|profile) (?:gone|shut(?: down)?|wiped|erased|cancelled|closed|deleted|removed)(?!\w)/,
    confidence: 0.85,
  },
  {
    find: /\b(?:deactivate|delete|remove|close|cancel|erase) my (?:user|login|registration|sign-?up|membership account|user ?name)(?!\w)(?! (?:history|data|photo|picture))|\bget rid of my (?:login|user|registration)(?!\w)|\b(?:de-?register|unregister)(?!\w)|\bstop being (?:a )?(?:member|customer|user)(?!\w)[^.!?\n]{0,24}\b(?:delete|remove|close)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:remove|delete|erase|wipe) me from (?:your|the) (?:system|database|records|site|app|platform|list)(?!\w)/,
    confidence: 0.85,
  },
];

const ABROAD: Rule[] = [
  {
    find: phrase(
      'cerrar|cierren?|cerrarme|eliminar|elimine[n]?|borrar|borren?|dar de baja|cancelar|desactivar|cierre|eliminacion|supprimer|supprimez|fermer|fermez|cloturer|cloturez|desactiver|suppression|cloture|fechar|encerrar|excluir|apagar|deletar|desativar|chiudere|chiudete|eliminare|cancellare|disattivare|chiusura',
      "mi|la|el|mis|de|mon|le|notre|ma|minha|meu|a|o|il|mio|l'|del|da|du|su|vuestra|definitivamente|completamente",
      '(?:cuentas?|perfil|comptes?|profil|contas?|conto|account|profilo)',
    ),
    confidence: 0.92,
  },
  {
    find: /\b(?:konto|account|kundenkonto|profil|benutzerkonto)(?!\w)[^.!?\n]{0,24}\b(?:losch|schliess|kundig|deaktivier|auflos|entfern|verwijder|opheff|sluit|opzegg|usun|zamkn|skasow|zlikwid|dezaktyw)\w*|\b(?:losch|schliess|kundig|deaktivier|auflos|entfern|verwijder|opheff|sluit|usun|zamkn|skasuj|skasow|zlikwid|dezaktyw)\w*[^.!?\n]{0,24}\b(?:konto|konta|account|kundenkonto|profil|rekening)(?!\w)|hesab[a-z]*[^.!?\n]{0,16}(?:kapat|sil|iptal|dondur)[a-z]*/,
    confidence: 0.92,
  },
  {
    find: glued(
      '(?:удал|закр|деактив|ликвид)\\p{L}*[^.!?\\n]{0,24}(?:аккаунт|учетн|счет|профил|кабинет)',
      '(?:видал|закр|деактив)\\p{L}*[^.!?\\n]{0,24}(?:акаунт|обліков|рахун|профіл|кабінет)',
      '(?:حذف|اغلاق|الغاء|تعطيل|اقفال)[^.!؟\\n]{0,10}(?:حساب|الحساب)',
      '(?:खाता|अकाउंट|एकाउंट|खाते)[^.!?।\\n]{0,14}(?:बंद|हटा|डिलीट)|アカウント[^。\\n]{0,8}(?:削除|閉鎖|解約|消し)|退会',
      '(?:注销|删除|关闭|註銷|刪除|關閉)[^。，\\n]{0,6}(?:账号|账户|帐号|帐户|帳號|帳戶)',
      '(?:账号|账户|帐号|帐户|帳號|帳戶)[^。，\\n]{0,6}(?:注销|删除|关闭|註銷|刪除)|(?:계정|계좌|회원)[^.!?\\n]{0,6}(?:삭제|탈퇴|해지|폐쇄)',
      '탈퇴',
    ),
    confidence: 0.92,
  },
];

const VETO =
  /\b(?:out of|from|to|in|on|into|with|using) (?:my|the|your|an?)(?: \w+){0,2} account|\bchange\b[^.!?\n]{0,20}\baccount|\bclosed accounts?\b|\baccount (?:book|books|page|settings?|statement|manager|menu|tab|picture|photo|nickname)(?!\w)|\b(?:is|was|has|why (?:is|was|has|did you)) my (?:\w+ )?account (?:been )?(?:closed|deleted|removed|deactivated|suspended)|\b(?:transfer|payment|charge|transaction|card|cards|order|reservation)s?\b[^.!?\n]{0,14}\b(?:account|profile)/g;

/** The visitor wants their account or profile gone. */
export const accountClosure = modelled({
  name: 'account_closure',
  urgency: 72,
  rules: RULES,
  abroad: ABROAD,
  veto: VETO,
});
