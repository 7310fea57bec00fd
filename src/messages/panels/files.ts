/** Export and import: the file, what is wrong with one, and what one would change. */
import type { Catalogue } from '../catalogue/en.ts';
import { heading, small } from '../answers/fragments.ts';
import { buttons } from '../components.ts';
import { customId } from '../custom-id.ts';
import type { Message } from '../message.ts';
import { panel, piece } from '../panel.ts';
import { fileShown } from '../pickers.ts';

export function exportPanel(
  count: number,
  name: string,
  content: string,
  { desk: { file } }: Catalogue,
): Message {
  const shown = panel([piece(file.exported(count)), fileShown(name)]);
  return { ...shown, files: [{ name, content }] };
}

const MOST_SHOWN = 12;

export function faultyFile(
  count: number,
  faults: readonly string[],
  { desk: { file } }: Catalogue,
): Message {
  const shown = faults.slice(0, MOST_SHOWN).map((fault) => `- ${piece(fault, 250)}`);
  const left = count - shown.length;
  return panel(
    [
      heading(file.faulty(count)),
      [...shown, ...(left > 0 ? [file.moreFaults(left)] : [])].join('\n'),
    ],
    'problem',
  );
}

export interface ImportShown {
  readonly draftId: string;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /** Some of what is new or changed. */
  readonly titles: readonly string[];
}

export function importPreview(shown: ImportShown, { desk: { file } }: Catalogue): Message {
  const { draftId, fresh, changed, same, titles } = shown;
  const lines = titles.slice(0, MOST_SHOWN).map((title) => `- ${piece(title, 200)}`);
  return panel([
    heading(file.preview),
    [file.fresh(fresh), file.changed(changed), file.same(same)].join(' · '),
    lines.join('\n'),
    fresh + changed > lines.length ? small(file.moreFaults(fresh + changed - lines.length)) : '',
    buttons([
      { id: customId('import', draftId), label: file.apply, style: 'primary' },
      { id: customId('no-import', draftId), label: file.cancel },
    ]),
  ]);
}
