import type { MemberTexts } from './en.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const membersEs: MemberTexts = {
  note: 'Nota de los moderadores de este servidor, no del artículo',
  notIt: 'No es lo que pregunté',
  send: 'Enviar a los moderadores',
  askAgain: '¿Qué querías saber?',
  askAgainField: 'Tu pregunta, con otras palabras',
  noOther: 'No tengo otra respuesta a esto',
  sent: 'Enviado a los moderadores de este servidor. Tu nombre no se guarda con la pregunta.',
  sentDismissed: 'Los moderadores ya vieron esta pregunta y decidieron no responderla.',
  notTaken: 'Los moderadores de este servidor no aceptan preguntas por ahora.',
  noQuestion: 'No hay ninguna pregunta que enviar.',
  tellMe: 'Avísame cuando haya respuesta',
  willTell: 'Te escribiré cuando haya respuesta. /privacidad lo anula.',
  answered: 'Tu pregunta ya tiene respuesta',
  quiz: {
    title: '¿Quién lo dijo?',
    right: (name) => `Correcto: ${name}.`,
    wrong: (name) => `No: fue ${name}.`,
    already: 'Ya respondiste a esta.',
    over: 'Esta ronda terminó.',
    score: (correct, answered) => `Tú: ${correct} de ${answered}.`,
    next: 'Otra',
    board: 'Quién conoce mejor el artículo',
    boardLine: (correct, answered) => `${correct} de ${answered}`,
    boardEmpty: 'Nadie ha jugado todavía: empieza con /quiz.',
    tooFew: 'El artículo tiene muy pocas citas para un quiz.',
  },
  privacy: {
    title: 'Lo que guardo de ti',
    policy:
      'Puntos del quiz, una pausa entre preguntas mientras dura, y peticiones de avisarte de una respuesta. Lo que preguntas no se guarda, salvo que lo envíes a los moderadores: entonces sin tu nombre, durante 30 días.',
    nothing: 'Ahora mismo: nada.',
    scores: (correct, answered) => `Quiz: ${correct} de ${answered}`,
    cooldowns: (n) => count(n, 'pausa en curso', 'pausas en curso'),
    tellMe: (question) => `Quieres que te avise de una respuesta a: ${question}`,
    drafts: (n) => count(n, 'texto sin guardar', 'textos sin guardar'),
    changes: (n) =>
      `${count(n, 'cambio', 'cambios')} que hiciste como moderador. Quedan en el historial del servidor.`,
    forget: 'Borrarlo todo',
    forgotten: (n) => `Borrado: ${count(n, 'registro', 'registros')}.`,
  },
};
