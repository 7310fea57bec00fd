/** English texts for members beside the answers: sending questions on, the quiz, privacy. */

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const membersEn = {
  /** Stands where paragraphs would: what a moderator says by themselves is never the story's. */
  note: 'Note by this server’s moderators, not from the story',
  notIt: 'Not what I asked',
  send: 'Send to the moderators',
  askAgain: 'What did you want to know?',
  askAgainField: 'Your question, in other words',
  noOther: 'I have no other answer to this',
  sent: 'Sent to this server’s moderators. Your name is not kept with the question.',
  sentDismissed: 'The moderators have seen this question before and chose not to answer it.',
  notTaken: 'The moderators of this server take no questions at the moment.',
  noQuestion: 'There is no question to send.',
  tellMe: 'Tell me when it is answered',
  willTell: 'I will write to you once it is answered. /privacy takes this back.',
  answered: 'Your question has an answer now',
  quiz: {
    title: 'Who said it?',
    right: (name: string): string => `Right: ${name}.`,
    wrong: (name: string): string => `No: it was ${name}.`,
    already: 'You have answered this one already.',
    over: 'This round is over.',
    score: (correct: number, answered: number): string => `You: ${correct} of ${answered} right.`,
    next: 'Another one',
    board: 'Who knows the story best',
    boardLine: (correct: number, answered: number): string => `${correct} right of ${answered}`,
    boardEmpty: 'Nobody has played yet: /quiz begins.',
    tooFew: 'The story has too few quotations for a quiz.',
  },
  privacy: {
    title: 'What I keep of you',
    policy:
      'Quiz scores, a pause between questions until it is over, and requests to be told of an answer. What you ask is not kept, unless you send it to the moderators: then without your name, for 30 days.',
    nothing: 'At the moment: nothing.',
    scores: (correct: number, answered: number): string => `Quiz: ${correct} right of ${answered}`,
    cooldowns: (n: number): string =>
      count(n, 'pause that is still on', 'pauses that are still on'),
    tellMe: (question: string): string => `You want to be told of an answer to: ${question}`,
    drafts: (n: number): string =>
      count(n, 'text that could not be saved', 'texts that could not be saved'),
    changes: (n: number): string =>
      `${count(n, 'change', 'changes')} that you made as a moderator. These stay in the server’s history.`,
    forget: 'Delete all of it',
    forgotten: (n: number): string => `Deleted: ${count(n, 'record', 'records')}.`,
  },
};

export type MemberTexts = typeof membersEn;
