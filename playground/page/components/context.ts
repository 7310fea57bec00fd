/** What drawing a component needs to know, and where a press goes. */
import type { Names } from '../markdown/show.ts';
import type { KeptFile, Member, Server } from '../wire.ts';

export interface Drawing {
  readonly names: Names;
  /** Where the message stands: menus of channels, roles and members offer those of the server. */
  readonly server: Server;
  readonly members: readonly Member[];
  readonly files: readonly KeptFile[];
  /** A component was used; `data` is what Discord sends of it. */
  press(from: HTMLElement, data: Readonly<Record<string, unknown>>): void;
}
