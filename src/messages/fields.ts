/** Fields of a form, each under its label. */
import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type APILabelComponent,
} from 'discord-api-types/v10';
import { cut } from './cut.ts';
import type { Form } from './form.ts';

const MAX_TITLE = 45;
const MAX_LABEL = 45;
const MAX_DESCRIPTION = 100;
const MAX_OPTION = 100;
const MOST_OPTIONS = 25;

interface Field {
  readonly id: string;
  readonly label: string;
  /** One line of help. */
  readonly help?: string;
  readonly required?: boolean;
}

interface TextField extends Field {
  readonly value?: string;
  readonly max: number;
  /** Several lines. */
  readonly long?: boolean;
}

export function textField(field: TextField): APILabelComponent {
  const { id, value = '', max, long = false, required = false } = field;
  const filled = value.slice(0, max);
  return labelled(field, {
    type: ComponentType.TextInput,
    custom_id: id,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: max,
    ...(filled === '' ? {} : { value: filled }),
  });
}

interface ChoiceField extends Field {
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly note?: string;
    readonly chosen?: boolean;
  }[];
}

/** A menu; without options there would be nothing to show, so leave the field out then. */
export function choiceField(field: ChoiceField): APILabelComponent {
  const { id, options, required = false } = field;
  return labelled(field, {
    type: ComponentType.StringSelect,
    custom_id: id,
    required,
    min_values: required ? 1 : 0,
    max_values: 1,
    options: options.slice(0, MOST_OPTIONS).map(({ label, value, note, chosen = false }) => ({
      label: cut(label, MAX_OPTION) || '–',
      value,
      ...(note === undefined ? {} : { description: cut(note, MAX_OPTION) || '–' }),
      default: chosen,
    })),
  });
}

function labelled(
  { label, help }: Field,
  component: APILabelComponent['component'],
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cut(label, MAX_LABEL) || '–',
    ...(help === undefined ? {} : { description: cut(help, MAX_DESCRIPTION) }),
    component,
  };
}

/** Up to five fields. */
export function form(
  id: string,
  title: string,
  fields: readonly APIModalInteractionResponseCallbackData['components'][number][],
): Form {
  return { custom_id: id, title: cut(title, MAX_TITLE) || '–', components: [...fields] };
}
