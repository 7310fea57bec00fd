/** A phrase of the narration that can be somebody: who it means is settled in `entities.ts`. */
export interface Mention {
  kind: 'name' | 'role' | 'document' | 'pronoun' | 'other';
  /** Tokens of its sentence, the second exclusive; `to` takes in what belongs to it (“of the ministry”). */
  from: number;
  head: number;
  to: number;
  sentence: number;
  paragraph: number;
  /** As printed. */
  text: string;
  /** For a name: without titles. For a role: its noun. For a pronoun: in lower case. */
  name: string;
  /** Titles and nouns said of a name: “foreign minister”. */
  descriptor: string;
  plural: boolean;
  definite: boolean;
  /** Followed by ’s: somebody’s statement. */
  possessive: boolean;
  gender: 'male' | 'female' | null;
  type: 'person' | 'organisation' | 'place' | 'unknown';
  /** Whose it is: the statement of … */
  owner: Mention | null;
  /** In “…, the mayor,” and “the mayor, …,”: the mention beside it that means the same. */
  same: Mention | null;
}
