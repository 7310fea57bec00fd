/** Puts the page together. */
import { createChat } from './chat.ts';
import { createComposer } from './composer/composer.ts';
import { icon, icons, need } from './dom.ts';
import './foreign.ts';
import { createRawView } from './raw-view.ts';
import { createSidebar } from './sidebar.ts';
import { createState } from './state.ts';
import { createTransport } from './transport.ts';
import { worldSchema, type PlayEvent } from './wire.ts';
import { createWireLog } from './wire-log.ts';

const world = worldSchema.parse(await (await fetch('/api/world')).json());
const state = createState(world);
const log = createWireLog();
let onEvent: (event: PlayEvent) => void = () => undefined;
const transport = createTransport(log, (event) => onEvent(event));
const rawToggle = need('#raw-toggle', HTMLButtonElement);
const raw = createRawView(log, (open) => {
  rawToggle.setAttribute('aria-pressed', String(open));
  if (!open) rawToggle.focus();
});
const sidebar = createSidebar(world, state, () => raw.toggle());
const chat = createChat({ world, state, transport, raw, onUnread: sidebar.unread });
onEvent = chat.onEvent;
const composer = createComposer({
  world,
  state,
  send: transport.send,
  upload: transport.upload,
  sendCommand: chat.sendCommand,
  sendText: chat.sendText,
});
need('#send', HTMLButtonElement).append(icon(icons.send));
need('#channel-icon', HTMLElement).append(icon(icons.hash, 22));

state.onChange((now, before) => {
  if (now.channel.id !== before.channel.id || now.member !== before.member) composer.reset();
});
for (const hint of document.querySelectorAll<HTMLButtonElement>('[data-begin]')) {
  hint.addEventListener('click', () => composer.begin(hint.dataset['begin'] ?? ''));
}
document.addEventListener('keydown', (event) => {
  const { target } = event;
  const isTyping =
    target instanceof Element &&
    target.closest('input, textarea, select, [role=menu], dialog, #raw');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) composer.focus();
});
composer.focus();
document.documentElement.dataset['ready'] = 'true';
