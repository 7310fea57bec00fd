import { additionsFile } from '../../curation/additions-file.ts';
import { isListSection, readItem } from '../../curation/sections.ts';
import { exportPanel } from '../../messages/panels/files.ts';
import { defineLeaf } from '../define.ts';
import { aside, atDesk, tell } from '../desk.ts';
import { openStory } from '../story-choice.ts';

/** What the server has added to a story, as a file that `/curate import` takes. */
export const exportLeaf = defineLeaf('curate export', {
  options: { story: { type: 'text' } },
  async run(context, { story: typed }) {
    const { desk, server } = atDesk(context);
    const { story } = await openStory(context, typed);
    const stored = await desk.store.entries.since(server, 0);
    const entries = stored.flatMap((entry) => {
      const { storyId, section } = entry;
      const own = storyId === story.story.id && entry.kind === 'present' && isListSection(section);
      return own ? (readItem(section, entry.body) ?? []) : [];
    });
    if (entries.length === 0) return tell(context.texts.desk.file.nothing);
    const name = `${story.story.id}.story.yaml`;
    const content = additionsFile(story, entries);
    return aside(exportPanel(entries.length, name, content, context.texts));
  },
});
