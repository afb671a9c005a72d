import { DANGER_ABROAD } from './danger-abroad.ts';
import { DESPAIR } from './despair.ts';
import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:had|been in|was in|caused) an? (?:\w+ )?accident\b|\b(?:got|was|been|am|is) (?:badly |seriously |slightly )?(?:hurt|injured)(?!\w)|\b(?:hurt|injured|broke|cut|burned|burnt) (?:my|his|her|our) (?:\w+ )?(?:arm|leg|hand|head|knee|foot|finger|wrist|shoulder|back|neck|face|ankle|eye|child|son|daughter)(?!\w)/,
    confidence: 0.8,
  },
  {
    find: /\b(?:smell(?:s|ing)? (?:of )?gas|gas (?:smell|leak)|carbon monoxide|on fire|caught fire|smoke coming|electrocuted|sparks? coming|flooding|flooded|burst pipe|(?:i am|i'm|im) (?:only )?(?:[5-9]|1[0-3]) (?:years old|yrs old|yo)(?!\w)|water everywhere|no heat(?:ing)?\b(?=[^.!?\n]{0,30}\b(?:baby|freezing|cold|elderly|house|home))|can'?t breathe|not breathing|chest pain|bleeding (?:heavily|badly|a lot|won'?t stop)|unconscious|overdose|allergic reaction|anaphyla\w+|tooth (?:was |got )?knocked out|knocked[- ]out tooth|swollen (?:face|jaw)|(?:face|jaw|throat|tongue) is (?:badly |very )?(?:swollen|swelling)|(?:swallowed|ate|drank|inhaled) (?:(?:an?|some|the|one|two|of|your|my|his|her|those|these|button) ){0,3}(?:batter(?:y|ies)|bleach|pills?|magnets?|coins?|poison|detergent|chemicals?|cleaner|medicine)|(?:has |have |is |has just )?stopped breathing|(?:smoke|flames?|sparks?) (?:is |are )?(?:coming|pouring|rising)|(?:driver|rider|courier|pilot) is (?:\w+ )?(?:drunk|high|asleep|stoned)|(?:some(?:one|body)|burglars?|intruders?|a stranger) (?:has |is |just )?(?:broke(?:n)? in|breaking in|in (?:the|my) house)|(?:being|getting) (?:attacked|assaulted|beaten|robbed)|(?:attacked|assaulted|threatened) (?:me|us)|having a (?:heart attack|stroke|seizure)|heart attack|electric shock|(?:is|are|keeps?) following me|call (?:an ambulance|911|999|112)|medical emergency|life[- ]threatening|in danger|being (?:abused|threatened|followed))(?!\w)/,
    confidence: 0.9,
  },
  {
    find: anyOf(
      '(?:ya )?no quiero (?:vivir|seguir viviendo)|nao quero (?:mais )?viver|(?:ne )?veux plus vivre|non voglio (?:piu )?vivere|nicht mehr leben|niet meer leven|nie chce (?:juz )?zyc|yasamak istemiyorum|suicid\\w+|quitarme la vida|matarme|fuga de gas|huele a gas|incendio|inundacion|ambulancia',
      'no puedo respirar|me matar|vazamento de gas|cheiro de gas|ambulancia|nao consigo respirar',
      'me suicider|me tuer|fuite de gaz|odeur de gaz|incendie|inondation|peux pas respirer|ambulance',
      'uccidermi|fuga di gas|odore di gas|allagamento|non respir\\w+|umbringen|selbstmord|gasgeruch',
      'riecht nach gas|es brennt|\\w*rohrbruch|wasser (?:lauft|kommt|tropft) (?:aus|durch)|es raucht|rauch aus|brand in|notfall|notarzt|zelfmoord|gaslucht|ruik gas',
      'overstroming|samoboj\\w+|zabic sie|ulatnia sie gaz|czuje gaz|zalalo|pogotowie|intihar|gaz kokusu',
      'gaz kacagi|yangin|su basti',
    ),
    confidence: 0.88,
  },
  {
    find: glued(
      'не хочу (?:больше )?жить|не хочу (?:більше )?жити|لا اريد ان اعيش|जीना नहीं चाह|生きたくない|不想活|살고 싶지 않|покончить с собой|самоубийств|пахнет газом|запах газа|утечка газа|пожар|затопил|самогубств',
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
export const emergency = modelled({
  name: 'emergency',
  urgency: 100,
  rules: [...DESPAIR, ...RULES, ...DANGER_ABROAD],
  neverOverheard: true,
  veto: VETO,
  unwritten: 'handoff',
});
