/** Tells screen readers what happened where their focus is not. */
import { need } from './dom.ts';

/** Says it once the reader is done with what it is saying. */
export function announce(text: string): void {
  const region = need('#announcer', HTMLElement);
  region.textContent = '';
  // A text that stands there already is not said again unless it was gone in between.
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
