/** Making elements. Text is only ever set as text: nothing that anybody wrote becomes HTML. */

type Child = Node | string | null | undefined | false;

interface Look {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string | boolean | undefined>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

/** An element with its class, attributes, listeners and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  look?: Look,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K];
export function make(tag: string, look?: Look, ...children: readonly Child[]): HTMLElement;
export function make(tag: string, look: Look = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  if (look.class) element.className = look.class;
  if (look.text !== undefined) element.textContent = look.text;
  for (const [name, value] of Object.entries(look.attributes ?? {})) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  for (const [name, listener] of Object.entries(look.on ?? {})) {
    element.addEventListener(name, listener);
  }
  element.append(
    ...children.filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** The element that the page cannot do without. */
export function need<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${selector}.`);
}

let lastId = 0;
/** An id for an element that others point to. */
export const freshId = (kind: string): string => `${kind}-${++lastId}`;

/** A small drawing of our own, hidden from screen readers: the words beside it say what it means. */
export function icon(path: string, size = 20): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: String(size),
    height: String(size),
    'aria-hidden': 'true',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })) {
    svg.setAttribute(name, value);
  }
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const icons = {
  slash: 'M7 4h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM14 8l-4 8',
  hash: 'M5 9h15M4 15h15M10 4 8 20M16 4l-2 16',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  menu: 'M4 6h16M4 12h16M4 18h16',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  send: 'M4 12h15M13 6l6 6-6 6',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  open: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  check: 'M5 13l4 4L19 7',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5',
  message: 'M4 5h16v11H9l-5 4z',
  phone: 'M8 3h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM11 18h2',
} as const;
