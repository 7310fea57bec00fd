/** What goes over the wire, as JSON. */
import { icon, icons, make, need } from './dom.ts';
import type { Exchange, WireLog } from './wire-log.ts';

export interface RawView {
  toggle(): void;
  /** Opens it at one exchange. */
  show(exchange: string): void;
}

/** The panel at the side, closed. */
export function createRawView(log: WireLog, onToggle: (open: boolean) => void): RawView {
  const panel = need('#raw', HTMLElement);
  const list = make('div', { class: 'raw-list' });
  const opened = new Set<string>();
  panel.append(
    make(
      'header',
      { class: 'raw-head' },
      make('h2', { text: 'What goes over the wire' }),
      make(
        'button',
        {
          class: 'tool',
          attributes: { type: 'button', 'aria-label': 'Close the raw view' },
          on: { click: () => setOpen(false) },
        },
        icon(icons.close),
      ),
    ),
    list,
  );

  function setOpen(open: boolean): void {
    panel.hidden = !open;
    if (open) draw();
    onToggle(open);
  }

  function draw(): void {
    if (panel.hidden) return;
    list.replaceChildren(
      ...(log.exchanges.length === 0
        ? [make('p', { text: 'Nothing was sent yet.' })]
        : log.exchanges.map((exchange) => entry(exchange, opened))),
    );
  }

  log.onChange(draw);
  return {
    toggle() {
      const [newest] = log.exchanges;
      if (newest && opened.size === 0) opened.add(newest.id);
      setOpen(panel.hidden !== false);
    },
    show(exchange) {
      opened.add(exchange);
      setOpen(true);
      const summary = list.querySelector<HTMLElement>(`[data-exchange="${exchange}"] summary`);
      summary?.scrollIntoView({ block: 'start' });
      summary?.focus();
    },
  };
}

function entry(exchange: Exchange, opened: Set<string>): HTMLElement {
  const { id, title, at, status, ms, sent, received } = exchange;
  const facts = [
    new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(at),
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    ...(ms === undefined ? [] : [`${ms} ms`]),
  ];
  const details = make(
    'details',
    {
      class: 'raw-entry',
      attributes: { open: opened.has(id), 'data-exchange': id },
      on: {
        toggle() {
          if (details.open) opened.add(id);
          else opened.delete(id);
        },
      },
    },
    make(
      'summary',
      {},
      make('span', { class: 'raw-title', text: title }),
      make('span', { class: 'raw-facts', text: facts.join(' · ') }),
    ),
    ...(sent === undefined ? [] : [json('Sent to the bot', sent)]),
    ...received.map((body) => json('Received from the bot', body)),
  );
  return details;
}

const json = (title: string, body: unknown): HTMLElement =>
  make(
    'figure',
    {},
    make('figcaption', { text: title }),
    make('pre', {
      text: JSON.stringify(body, null, 2),
      attributes: { tabindex: '0', role: 'region', 'aria-label': title },
    }),
  );
