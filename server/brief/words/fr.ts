import type { Words } from './words.ts';

export const fr: Words = {
  said: 'Vous avez écrit : « {said} ».',
  topics: {
    person: 'Bien sûr.',
    despair:
      'Merci de l’avoir écrit. Vous n’avez pas à porter cela sans aide : appelez maintenant les secours ou une ligne d’écoute, ou rejoignez quelqu’un en qui vous avez confiance.',
    urgent:
      'Cela semble urgent et ne devrait pas dépendre de moi. Si quelqu’un est en danger, appelez tout de suite les secours.',
    serious: 'C’est une affaire importante, dont une personne doit répondre plutôt qu’un assistant.',
    money:
      'Je comprends qu’un paiement vous paraît anormal. Il doit être vérifié par quelqu’un qui peut le faire vraiment, et je ne le peux pas.',
    refund:
      'Je comprends que vous souhaitez un remboursement. C’est à une personne d’en décider ; je ne peux pas le faire.',
    cancellation:
      'Je comprends que vous souhaitez annuler ou résilier. Une personne doit s’en charger, pour que ce soit bien fait et confirmé.',
    complaint:
      'Je suis désolé de ce qui s’est passé. Quelqu’un qui peut y remédier doit s’en occuper, et cela dépasse ce que je peux faire.',
    upset:
      'Je suis désolé que tout cela ait été si pénible. Quelqu’un devrait reprendre la question avec un regard neuf.',
    hardship:
      'Merci de me l’avoir dit. Une personne peut mieux que moi chercher une solution adaptée à votre situation.',
    private:
      'Ce que vous avez écrit est confidentiel, et mieux placé entre les mains d’un collègue formé qu’entre les miennes.',
    failure:
      'Je suis désolé, quelque chose a échoué de mon côté et je n’ai pas pu répondre. Plutôt que de deviner, je préfère laisser cela à une personne.',
    unknown: 'Je n’ai rien de fiable à ce sujet et je préfère ne pas deviner. Une personne peut se renseigner.',
    unsure:
      'Je ne veux pas vous donner une réponse fausse, et je ne suis pas assez sûr ici. Une personne peut se renseigner.',
    long: 'Cela dure déjà depuis un moment et nous n’y sommes pas encore. Une personne réglera sans doute la question plus vite que moi.',
    sales: 'Merci de votre intérêt. Il vous faut pour cela quelqu’un qui puisse vous faire une vraie offre.',
    other: 'Une personne peut mieux y répondre que moi.',
  },
  details: 'Tout ce que vous avez écrit ici est transmis : vous n’aurez rien à répéter.',
  next: 'Un collègue va vous rejoindre ici même, dans ce chat.',
  nextBy: '{agent} va vous rejoindre ici même, dans ce chat.',
  now: 'Le chat vous montre votre place dans la file et l’attente, toujours à jour.',
  inLine: 'Vous êtes dans la file pour parler à une personne, et ce que vous écrivez ici lui est transmis.',
  here: 'Oui, je suis là.',
  program: 'Je suis l’assistant : un programme, pas une personne.',
  nobody: 'Personne n’est de service en ce moment ; je ne peux donc faire venir personne dans le chat pour l’instant.',
  opens: 'Nous serons de retour {time}.',
  callback:
    'Vous pouvez choisir ci-dessous un moment pour que nous vous rappelions ; d’ici là, je vous aide volontiers dans la mesure du possible.',
  joined: '{agent} a rejoint le chat et a lu ce que vous avez écrit.',
  released: '{agent} m’a rendu le chat ; je suis l’assistant. Que puis-je faire pour vous ?',
  left: 'Vous avez quitté la file. Je suis toujours là, et vous pouvez redemander une personne à tout moment.',
  booked:
    'Votre rappel est réservé pour {time}. Ce que vous avez écrit ici est transmis. D’ici là, je suis toujours là.',
  taken: 'Cet horaire n’est plus libre. Merci d’en choisir un autre.',
  cancelled:
    'Votre rappel pour {time} est annulé. Je suis toujours là, et vous pouvez demander une personne à tout moment.',
  calledOff: '{agent} a annulé votre rappel pour {time}. Vous pouvez demander une personne ici à tout moment.',
  moved: '{agent} a déplacé votre rappel : il est maintenant réservé pour {time}.',
  unreachable: 'Cela ne ressemble ni à une adresse e-mail ni à un numéro de téléphone. Merci de vérifier.',
  requeued:
    '{agent} a dû partir. Vous ne recommencez pas à zéro : vous êtes en tête de file, et rien de ce que vous avez écrit n’est perdu.',
  noted: 'Je ne peux pas y répondre avec certitude ; je l’ai noté pour la personne qui prendra le relais.',
  masked:
    'Pour votre sécurité, un numéro que vous avez saisi a été masqué avant d’être enregistré ; personne ne peut le lire ici. Merci de ne pas envoyer de numéro de carte, de compte ou de sécurité sociale dans ce chat.',
  resolved: '{agent} a clos ce chat. S’il reste quelque chose, écrivez ici et nous reprendrons où nous en étions.',
  failed:
    'Je suis désolé, je ne peux pas répondre pour l’instant et personne n’est de service. Ce que vous avez écrit est conservé.',
  offer: 'Parler à une personne',
};
