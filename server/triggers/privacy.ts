import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:delete|erase|remove|wipe|access|export|copy of|download|see|stop (?:selling|sharing|processing)|don'?t (?:sell|share)|opt out)(?!\w)[^.!?\n]{0,20}\b(?:my|all|personal|our) (?:(?!project|sales|customer|table|sheet|phone|mobile|usage)\w+ )?(?:data|information|details|records)(?!\w)(?! (?:plan|roaming|usage|to (?:csv|excel|pdf)))|\b(?:gdpr|ccpa|data subject|subject access|right to be forgotten|data protection officer|dpo)(?!\w)|\bwhat (?:data|information) do you (?:have|hold|keep|store)(?!\w)|\bdata (?:breach|leak)(?!\w)|\b(?:sell|selling|sold|sharing) my (?:personal )?(?:information|data|details)(?!\w)/,
    confidence: 0.88,
  },
  {
    find: anyOf(
      '(?:borr\\w+|elimin\\w+|suprim\\w+|supresion de|cancelacion de|acceder a|acceso a) (?:todos )?mis datos|proteccion de datos|rgpd|lgpd',
      '(?:apag\\w+|exclu\\w+|elimin\\w+) (?:os )?meus dados',
      '(?:supprim\\w+|effac\\w+|suppression|acceder|acces) (?:de |a |aux )?(?:toutes )?(?:mes|donnees) (?:donnees|personnelles)',
      '(?:cancell\\w+|elimin\\w+) i miei dati|dsgvo|auskunft (?:\\w+ ){0,4}daten|gespeicherten daten|meine daten (?:\\w+ ){0,2}(?:losch\\w+|auskunft)',
      'losch\\w+ (?:\\w+ ){0,2}meine (?:\\w+ )?daten|datenschutz\\w*|avg',
      'mijn gegevens (?:\\w+ ){0,2}verwijder\\w+|verwijder (?:al )?mijn (?:\\w+ )?gegevens|rodo',
      'usun\\w* (?:\\w+ ){0,2}moje dane|moje dane osobowe|kvkk|kisisel verilerim\\w*|verilerimi sil\\w*',
    ),
    confidence: 0.86,
  },
  {
    find: glued(
      'персональн\\p{L}+ данн|удал\\p{L}+ мои данные|персональн\\p{L}+ дан|видал\\p{L}+ мої дані',
      '(?:حذف|مسح) بياناتي|بياناتي الشخصيه|मेरा डेटा|निजी (?:डेटा|जानकारी)|個人情報[^。\\n]{0,8}(?:削除|開示|消去)',
      '个人(?:信息|数据)|删除我的(?:数据|资料|信息)|개인 ?정보[^.!?\\n]{0,6}(?:삭제|열람|파기)',
    ),
    confidence: 0.86,
  },
];

/** A request about the visitor's own data, which the law gives a deadline. */
export const privacy = modelled({ name: 'privacy', urgency: 58, rules: RULES, neverOverheard: true });
