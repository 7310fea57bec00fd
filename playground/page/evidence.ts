/**
 * From the words of an answer to its evidence: every paragraph number leads to the next place in the
 * reply that rests on the same paragraph. (The article itself is its publisher's and not here.)
 */
import { announce } from './announce.ts';
import { make } from './dom.ts';

/** “¶ 9, 18–20”: the sign, then the numbers. */
const REFERENCE = /¶\s*\d+(?:[\s\u00A0]*[,–-][\s\u00A0]*\d+)*/g;

/**
 * Makes the paragraph numbers in the blocks links, and joins each block that cites with what it
 * speaks for: a quotation and the line below it are one piece of evidence.
 */
export function citable(blocks: readonly HTMLElement[]): readonly HTMLElement[] {
  const pieces: HTMLElement[] = [];
  let open: HTMLElement[] = [];
  for (const block of blocks) {
    linkNumbers(block);
    const ends = block.matches('.blank, h3');
    const own = block.querySelectorAll('.cite').length > 0 && !block.matches('ul, ol');
    if (ends || block.matches('ul, ol')) {
      pieces.push(...open, block);
      open = [];
    } else if (own) {
      pieces.push(pieceOf([...open, block]));
      open = [];
    } else open.push(block);
  }
  return [...pieces, ...open];
}

function pieceOf(blocks: readonly HTMLElement[]): HTMLElement {
  const numbers = blocks.flatMap((block) =>
    [...block.querySelectorAll<HTMLElement>('.cite')].map(
      (cite) => cite.dataset['paragraph'] ?? '',
    ),
  );
  return make(
    'div',
    { class: 'evidence', attributes: { 'data-paragraphs': ` ${numbers.join(' ')} ` } },
    ...blocks,
  );
}

function linkNumbers(block: HTMLElement): void {
  if (block.matches('pre, ul, ol')) return;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const hits = [...text.data.matchAll(REFERENCE)];
    if (hits.length === 0 || text.parentElement?.closest('a, code, pre, .cite')) continue;
    const parts: (Node | string)[] = [];
    let at = 0;
    for (const hit of hits) {
      parts.push(text.data.slice(at, hit.index), ...linked(hit[0]));
      at = hit.index + hit[0].length;
    }
    text.replaceWith(...parts, text.data.slice(at));
  }
}

/** The sign stays with its first number, at which a line could break for its being a button. */
function linked(reference: string): readonly (Node | string)[] {
  const [sign = '', first = '', ...rest] = reference.split(/(\d+)/);
  return [
    make('span', { class: 'reference' }, sign, numberButton(first)),
    ...rest.filter(Boolean).map((part) => (/^\d+$/.test(part) ? numberButton(part) : part)),
  ];
}

function numberButton(paragraph: string): HTMLElement {
  const button = make('button', {
    class: 'cite',
    text: paragraph,
    attributes: {
      type: 'button',
      'data-paragraph': paragraph,
      'aria-label': `Paragraph ${paragraph}: go to the evidence`,
    },
    on: {
      click: () => follow(button, paragraph),
      pointerenter: () => mark(button, paragraph, true),
      pointerleave: () => mark(button, paragraph, false),
      focus: () => mark(button, paragraph, true),
      blur: () => mark(button, paragraph, false),
    },
  });
  return button;
}

const piecesOn = (from: Element, paragraph: string): HTMLElement[] => [
  ...(from
    .closest('.message')
    ?.querySelectorAll<HTMLElement>(`.evidence[data-paragraphs~="${paragraph}"]`) ?? []),
];

function mark(from: Element, paragraph: string, on: boolean): void {
  for (const piece of piecesOn(from, paragraph)) piece.classList.toggle('meant', on);
}

/** Goes to the next piece that rests on the paragraph, and from the last one back to the first. */
function follow(from: HTMLElement, paragraph: string): void {
  const pieces = piecesOn(from, paragraph);
  const here = pieces.findIndex((piece) => piece.contains(from));
  const to = pieces[(here + 1) % pieces.length];
  if (!to || pieces.length === 1) {
    announce(`Nothing else in this reply rests on paragraph ${paragraph}.`);
    to?.animate([{ opacity: 0.4 }, { opacity: 1 }], { duration: 400 });
    return;
  }
  to.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  to.querySelector<HTMLElement>(`.cite[data-paragraph="${paragraph}"]`)?.focus();
  announce(`Paragraph ${paragraph}: ${to.textContent}`);
}
