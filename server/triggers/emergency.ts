import { ruled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:had|been in|was in|caused) an? (?:\w+ )?accident\b|\b(?:got|was|been|am|is) (?:badly |seriously |slightly )?(?:hurt|injured)\b|\b(?:hurt|injured|broke|cut|burned|burnt) (?:my|his|her|our) (?:\w+ )?(?:arm|leg|hand|head|knee|foot|finger|wrist|shoulder|back|neck|face|ankle|eye|child|son|daughter)\b/,
    confidence: 0.8,
  },
  {
    find: /\b(?:kill(?:ing)? myself|suicid(?:e|al)|end (?:my|it all|my own) life|self[- ]harm|hurt(?:ing)? myself|want to die|don'?t want to live|take my own life)\b/,
    confidence: 0.95,
  },
  {
    find: /\b(?:smell(?:s|ing)? (?:of )?gas|gas (?:smell|leak)|carbon monoxide|on fire|caught fire|smoke coming|electrocuted|sparks? coming|flooding|flooded|burst pipe|water everywhere|no heat(?:ing)?\b(?=[^.!?\n]{0,30}\b(?:baby|freezing|cold|elderly|house|home))|can'?t breathe|not breathing|chest pain|bleeding (?:heavily|badly|a lot|won'?t stop)|unconscious|overdose|allergic reaction|anaphyla\w+|tooth (?:was |got )?knocked out|knocked[- ]out tooth|swollen (?:face|jaw)|(?:face|jaw|throat|tongue) is (?:badly |very )?(?:swollen|swelling)|swallowed (?:an? |some |the )?(?:battery|bleach|pill|pills|magnet|coin|poison|detergent|chemical)s?|(?:is|are|keeps?) following me|call (?:an ambulance|911|999|112)|medical emergency|life[- ]threatening|in danger|being (?:abused|threatened|followed))\b/,
    confidence: 0.9,
  },
  {
    find: anyOf(
      'suicid\\w+|quitarme la vida|matarme|fuga de gas|huele a gas|incendio|inundacion|ambulancia',
      'no puedo respirar|me matar|vazamento de gas|cheiro de gas|ambulancia|nao consigo respirar',
      'me suicider|me tuer|fuite de gaz|odeur de gaz|incendie|inondation|peux pas respirer|ambulance',
      'uccidermi|fuga di gas|odore di gas|allagamento|non respir\\w+|umbringen|selbstmord|gasgeruch',
      'riecht nach gas|es brennt|wasserrohrbruch|notfall|notarzt|zelfmoord|gaslucht|ruik gas',
      'overstroming|samoboj\\w+|zabic sie|ulatnia sie gaz|czuje gaz|zalalo|pogotowie|intihar|gaz kokusu',
      'gaz kacagi|yangin|su basti',
    ),
    confidence: 0.88,
  },
  {
    find: glued(
      'покончить с собой|самоубийств|пахнет газом|запах газа|утечка газа|пожар|затопил|самогубств',
      'покінчити з собою|запах газу|витік газу|пожежа|انتحار|اقتل نفسي|تسرب غاز|رائحه غاز|حريق',
      'आत्महत्या|गैस लीक|गैस की गंध|आग लग|自殺|死にたい|ガス漏れ|ガスの(?:臭|にお)|火事|自杀|想死|煤气泄漏|燃气泄漏|着火|자살|죽고 싶',
      '가스 ?(?:누출|냄새|새)|불이 났',
    ),
    confidence: 0.88,
  },
];

const VETO =
  /\bfire[- ]?(?:stick|place|fox|wall|works?)|\b(?:dying|die|dead|died) (?:of laughter|battery|laughing)|\b(?:suicide squad|flooded with (?:email|message|spam)\w*)|\b(?:is|are) on fire (?:today|lately)|\bbattery\b[^.!?\n]{0,10}\bdie/g;

/** Danger to life, health or home. Nothing waits behind it. */
export const emergency = ruled({ name: 'emergency', urgency: 99, rules: RULES, veto: VETO });
