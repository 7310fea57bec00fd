import { defineGroup } from '../define.ts';
import { addLeaf, editLeaf, removeLeaf } from './entry-commands.ts';
import { exportLeaf } from './export.ts';
import { importLeaf } from './import.ts';
import { historyLeaf } from './history.ts';
import { inboxLeaf } from './inbox.ts';

/** What the bot knows, in the hands of those who curate. */
export const curateCommand = defineGroup({
  name: 'curate',
  access: 'curators',
  subs: {
    inbox: inboxLeaf,
    add: addLeaf,
    edit: editLeaf,
    remove: removeLeaf,
    history: historyLeaf,
    export: exportLeaf,
    import: importLeaf,
  },
});
