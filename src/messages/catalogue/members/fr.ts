import type { MemberTexts } from './en.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

export const membersFr: MemberTexts = {
  note: 'Note des modérateurs de ce serveur, qui ne vient pas de l’article',
  notIt: 'Ce n’est pas ma question',
  send: 'Envoyer aux modérateurs',
  askAgain: 'Que vouliez-vous savoir ?',
  askAgainField: 'Votre question, en d’autres mots',
  noOther: 'Je n’ai pas d’autre réponse à cela',
  sent: 'Envoyé aux modérateurs de ce serveur. Votre nom n’est pas gardé avec la question.',
  sentDismissed: 'Les modérateurs ont déjà vu cette question et ont choisi de ne pas y répondre.',
  notTaken: 'Les modérateurs de ce serveur ne prennent pas de questions en ce moment.',
  noQuestion: 'Il n’y a pas de question à envoyer.',
  tellMe: 'Me prévenir de la réponse',
  willTell: 'Je vous écrirai quand il y aura une réponse. /confidentialité annule cette demande.',
  answered: 'Votre question a maintenant une réponse',
  quiz: {
    title: 'Qui l’a dit ?',
    right: (name) => `Exact : ${name}.`,
    wrong: (name) => `Non : c’était ${name}.`,
    already: 'Vous avez déjà répondu à celle-ci.',
    over: 'Cette manche est terminée.',
    score: (correct, answered) => `Vous : ${correct} sur ${answered}.`,
    next: 'Une autre',
    board: 'Qui connaît le mieux l’article',
    boardLine: (correct, answered) => `${correct} sur ${answered}`,
    boardEmpty: 'Personne n’a encore joué : /quiz pour commencer.',
    tooFew: 'L’article a trop peu de citations pour un quiz.',
  },
  privacy: {
    title: 'Ce que je garde de vous',
    policy:
      'Les scores au quiz, une pause entre deux questions tant qu’elle dure, et les demandes d’être prévenu d’une réponse. Ce que vous demandez n’est pas gardé, sauf si vous l’envoyez aux modérateurs : alors sans votre nom, pendant 30 jours.',
    nothing: 'En ce moment : rien.',
    scores: (correct, answered) => `Quiz : ${correct} sur ${answered}`,
    cooldowns: (n) => count(n, 'pause en cours', 'pauses en cours'),
    tellMe: (question) => `Vous voulez être prévenu d’une réponse à : ${question}`,
    drafts: (n) => count(n, 'texte non enregistré', 'textes non enregistrés'),
    changes: (n) =>
      `${count(n, 'changement', 'changements')} que vous avez faits comme modérateur. Ils restent dans l’historique du serveur.`,
    forget: 'Tout effacer',
    forgotten: (n) => `Effacé : ${count(n, 'élément', 'éléments')}.`,
  },
};
