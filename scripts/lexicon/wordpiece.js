// BERT's tokenizer: lower case, no accents, split at spaces and punctuation, then the longest known
// pieces of each word (WordPiece, Wu et al. 2016, https://arxiv.org/abs/1609.08144).

const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/gu;
const CJK = /\p{Script=Han}/gu;
const LONGEST_WORD = 100;

/** @param {Record<string, number>} vocabulary piece → id, as in `tokenizer.json` */
export function wordPiece(vocabulary) {
  const ids = new Map(Object.entries(vocabulary));
  const special = (piece) => ids.get(piece) ?? 0;
  const unknown = special('[UNK]');

  const pieces = (word) => {
    if (word.length > LONGEST_WORD) return [unknown];
    const found = [];
    for (let start = 0; start < word.length;) {
      let end = word.length;
      let id;
      for (; end > start && id === undefined; end--)
        id = ids.get((start > 0 ? '##' : '') + word.slice(start, end));
      if (id === undefined) return [unknown];
      found.push(id);
      start = end + 1;
    }
    return found;
  };

  return {
    vocabulary: ids,
    /** Ids of a text with its start and end marks, at most `limit` in all. */
    encode(text, limit = 128) {
      const words = text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(PUNCTUATION, ' $& ')
        .replace(CJK, ' $& ')
        .split(/[\s\p{Cc}\p{Cf}]+/u)
        .filter((word) => word !== '');
      const inner = words.flatMap(pieces).slice(0, limit - 2);
      return [special('[CLS]'), ...inner, special('[SEP]')];
    },
  };
}
