/**
 * A number that hangs on the text alone (G. Fowler, L. Noll & K. Vo, FNV-1a, over UTF-16 units): 32 bits, signed.
 * @param from of what stands before the text, where several are taken together
 */
export function hashOf(text: string, from = 2_166_136_261): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return hash;
}
