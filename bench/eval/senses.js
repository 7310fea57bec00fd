// The dictionary of meanings that the answers use, or none (for the ablation).
import { loadLexicon } from '../../dist/search/lexicon/lexicon.js';
import { noSenses } from '../../dist/search/lexicon-types.js';

/** @param {'en' | 'none'} language */
export function sensesFor(language) {
  return language === 'none' ? noSenses : loadLexicon();
}
