import type { Catalogue } from './en.ts';
import { deskFr } from './desk/fr.ts';
import { membersFr } from './members/fr.ts';

const list = (items: readonly string[]): string => items.join(', ');
const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

export const fr: Catalogue = {
  commands: {
    ask: { name: 'demander', description: 'Poser une question sur l’article' },
    'who-said': {
      name: 'qui-a-dit',
      description: 'Qui a dit ces mots, et l’a-t-on vraiment dit ?',
    },
    position: { name: 'position', description: 'La position d’une partie' },
    compare: { name: 'comparer', description: 'Deux parties côte à côte' },
    quotes: { name: 'citations', description: 'Les citations de l’article, mot pour mot' },
    timeline: { name: 'chronologie', description: 'Ce qui s’est passé, et quand' },
    'who-is': { name: 'qui-est', description: 'Qui est une personne ou une partie' },
    explain: { name: 'expliquer', description: 'Ce que veut dire un terme de l’article' },
    story: {
      name: 'article',
      description: 'De quoi parle l’article, d’où il vient et ce qu’on peut demander',
    },
    quiz: { name: 'quiz', description: 'Qui l’a dit ? Jouez avec les citations de l’article' },
    privacy: {
      name: 'confidentialité',
      description: 'Ce qui est gardé de vous, et comment l’effacer',
    },
    settings: { name: 'réglages', description: 'Modérateurs : articles, salons, langue, rôles' },
    curate: {
      name: 'gérer',
      description: 'Modérateurs : ce que je sais',
      subs: {
        inbox: { name: 'questions', description: 'Les questions restées sans réponse' },
        add: {
          name: 'ajouter',
          description: 'Ajouter question, citation, position, personne ou terme',
        },
        edit: { name: 'modifier', description: 'Modifier une entrée' },
        remove: { name: 'retirer', description: 'Retirer une entrée' },
        history: { name: 'historique', description: 'Qui a changé quoi, et annuler' },
        export: { name: 'exporter', description: 'Ce que ce serveur a ajouté, en fichier' },
        import: { name: 'importer', description: 'Ajouter ce que contient un fichier' },
      },
    },
    stories: {
      name: 'articles',
      description: 'Modérateurs : les articles de ce serveur',
      subs: {
        list: { name: 'liste', description: 'Quels articles il y a' },
        use: { name: 'utiliser', description: 'Faire répondre un article ici' },
        add: { name: 'ajouter', description: 'Lire un nouvel article, ou son texte corrigé' },
        remove: { name: 'retirer', description: 'Ranger un article' },
      },
    },
  },
  menus: {
    'who-said-this': 'Qui a dit cela ?',
    'ask-the-story': 'Demander à l’article',
  },
  options: {
    question: { name: 'question', description: 'Ce que vous voulez savoir' },
    words: {
      name: 'mots',
      description: 'Les mots tels que vous vous en souvenez, avec leur auteur si vous voulez',
    },
    party: { name: 'partie', description: 'Une partie, ou quelqu’un qui parle pour elle' },
    with: { name: 'avec', description: 'La partie avec laquelle comparer' },
    topic: { name: 'sujet', description: 'Un seul sujet' },
    speaker: {
      name: 'auteur',
      description: 'Seulement ce qu’a dit cette personne, cette partie ou ce document',
    },
    about: { name: 'sur', description: 'Seulement ce qui a été dit sur ce sujet' },
    name: { name: 'nom', description: 'Une personne ou une partie' },
    term: { name: 'terme', description: 'Un mot ou un nom de l’article' },
    story: { name: 'article', description: 'Un autre article que l’article habituel' },
    private: { name: 'privé', description: 'Montrer la réponse à vous seul' },
    kind: { name: 'genre', description: 'Ce qu’il faut ajouter' },
    entry: { name: 'entrée', description: 'L’entrée : tapez quelques-uns de ses mots' },
    file: {
      name: 'fichier',
      description: 'Un fichier d’article, ou un article en texte, HTML ou Markdown',
    },
    replaces: { name: 'remplace', description: 'L’article dont voici le texte corrigé' },
    view: { name: 'vue', description: '« board » montre qui connaît le mieux l’article' },
  },
  replies: {
    quoted: (words) => `« ${words} »`,
    paragraphs: (numbers) => `§\u00A0${numbers}`,
    to: (audience) => `à : ${audience}`,
    page: (page, pages) => `Page ${page} sur ${pages}`,
    previous: '← Précédent',
    next: 'Suivant →',
    more: (n) => `et ${n} de plus`,
    nearby: 'À côté dans l’article',
    nearest: 'Le plus proche dans l’article',
    evidence: 'Dans leurs propres mots',
    askInstead: 'Demander plutôt…',
    didYouMean: 'Vouliez-vous dire',
    youAsked: 'Vous avez demandé',
    asked: (question) => `Vous avez demandé : ${question}`,
    youWrote: 'Vos mots et les leurs',
    silent: 'L’article ne le dit pas',
    silentOn: (what) => `L’article ne le dit pas : ${what}`,
    nobody: 'Personne dans l’article n’a dit cela',
    notSpeaker: (claimed, speaker) => `Pas ${claimed} : c’est ${speaker} qui l’a dit`,
    notReporter: (claimed, speaker) => `Pas ${claimed} : ${speaker}, mais pas mot pour mot`,
    saidInstead: (speaker) => `Ce qu’a dit ${speaker} :`,
    toldOf: (speaker) => `Ce qu’a dit ${speaker}, mais pas mot pour mot :`,
    reported: (speaker) => `${speaker}, mais pas mot pour mot`,
    reportedNote: 'L’article le rapporte sans le citer.',
    verbatimNote: 'Mot pour mot.',
    nearNote: 'Le sens est juste, les mots étaient un peu différents.',
    changes: {
      negation: 'Une négation a été ajoutée ou perdue.',
      number: 'Le nombre est un autre.',
      name: 'Cela visait quelqu’un ou quelque chose d’autre.',
      sense: 'Le sens est un autre.',
      stitched: 'Deux propos ont été réunis en un seul.',
      speaker: 'Les mots sont justes, l’auteur non.',
    },
    quotationsFound: (n) => `${count(n, 'citation', 'citations')} dans ce message`,
    positionOn: (party, topic) => `${party}, sur : ${topic}`,
    noPosition: (party) => `L’article ne donne aucune position de : ${party}`,
    noPositionOn: (party, topic) => `L’article ne donne aucune position de ${party} sur : ${topic}`,
    notInStory: (what) => `${what} ne figure pas dans l’article`,
    versus: (left, right) => `${left} et ${right}`,
    nothingToCompare: 'L’article ne donne la position d’aucune des deux.',
    noStance: 'l’article ne donne aucune position',
    quotes: 'Citations',
    quotesOf: (speaker) => `Ce qu’a dit ${speaker}`,
    aboutTopic: (topic) => `sur : ${topic}`,
    countQuotes: (n) => count(n, 'citation', 'citations'),
    noQuotes: (what) => `L’article ne contient pas de telle citation : ${what}`,
    timeline: 'Ce qui s’est passé, et quand',
    noEvents: 'L’article ne raconte aucun événement.',
    standsFor: (party) => `Parle pour : ${party}`,
    issuedBy: (party) => `Publié par : ${party}`,
    members: 'Parlent pour elle',
    said: 'Ce qui a été dit',
    notVerbatim: 'pas mot pour mot',
    summary: (questions, quotes, people, parties) =>
      `Il connaît ${count(questions, 'question', 'questions')}, ${count(quotes, 'citation', 'citations')}, ${count(people, 'personne', 'personnes')} et ${count(parties, 'partie', 'parties')}.`,
    canAsk: 'Ce que vous pouvez demander',
    howToAsk:
      'Et aussi : /qui-a-dit, /position, /comparer, /citations, /chronologie, /qui-est, /expliquer.',
    by: (byline) => `par ${byline}`,
  },
  errors: {
    unknownCommand: (name) => `Il n’y a pas de commande « ${name} ».`,
    unknownOption: (command, option) => `/${command} n’a pas d’option « ${option} ».`,
    missingOption: (command, option) => `Il manque l’option « ${option} » à /${command}.`,
    wrongOption: (command, option) =>
      `L’option « ${option} » de /${command} a une valeur qui ne convient pas.`,
    unknownStory: (asked, stories) =>
      `Il n’y a pas d’article « ${asked} » ici. Il y a : ${list(stories)}.`,
    chooseStory: (stories) =>
      `Quel article ? Nommez-le avec l’option « article » : ${list(stories)}.`,
    noStory: 'Il n’y a pas encore d’article ici.',
    noText: 'Ce message ne contient pas de texte à chercher.',
    expired:
      'Ce bouton est trop ancien : ce qu’il désignait a changé. Posez la question à nouveau.',
    moderatorsOnly: 'Seuls les modérateurs peuvent faire cela.',
    serversOnly: 'Cela marche sur un serveur où le bot est installé.',
    storeDown:
      'La base de données est injoignable en ce moment : rien ne peut y être lu ni enregistré. Les réponses tirées des articles continuent. L’opérateur trouve la raison dans le journal.',
    wait: (seconds) =>
      `Attendez ${seconds} ${seconds < 2 ? 'seconde' : 'secondes'} avant la prochaine question.`,
    nothingKept: 'Rien n’est gardé ici, donc cela ne marche pas.',
    bug: (id) =>
      `Quelque chose s’est mal passé chez nous. Si cela se répète, donnez ce numéro à qui exploite le bot : ${id}`,
  },
  members: membersFr,
  desk: deskFr,
};
