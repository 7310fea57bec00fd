/** A bot that gives every kind of answer there is, one command for each. */
import {
  ComponentType,
  TextInputStyle,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Request } from '../../../src/commands/request.ts';
import type { Response } from '../../../src/commands/response.ts';
import type { Router } from '../../../src/commands/router.ts';
import { buttons, container, text } from '../../../src/messages/components.ts';

const names = ['form', 'slow', 'file', 'hostile', 'never', 'choose', 'upload'] as const;

const manifest: RESTPutAPIApplicationCommandsJSONBody = [
  ...names.map((name) => ({
    type: 1 as const,
    name,
    description: `Shows ${name}`,
    ...(name === 'upload' && {
      options: [{ type: 11 as const, name: 'paper', description: 'A file', required: true }],
    }),
  })),
  {
    type: 1,
    name: 'count',
    description: 'Takes a number',
    options: [
      {
        type: 4,
        name: 'number',
        description: 'One to ten',
        required: true,
        min_value: 1,
        max_value: 10,
      },
      {
        type: 3,
        name: 'colour',
        description: 'A colour',
        choices: ['red', 'blue'].map((name) => ({ name, value: name })),
      },
      { type: 5, name: 'twice', description: 'Once more' },
    ],
  },
  { type: 1, name: 'manage', description: 'For moderators', default_member_permissions: '32' },
];

/** Text that a member might send to break out of the page. */
export const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

const say = (content: string, hidden = false): Response => ({
  kind: 'message',
  message: { components: [container(0x3b6ea5, [text(content)])] },
  private: hidden,
});

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function handle(request: Request): Promise<Response> {
  if (request.type === 'submit') {
    const { fields, files } = request;
    const uploaded = Object.values(files)
      .flat()
      .map(({ name }) => name);
    return say(`Sent: ${JSON.stringify(fields)} ${uploaded.join()}`, true);
  }
  if (request.type === 'press') {
    return { kind: 'update', message: { components: [text(`Chosen: ${request.values.join()}`)] } };
  }
  if (request.type !== 'slash') return { kind: 'choices', choices: [] };
  switch (request.command) {
    case 'form':
      return { kind: 'form', form };
    case 'slow':
      await wait(2_500);
      return say('At last.');
    case 'never':
      await wait(20_000);
      return say('Too late.');
    case 'file':
      return {
        kind: 'message',
        private: true,
        message: {
          components: [{ type: ComponentType.File, file: { url: 'attachment://story.yaml' } }],
          files: [{ name: 'story.yaml', content: 'id: story\n' }],
        },
      };
    case 'hostile':
      return say(`${HOSTILE} [here](javascript:alert(1)) **${HOSTILE}**`);
    case 'choose':
      return {
        kind: 'message',
        private: false,
        message: {
          components: [
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.ChannelSelect,
                  custom_id: 'channels',
                  placeholder: 'Which channels',
                  min_values: 1,
                  max_values: 2,
                },
              ],
            },
            buttons([{ id: 'again', label: 'Again', style: 'primary' }]),
          ],
        },
      };
    default:
      return say(`Given: ${JSON.stringify(request.options)}`);
  }
}

const form: Extract<Response, { kind: 'form' }>['form'] = {
  custom_id: 'filled',
  title: 'A form with everything',
  components: [
    {
      type: ComponentType.Label,
      label: 'Your words',
      description: 'As you remember them',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'words',
        style: TextInputStyle.Paragraph,
        required: true,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Colour',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'colour',
        required: true,
        options: [
          { label: 'Red', value: 'red' },
          { label: 'Blue', value: 'blue', description: 'As the sea' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Paper',
      component: { type: ComponentType.FileUpload, custom_id: 'paper', required: false },
    },
  ],
};

export const workshop: Router = { manifest, handle };
