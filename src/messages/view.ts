import type { Catalogue } from './catalogue/en.ts';
import type { Language } from './languages.ts';

/** For whom and how an answer is shown. */
export interface View {
  readonly language: Language;
  readonly texts: Catalogue;
  /** 0-based; absent for the first. */
  readonly page?: number;
  /** User id of the one who turns the pages. */
  readonly asker?: string;
  /** Offers ways to the moderators below an answer. */
  readonly feedback?: boolean;
}
