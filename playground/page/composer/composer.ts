/** The line at the bottom of a channel: messages, and commands after a `/`. */
import { make, need } from '../dom.ts';
import type { Filled, Interaction } from '../interaction.ts';
import type { State } from '../state.ts';
import type { Callback, Upload, World } from '../wire.ts';
import { createCommandLine, type CommandLine } from './command-line.ts';
import { leavesFor, matching, type Leaf } from './leaves.ts';
import { createPopup } from './popup.ts';
import { commandRow } from './rows.ts';

export interface ComposerHost {
  readonly world: World;
  readonly state: State;
  send(
    interaction: Interaction,
    title: string,
    signal?: AbortSignal,
  ): Promise<Callback | undefined>;
  upload(file: File): Promise<Upload>;
  sendCommand(leaf: Leaf, filled: readonly Filled[]): void;
  sendText(text: string): void;
}

export interface Composer {
  focus(): void;
  /** Begins a command, as if it had been picked from the list. */
  begin(name: string): void;
  /** Empties it, as when one goes to another channel. */
  reset(): void;
}

export function createComposer(host: ComposerHost): Composer {
  const form = need('#composer', HTMLFormElement);
  const slot = need('#composer-slot', HTMLElement);
  const text = need('#composer-text', HTMLTextAreaElement);
  const popup = createPopup();
  let current: { readonly leaf: Leaf; readonly line: CommandLine } | undefined;

  const leaves = () => leavesFor(host.world.commands, host.state.now);

  function begin(leaf: Leaf, rest = ''): void {
    popup.hide();
    const line = createCommandLine({ leaf, host, popup, send: () => void send(), leave });
    current = { leaf, line };
    text.hidden = true;
    slot.replaceChildren(line.element);
    if (rest !== '') line.fillFirst(rest);
    else if (!line.focus()) need('#send', HTMLButtonElement).focus();
  }

  function reset(): void {
    current = undefined;
    popup.hide();
    slot.replaceChildren();
    text.hidden = false;
    text.value = '';
  }

  function leave(): void {
    reset();
    text.focus();
  }

  async function send(): Promise<void> {
    if (current) {
      const { leaf, line } = current;
      const filled = await line.read();
      if (!filled) return;
      leave();
      host.sendCommand(leaf, filled);
      return;
    }
    const message = text.value.trim();
    if (message === '') return;
    text.value = '';
    popup.hide();
    host.sendText(message);
  }

  /** `/ask ` and more after it is the command, without any picking. */
  function whole(typed: string): boolean {
    const all = leaves().toSorted((one, other) => other.name.length - one.name.length);
    const leaf = all.find(({ name, canonical }) =>
      [name, canonical].some((each) => typed.startsWith(`${each} `)),
    );
    if (!leaf) return false;
    const name = typed.startsWith(`${leaf.name} `) ? leaf.name : leaf.canonical;
    begin(leaf, typed.slice(name.length + 1).trimStart());
    return true;
  }

  function listCommands(): void {
    if (!text.value.startsWith('/')) return popup.hide();
    const typed = text.value.slice(1);
    if (whole(typed)) return;
    const { locale } = host.state.now;
    const found = matching(leaves(), typed);
    popup.show(text, {
      label: 'Commands',
      head: make('div', {
        class: 'popup-title',
        text: typed === '' ? 'Commands' : `Commands matching /${typed}`,
      }),
      rows: found.map((leaf) => ({
        element: commandRow(leaf, locale, host.world),
        pick: () => begin(leaf),
      })),
      ...(found.length === 0 && { status: 'There is no such command.' }),
      selectFirst: true,
    });
  }

  text.setAttribute('aria-controls', popup.listId);
  text.addEventListener('input', listCommands);
  text.addEventListener('focus', listCommands);
  text.addEventListener('blur', () => popup.hide());
  text.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isOpen = popup.isOpen();
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      popup.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (isOpen && event.key === 'Escape') {
      event.preventDefault();
      popup.hide();
    } else if (isOpen && event.key === 'Tab' && !event.shiftKey) {
      if (popup.pickActive()) event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (!isOpen || !popup.pickActive()) void send();
    }
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && current) leave();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });

  return {
    focus: () => {
      (current ? current.line : text).focus();
    },
    begin(name) {
      const leaf = leaves().find(({ canonical }) => canonical === name);
      if (leaf) begin(leaf);
    },
    reset,
  };
}
