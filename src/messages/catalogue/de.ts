import type { Catalogue } from './en.ts';
import { deskEn } from './desk/en.ts';
import { membersDe } from './members/de.ts';

const list = (items: readonly string[]): string => items.join(', ');
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const de: Catalogue = {
  commands: {
    ask: { name: 'fragen', description: 'Eine Frage zum Artikel stellen' },
    'who-said': {
      name: 'wer-sagte',
      description: 'Wer etwas gesagt hat, und ob es wirklich so war',
    },
    position: { name: 'standpunkt', description: 'Wo eine Seite steht' },
    compare: { name: 'vergleichen', description: 'Zwei Seiten nebeneinander' },
    quotes: { name: 'zitate', description: 'Die Zitate des Artikels, Wort für Wort' },
    timeline: { name: 'ablauf', description: 'Was wann geschah' },
    'who-is': { name: 'wer-ist', description: 'Wer eine Person oder eine Seite ist' },
    explain: { name: 'erklären', description: 'Was ein Begriff des Artikels bedeutet' },
    story: {
      name: 'artikel',
      description: 'Worum es geht, woher der Artikel stammt und was man fragen kann',
    },
    quiz: { name: 'quiz', description: 'Wer hat es gesagt? Ein Spiel mit den Zitaten' },
    privacy: {
      name: 'datenschutz',
      description: 'Was von dir gespeichert ist, und wie man es löscht',
    },
    settings: {
      name: 'einstellungen',
      description: 'Moderation: Artikel, Kanäle, Sprache, Rollen',
    },
    curate: {
      name: 'pflegen',
      description: 'Moderation: was ich weiß',
      subs: {
        inbox: { name: 'eingang', description: 'Fragen, auf die der Artikel keine Antwort gab' },
        add: {
          name: 'hinzufügen',
          description: 'Frage, Zitat, Haltung, Person oder Begriff hinzufügen',
        },
        edit: { name: 'ändern', description: 'Einen Eintrag ändern' },
        remove: { name: 'entfernen', description: 'Einen Eintrag entfernen' },
        history: { name: 'verlauf', description: 'Wer was geändert hat, und rückgängig machen' },
        export: { name: 'exportieren', description: 'Was dieser Server ergänzt hat, als Datei' },
        import: { name: 'importieren', description: 'Hinzufügen, was in einer Datei steht' },
      },
    },
    stories: {
      name: 'artikelliste',
      description: 'Moderation: die Artikel dieses Servers',
      subs: {
        list: { name: 'liste', description: 'Welche Artikel es gibt' },
        use: { name: 'verwenden', description: 'Einen Artikel hier antworten lassen' },
        add: {
          name: 'hinzufügen',
          description: 'Einen Artikel einlesen, oder seinen berichtigten Text',
        },
        remove: { name: 'entfernen', description: 'Einen Artikel weglegen' },
      },
    },
  },
  menus: {
    'who-said-this': 'Wer hat das gesagt?',
    'ask-the-story': 'Den Artikel fragen',
  },
  options: {
    question: { name: 'frage', description: 'Was du wissen willst' },
    words: {
      name: 'worte',
      description: 'Die Worte, wie du sie im Kopf hast; gern mit dem Namen dazu',
    },
    party: { name: 'seite', description: 'Eine Seite oder jemand, der für sie spricht' },
    with: { name: 'mit', description: 'Die Seite, mit der verglichen wird' },
    topic: { name: 'thema', description: 'Nur ein Thema' },
    speaker: {
      name: 'von',
      description: 'Nur was diese Person, diese Seite oder dieses Dokument sagt',
    },
    about: { name: 'über', description: 'Nur was zu diesem Thema gesagt wurde' },
    name: { name: 'name', description: 'Eine Person oder eine Seite' },
    term: { name: 'begriff', description: 'Ein Wort oder ein Name aus dem Artikel' },
    story: { name: 'artikel', description: 'Ein anderer Artikel als der übliche' },
    private: { name: 'privat', description: 'Die Antwort nur dir zeigen' },
    kind: { name: 'art', description: 'Was hinzukommt' },
    entry: { name: 'eintrag', description: 'Der Eintrag: ein paar seiner Wörter' },
    file: {
      name: 'datei',
      description: 'Eine Artikeldatei, oder ein Artikel als Text, HTML oder Markdown',
    },
    replaces: { name: 'ersetzt', description: 'Der Artikel, dessen berichtigter Text dies ist' },
    view: { name: 'ansicht', description: '„board“ zeigt, wer den Artikel am besten kennt' },
  },
  replies: {
    quoted: (words) => `„${words}“`,
    paragraphs: (numbers) => `¶\u00A0${numbers}`,
    to: (audience) => `an: ${audience}`,
    page: (page, pages) => `Seite ${page} von ${pages}`,
    previous: '← Zurück',
    next: 'Weiter →',
    more: (n) => `und ${n} weitere`,
    nearby: 'In der Nähe im Artikel',
    nearest: 'Am nächsten im Artikel',
    evidence: 'In eigenen Worten',
    askInstead: 'Etwas davon fragen …',
    didYouMean: 'Meintest du',
    youAsked: 'Deine Frage',
    asked: (question) => `Gefragt: ${question}`,
    youWrote: 'Deine Worte und ihre',
    silent: 'Der Artikel sagt es nicht',
    silentOn: (what) => `Der Artikel sagt es nicht: ${what}`,
    nobody: 'Das hat im Artikel niemand gesagt',
    notSpeaker: (claimed, speaker) => `Nicht ${claimed}: ${speaker} hat es gesagt`,
    notReporter: (claimed, speaker) => `Nicht ${claimed}: ${speaker}, nicht wörtlich`,
    saidInstead: (speaker) => `Das sagt ${speaker}:`,
    toldOf: (speaker) => `Das sagt ${speaker}, nicht wörtlich:`,
    reported: (speaker) => `${speaker}, nicht wörtlich`,
    reportedNote: 'Der Artikel gibt es wieder, ohne zu zitieren.',
    verbatimNote: 'Wort für Wort.',
    nearNote: 'Der Sinn stimmt, die Worte waren etwas andere.',
    changes: {
      negation: 'Ein „nicht“ kam dazu oder ging verloren.',
      number: 'Die Zahl ist eine andere.',
      name: 'Es galt jemand oder etwas anderem.',
      sense: 'Der Sinn ist ein anderer.',
      stitched: 'Zwei Äußerungen wurden zu einer.',
      speaker: 'Die Worte stimmen, die Person nicht.',
    },
    quotationsFound: (n) => `${count(n, 'Zitat', 'Zitate')} in dieser Nachricht`,
    positionOn: (party, topic) => `${party} zu: ${topic}`,
    noPosition: (party) => `Der Artikel nennt keinen Standpunkt von: ${party}`,
    noPositionOn: (party, topic) => `Der Artikel nennt keinen Standpunkt von ${party} zu: ${topic}`,
    notInStory: (what) => `${what} kommt im Artikel nicht vor`,
    versus: (left, right) => `${left} und ${right}`,
    nothingToCompare: 'Der Artikel nennt von keiner der beiden Seiten einen Standpunkt.',
    noStance: 'der Artikel nennt keinen Standpunkt',
    quotes: 'Zitate',
    quotesOf: (speaker) => `Zitate: ${speaker}`,
    aboutTopic: (topic) => `zu: ${topic}`,
    countQuotes: (n) => count(n, 'Zitat', 'Zitate'),
    noQuotes: (what) => `Der Artikel enthält kein solches Zitat: ${what}`,
    timeline: 'Was wann geschah',
    noEvents: 'Der Artikel erzählt von keinen Ereignissen.',
    standsFor: (party) => `Spricht für: ${party}`,
    issuedBy: (party) => `Herausgegeben von: ${party}`,
    members: 'Dafür sprechen',
    said: 'Was gesagt wurde',
    notVerbatim: 'nicht wörtlich',
    summary: (questions, quotes, people, parties) =>
      `Bekannt sind ${count(questions, 'Frage', 'Fragen')}, ${count(quotes, 'Zitat', 'Zitate')}, ${count(people, 'Person', 'Personen')} und ${count(parties, 'Seite', 'Seiten')}.`,
    canAsk: 'Was du fragen kannst',
    howToAsk:
      'Außerdem: /wer-sagte, /standpunkt, /vergleichen, /zitate, /ablauf, /wer-ist, /erklären.',
    by: (byline) => `von ${byline}`,
  },
  errors: {
    unknownCommand: (name) => `Den Befehl „${name}“ gibt es nicht.`,
    unknownOption: (command, option) => `/${command} hat keine Option „${option}“.`,
    missingOption: (command, option) => `/${command} braucht die Option „${option}“.`,
    wrongOption: (command, option) =>
      `Die Option „${option}“ von /${command} hat einen falschen Wert.`,
    unknownStory: (asked, stories) =>
      `Einen Artikel „${asked}“ gibt es hier nicht. Es gibt: ${list(stories)}.`,
    chooseStory: (stories) =>
      `Welcher Artikel? Nenne ihn mit der Option „artikel“: ${list(stories)}.`,
    noStory: 'Hier gibt es noch keinen Artikel.',
    noText: 'Diese Nachricht enthält keinen Text, den man nachschlagen könnte.',
    expired: 'Dieser Knopf ist zu alt: Wofür er stand, hat sich geändert. Frag bitte noch einmal.',
    moderatorsOnly: 'Das dürfen nur Moderatoren.',
    serversOnly: 'Das geht auf einem Server, auf dem der Bot installiert ist.',
    storeDown:
      'Die Datenbank ist gerade nicht erreichbar: nichts kann darin gespeichert oder nachgesehen werden. Antworten aus den Artikeln gibt es weiterhin. Der Betreiber findet den Grund im Protokoll.',
    wait: (seconds) =>
      `Bitte warte ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} bis zur nächsten Frage.`,
    nothingKept: 'Hier wird nichts gespeichert, darum geht das nicht.',
    bug: (id) =>
      `Bei uns ist etwas schiefgegangen. Falls es wieder geschieht, nenne dem Betreiber des Bots diese Nummer: ${id}`,
  },
  members: membersDe,
  desk: deskEn,
};
