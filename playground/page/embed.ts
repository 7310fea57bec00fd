/** Embeds, as bots sent them before components v2. */
import { make } from './dom.ts';
import { showInline, showMarkdown, type Names } from './markdown/show.ts';
import type { Embed } from './wire.ts';

/** One embed, drawn by the foreign component. */
export function showEmbed(embed: Embed, names: Names): HTMLElement {
  const { title, description, url, color, author, footer, fields } = embed;
  return make(
    'discord-embed',
    {
      attributes: {
        slot: 'embeds',
        'embed-title': title ?? undefined,
        'author-name': author?.name,
        url: url && /^https?:/.test(url) ? url : undefined,
        color: typeof color === 'number' ? `#${color.toString(16).padStart(6, '0')}` : undefined,
      },
    },
    description &&
      make(
        'discord-embed-description',
        { attributes: { slot: 'description' } },
        showMarkdown(description, names),
      ),
    fields &&
      fields.length > 0 &&
      make(
        'discord-embed-fields',
        { attributes: { slot: 'fields' } },
        ...fields.map(({ name, value, inline }, at) =>
          make(
            'discord-embed-field',
            {
              attributes: {
                'field-title': name,
                inline,
                'inline-index': inline ? String(columnOf(fields, at)) : undefined,
              },
            },
            showMarkdown(value, names),
          ),
        ),
      ),
    footer &&
      make(
        'discord-embed-footer',
        { attributes: { slot: 'footer' } },
        make('span', {}, showInline(footer.text, names)),
      ),
  );
}

/** Fields in a row stand three abreast, from the left. */
function columnOf(fields: NonNullable<Embed['fields']>, at: number): number {
  const start = fields.findLastIndex(({ inline }, i) => i < at && !inline) + 1;
  return ((at - start) % 3) + 1;
}
