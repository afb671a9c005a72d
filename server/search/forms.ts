/** English words of one family that no stemmer joins: irregular forms and derivations. Groups, as all synonyms are. */
export const FAMILIES = `
  hear heard, eat ate eaten, drink drank drunk, bear bore borne, beat beaten, bind bound, bite bit bitten,
  blow blew blown, breed bred, creep crept, dig dug, feed fed, flee fled, freeze froze frozen, hide hid hidden,
  leap leapt, ring rang rung, shake shook shaken, shine shone, shoot shot, shrink shrank shrunk, sink sank sunk,
  sit sat, slide slid, spin spun, spring sprang sprung, stick stuck, swear swore sworn, swing swung, tear tore torn,
  wake woke woken, weave wove woven, withdraw withdrew withdrawn withdrawal, overthrow overthrew overthrown,
  overcome overcame, undergo underwent undergone, undertake undertook undertaken, forbid forbade forbidden,
  forgive forgave forgiven, burn burnt, learn learnt, sleep slept asleep, weep wept, wind wound, draw drawing,
  far farther further furthest farthest, good better best well, bad worse worst, much more most, many more most,
  little less least, late later latest, old older oldest elder, young younger youngest, high higher highest,
  low lower lowest, large larger largest, great greater greatest, early earlier earliest, strong stronger strongest,
  deep deeper deepest, rich richer richest, poor poorer poorest poverty, wide wider widest, hot hotter hottest heat,
  cold colder coldest, hard harder hardest, easy easier easiest, new newer newest, hungry hunger, angry anger,
  speak speech, sell sale, give gift, lend loan, sit seat, see sight, sing song, live alive life, prove proof,
  lose lost, fly flight, think thought, know knowledge, weave woven, choose choice, advise advice, succeed success,
  proceed process procedure, exceed excess, receive reception receipt, perceive perception, describe description,
  subscribe subscription, prescribe prescription, destroy destruction, construct construction, absorb absorption,
  assume assumption, consume consumption, resume resumption, retain retention, maintain maintenance,
  explain explanation, pronounce pronunciation, reveal revelation, apply application applicant, supply supplier,
  multiply multiple, deny denial, try trial, defend defence defense, offend offence offense, pretend pretence,
  respond response, extend extent extension, intend intention, suspend suspension, permit permission, admit admission,
  submit submission, commit commission, transmit transmission, omit omission, possess possession, discuss discussion,
  conclude conclusion, include inclusion, exclude exclusion, collide collision, explode explosion explosive,
  erode erosion, persuade persuasion, provide provision, revise revision, televise television, collapse collapsed,
  analyse analysis analyze, synthesis synthesize, emphasis emphasize, hypothesis hypothesize,
  critic criticize criticise criticism, theory theoretical theorize, history historical historian,
  science scientist scientific, physics physicist physical, chemistry chemist chemical, biology biologist biological,
  geology geologist geological, mathematics mathematician mathematical math maths, economy economic economist,
  politics political politician policy, music musician musical, art artist artistic, law lawyer legal,
  medicine medical, crime criminal, nation national nationality, person personal personality, region regional,
  origin original originate, centre central center, circle circular, face facial, mouth oral, moon lunar, sun solar,
  star stellar, sea marine maritime, city urban civic, country rural, war military, hand manual, year annual,
  day daily`;

/** Lands and faiths with their people. */
export const PEOPLES = `
  germany german, france french, spain spanish, england english, britain british uk kingdom, scotland scottish scots,
  wales welsh, ireland irish, poland polish, greece greek, netherlands dutch holland, denmark danish danes,
  sweden swedish, switzerland swiss, norway norwegian norse, turkey turkish turks, china chinese, japan japanese,
  russia russian, italy italian, portugal portuguese, america american usa us, europe european, africa african,
  asia asian, egypt egyptian, persia persian iran, mongolia mongol mongols, rome roman, paris parisian,
  christ christian christianity, islam muslim islamic, jew jewish judaism, buddha buddhist buddhism`;

/** Numbers in words and digits, and American spelling beside British. */
export const SPELLINGS = `
  two 2 twice, three 3, four 4, five 5, six 6, seven 7,
  eight 8, nine 9, ten 10, eleven 11, twelve 12 dozen, fifteen 15, sixteen 16, eighteen 18,
  twenty 20, thirty 30, forty 40, fifty 50 half-century, hundred 100 century, first 1st, second 2nd, third 3rd,
  half 50, labour labor, colour color, favour favor, honour honor, centre center, theatre theater, metre meter,
  litre liter, defence defense, licence license, programme program, organise organize, recognise recognize,
  television tv`;
