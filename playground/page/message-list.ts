/** The messages of all channels, and the list of those that the member sees. */
import { need } from './dom.ts';
import { createMessageView, type Host, type MessageView } from './message-view.ts';
import type { ShownMessage } from './message.ts';
import type { State } from './state.ts';

export interface MessageList {
  /** Adds it at the end; false where the member does not see it now. */
  add(message: ShownMessage): boolean;
  remove(message: ShownMessage): void;
  find(test: (message: ShownMessage) => boolean): ShownMessage | undefined;
  viewOf(message: ShownMessage): MessageView;
  /** Brings the end in sight. */
  toEnd(): void;
}

/** The list; it follows the member from channel to channel. */
export function createMessageList(state: State, host: () => Host): MessageList {
  const list = need('#messages', HTMLElement);
  const scroller = need('#scroller', HTMLElement);
  const messages: ShownMessage[] = [];
  const views = new Map<string, MessageView>();

  function viewOf(message: ShownMessage): MessageView {
    const known = views.get(message.id);
    if (known) return known;
    const view = createMessageView(message, host());
    views.set(message.id, view);
    return view;
  }

  const isVisible = ({ channel, onlyFor }: ShownMessage): boolean =>
    channel === state.now.channel.id && (onlyFor === undefined || onlyFor === state.now.member.id);

  /** Whether the member reads at the end, where new messages come: then the end stays in sight. */
  let atEnd = true;
  const keepEnd = () => {
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  };
  const toEnd = () => {
    atEnd = true;
    keepEnd();
  };
  scroller.addEventListener('scroll', () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 8;
  });
  const sizes = new ResizeObserver(keepEnd);
  sizes.observe(scroller);
  sizes.observe(list);

  state.onChange((now, before) => {
    if (now.channel.id === before.channel.id && now.member === before.member) return;
    list.replaceChildren(...messages.filter(isVisible).map((each) => viewOf(each).element));
    toEnd();
  });

  return {
    viewOf,
    toEnd,
    add(message) {
      messages.push(message);
      if (!isVisible(message)) return false;
      list.append(viewOf(message).element);
      toEnd();
      return true;
    },
    remove(message) {
      messages.splice(messages.indexOf(message), 1);
      views.get(message.id)?.element.remove();
      views.delete(message.id);
    },
    find: (test) => messages.find(test),
  };
}
