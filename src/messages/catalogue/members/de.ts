import type { MemberTexts } from './en.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const membersDe: MemberTexts = {
  note: 'Hinweis der Moderation dieses Servers, nicht aus dem Artikel',
  notIt: 'Das war nicht gefragt',
  send: 'An die Moderation senden',
  askAgain: 'Was wolltest du wissen?',
  askAgainField: 'Deine Frage, in anderen Worten',
  noOther: 'Ich habe keine andere Antwort darauf',
  sent: 'An die Moderation dieses Servers gesendet. Dein Name wird nicht mit der Frage gespeichert.',
  sentDismissed: 'Die Moderation kennt diese Frage und wollte sie nicht beantworten.',
  notTaken: 'Die Moderation dieses Servers nimmt gerade keine Fragen an.',
  noQuestion: 'Hier ist keine Frage zum Senden.',
  tellMe: 'Sag mir, wenn es eine Antwort gibt',
  willTell: 'Ich schreibe dir, sobald es eine Antwort gibt. /datenschutz nimmt das zurück.',
  answered: 'Deine Frage hat jetzt eine Antwort',
  quiz: {
    title: 'Wer hat es gesagt?',
    right: (name) => `Richtig: ${name}.`,
    wrong: (name) => `Nein, es war ${name}.`,
    already: 'Diese hast du schon beantwortet.',
    over: 'Diese Runde ist vorbei.',
    score: (correct, answered) => `Du: ${correct} von ${answered} richtig.`,
    next: 'Noch eine',
    board: 'Wer den Artikel am besten kennt',
    boardLine: (correct, answered) => `${correct} richtig von ${answered}`,
    boardEmpty: 'Noch hat niemand gespielt: /quiz fängt an.',
    tooFew: 'Der Artikel hat zu wenige Zitate für ein Quiz.',
  },
  privacy: {
    title: 'Was ich von dir speichere',
    policy:
      'Punkte im Quiz, eine Pause zwischen zwei Fragen, bis sie vorbei ist, und Bitten, von einer Antwort zu erfahren. Was du fragst, wird nicht gespeichert, außer du sendest es an die Moderation: dann ohne deinen Namen, für 30 Tage.',
    nothing: 'Zurzeit: nichts.',
    scores: (correct, answered) => `Quiz: ${correct} richtig von ${answered}`,
    cooldowns: (n) => count(n, 'laufende Pause', 'laufende Pausen'),
    tellMe: (question) => `Du willst von einer Antwort erfahren auf: ${question}`,
    drafts: (n) => count(n, 'nicht gespeicherter Text', 'nicht gespeicherte Texte'),
    changes: (n) =>
      `${count(n, 'Änderung', 'Änderungen')} von dir als Moderator. Sie bleiben im Verlauf des Servers.`,
    forget: 'Alles löschen',
    forgotten: (n) => `Gelöscht: ${count(n, 'Eintrag', 'Einträge')}.`,
  },
};
