/** Puts a popover next to the thing that it belongs to, inside the window. */

const GAP = 4;

/** Below the anchor and as wide, or above it where there is no room. */
export function placeBelow(popover: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { style } = popover;
  style.setProperty('min-width', `${at.width}px`);
  style.setProperty('max-width', `${Math.max(at.width, 240)}px`);
  style.setProperty('left', `${at.left}px`);
  const below = innerHeight - at.bottom - GAP * 2;
  const above = at.top - GAP * 2;
  const height = Math.min(popover.scrollHeight + 2, 320);
  if (below >= height || below >= above) {
    style.setProperty('top', `${at.bottom + GAP}px`);
    style.setProperty('max-height', `${Math.min(below, 320)}px`);
  } else {
    style.setProperty('top', `${at.top - GAP - Math.min(height, above)}px`);
    style.setProperty('max-height', `${Math.min(above, 320)}px`);
  }
}

/** With a corner at the point. */
export function placeAt(popover: HTMLElement, x: number, y: number): void {
  const { width, height } = popover.getBoundingClientRect();
  popover.style.setProperty('left', `${Math.max(GAP, Math.min(x, innerWidth - width - GAP))}px`);
  popover.style.setProperty('top', `${Math.max(GAP, Math.min(y, innerHeight - height - GAP))}px`);
}
