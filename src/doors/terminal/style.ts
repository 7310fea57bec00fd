/** Colours of a terminal, or none. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  strike: [9, 29],
  underline: [4, 24],
} as const;

export interface Style {
  readonly coloured: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly strike: (text: string) => string;
  readonly underline: (text: string) => string;
  /** @param rgb 24-bit colour */
  readonly colour: (text: string, rgb: number) => string;
}

const same = (text: string): string => text;

export function styleFor(coloured: boolean): Style {
  const wrap =
    ([on, off]: readonly [number, number]) =>
    (text: string): string =>
      `\u001B[${on}m${text}\u001B[${off}m`;
  return coloured
    ? {
        coloured,
        bold: wrap(CODES.bold),
        dim: wrap(CODES.dim),
        strike: wrap(CODES.strike),
        underline: wrap(CODES.underline),
        colour: (text, rgb) =>
          `\u001B[38;2;${rgb >> 16};${(rgb >> 8) & 255};${rgb & 255}m${text}\u001B[39m`,
      }
    : {
        coloured,
        bold: same,
        dim: same,
        // Without colours, struck words would read as if they had been said.
        strike: (text) => `[-${text}-]`,
        underline: same,
        colour: same,
      };
}

/** A stream that may be a terminal, as Node has it. */
interface Output {
  /** There on terminals alone; it honours NO_COLOR and FORCE_COLOR. */
  hasColors?(): boolean;
}

/** Colours as asked for, else where a terminal shows them. */
export function wantsColour(output: Output, asked?: boolean): boolean {
  return asked ?? output.hasColors?.() ?? false;
}
