import type { MemberTexts } from './en.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const membersPt: MemberTexts = {
  note: 'Nota dos moderadores deste servidor, não da reportagem',
  notIt: 'Não foi o que perguntei',
  send: 'Enviar aos moderadores',
  askAgain: 'O que você queria saber?',
  askAgainField: 'Sua pergunta, com outras palavras',
  noOther: 'Não tenho outra resposta para isso',
  sent: 'Enviado aos moderadores deste servidor. Seu nome não é guardado com a pergunta.',
  sentDismissed: 'Os moderadores já viram esta pergunta e decidiram não responder.',
  notTaken: 'Os moderadores deste servidor não estão aceitando perguntas no momento.',
  noQuestion: 'Não há pergunta para enviar.',
  tellMe: 'Avise-me quando houver resposta',
  willTell: 'Vou escrever a você quando houver resposta. /privacidade desfaz isso.',
  answered: 'Sua pergunta agora tem resposta',
  quiz: {
    title: 'Quem disse isso?',
    right: (name) => `Certo: ${name}.`,
    wrong: (name) => `Não: foi ${name}.`,
    already: 'Você já respondeu a esta.',
    over: 'Esta rodada acabou.',
    score: (correct, answered) => `Você: ${correct} de ${answered}.`,
    next: 'Mais uma',
    board: 'Quem conhece melhor a reportagem',
    boardLine: (correct, answered) => `${correct} de ${answered}`,
    boardEmpty: 'Ninguém jogou ainda: comece com /quiz.',
    tooFew: 'A reportagem tem poucas citações para um quiz.',
  },
  privacy: {
    title: 'O que guardo sobre você',
    policy:
      'Pontos do quiz, uma pausa entre perguntas enquanto dura, e pedidos de aviso de uma resposta. O que você pergunta não é guardado, a não ser que envie aos moderadores: então sem o seu nome, por 30 dias.',
    nothing: 'No momento: nada.',
    scores: (correct, answered) => `Quiz: ${correct} de ${answered}`,
    cooldowns: (n) => count(n, 'pausa em andamento', 'pausas em andamento'),
    tellMe: (question) => `Você quer ser avisado de uma resposta a: ${question}`,
    drafts: (n) => count(n, 'texto não salvo', 'textos não salvos'),
    changes: (n) =>
      `${count(n, 'mudança', 'mudanças')} que você fez como moderador. Ficam no histórico do servidor.`,
    forget: 'Apagar tudo',
    forgotten: (n) => `Apagado: ${count(n, 'registro', 'registros')}.`,
  },
};
