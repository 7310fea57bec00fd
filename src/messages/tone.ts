/** The accent colour of a reply: one for each kind of outcome, muted, apart in light and dark. */
export const tones = {
  /** The story says so: an answer, verbatim words, a stance. */
  sure: 0x2f855a,
  /** The meaning is right, the words are not. */
  near: 0xb7791f,
  /** Nobody said that. */
  changed: 0xc05640,
  /** Told without being quoted. */
  reported: 0x6b5ca5,
  /** The story is silent. */
  silent: 0x718096,
  /** A moderator says so, the story doesn't. */
  note: 0x2c7a7b,
  /** Lists and descriptions. */
  shown: 0x3b6ea5,
  /** Something the member or we did wrong. */
  problem: 0x9b2c2c,
} as const;

export type Tone = keyof typeof tones;
