/**
 * The foreign components that draw messages and embeds, and what we change in their looks: today's
 * colours of Discord, taken from the page's own, with enough contrast to be read.
 */
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-messages.js';

interface Styled {
  elementStyles: (CSSStyleSheet | { readonly styleSheet?: CSSStyleSheet | undefined })[];
}

const REPLY = `
  :host { color: var(--text-muted) !important; margin-bottom: 6px; }
  :host, .discord-replied-message-username, .discord-replied-message-content { font-size: 14px !important; }
  .discord-replied-message-username { color: var(--text-strong) !important; opacity: 1 !important; }
  .discord-replied-message-content { opacity: 1 !important; color: var(--text-muted) !important; }
  :host .discord-context-command-name, :host .discord-slash-command-name {
    opacity: 1 !important; color: var(--link) !important; background: none !important; padding: 0 !important;
  }
`;

const changes: readonly (readonly [Styled, string])[] = [
  [
    DiscordMessage,
    `:host { color: var(--text) !important; padding: 2px 16px; margin: 0; line-height: 1.375; }
     :host(:hover) { background: none !important; }
     .discord-message-timestamp { color: var(--text-muted) !important; margin-left: 4px; }
     .discord-message-content { line-height: 1.375; padding-top: 0; min-width: 0; }
     .discord-message-body .discord-message-markup { display: block; }
     .discord-author-avatar { margin-top: 2px; }
     .discord-author-avatar img { cursor: default; }
     @container (max-width: 480px) {
       :host { padding: 2px 12px; }
       .discord-author-avatar { margin-right: 12px; }
     }`,
  ],
  [
    DiscordAuthorInfo,
    `.discord-author-username { color: var(--text-strong) !important; }
     .discord-author-username:hover { text-decoration: none !important; cursor: default !important; }`,
  ],
  [DiscordVerifiedAuthorTag, `:host { text-transform: uppercase; font-weight: 600; }`],
  [DiscordReply, REPLY],
  [DiscordCommand, REPLY],
  [
    DiscordEmbed,
    `.discord-embed-wrapper { background-color: var(--raised) !important; border-color: var(--line) !important; }
     .discord-embed-root { color: var(--text) !important; }
     .discord-embed-title { color: var(--text-strong) !important; }`,
  ],
  [DiscordEmbedField, `.discord-field-title { color: var(--text-strong) !important; }`],
];

for (const [component, css] of changes) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  component.elementStyles.push(sheet);
}
