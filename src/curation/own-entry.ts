/**
 * A question or gap of a server's own, as the search sees it. It is read closely only when a member's
 * question comes near it: of fifty thousand hardly any ever does.
 */
import type { Concept } from '../search/ask/concepts.ts';
import {
  textsOf,
  type Entry,
  type EntryReader,
  type EntryText,
} from '../search/ask/entry-reader.ts';
import {
  readContents,
  readUnit,
  type AnswerText,
  type EntryContents,
  type Unit,
} from '../search/ask/units.ts';
import type { QuestionKind } from '../search/text/question-kind.ts';

export class OwnEntry implements EntryContents {
  readonly entry: Entry;
  /** Its number among all entries. */
  readonly number: number;
  /** The numbers of its units, in the order of its texts. */
  readonly units: readonly number[];
  readonly #reader: EntryReader;
  #read: readonly Unit[] | undefined;
  #contents: EntryContents | undefined;

  constructor(entry: Entry, number: number, units: readonly number[], reader: EntryReader) {
    this.entry = entry;
    this.number = number;
    this.units = units;
    this.#reader = reader;
  }

  get read(): readonly Unit[] {
    return (this.#read ??= textsOf(this.entry).map((text) =>
      readUnit(text, this.number, this.#reader),
    ));
  }

  get #inside(): EntryContents {
    return (this.#contents ??= readContents(
      this.entry,
      this.read,
      this.units,
      this.#reader.language,
    ));
  }

  get terms(): ReadonlySet<string> {
    return this.#inside.terms;
  }

  get kinds(): ReadonlySet<QuestionKind> {
    return this.#inside.kinds;
  }

  get answer(): AnswerText {
    return this.#inside.answer;
  }
}

/** One text of it. */
export class OwnUnit implements Unit {
  readonly #of: OwnEntry;
  readonly #at: number;
  readonly source: EntryText['source'];

  constructor(of: OwnEntry, at: number, source: EntryText['source']) {
    this.#of = of;
    this.#at = at;
    this.source = source;
  }

  get entry(): number {
    return this.#of.number;
  }

  get #unit(): Unit {
    const unit = this.#of.read[this.#at];
    if (!unit) throw new RangeError('a unit beyond the texts of its entry');
    return unit;
  }

  get text(): string {
    return this.#unit.text;
  }

  get concepts(): readonly Concept[] {
    return this.#unit.concepts;
  }

  get words(): readonly string[] {
    return this.#unit.words;
  }

  get negations(): number {
    return this.#unit.negations;
  }

  get numbers(): readonly string[] {
    return this.#unit.numbers;
  }

  get kind(): QuestionKind {
    return this.#unit.kind;
  }

  get sought(): readonly Concept[] {
    return this.#unit.sought;
  }

  get future(): boolean {
    return this.#unit.future;
  }

  get personal(): boolean {
    return this.#unit.personal;
  }

  get meaning(): Float32Array | undefined {
    return this.#unit.meaning;
  }

  get entities(): ReadonlySet<string> {
    return this.#unit.entities;
  }
}
