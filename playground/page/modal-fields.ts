/** The fields of a modal: each knows how to be checked, and how Discord sends it. */
import { Kind, isSelect } from './components/kinds.ts';
import { choicesOf, resolvedOf } from './components/select-choices.ts';
import { selectMenu, valuesOf } from './components/select-menu.ts';
import { freshId, make } from './dom.ts';
import { attachmentOf } from './interaction.ts';
import type { Names } from './markdown/show.ts';
import type { Component, Member, Server, Upload } from './wire.ts';

export interface FieldHost {
  readonly names: Names;
  readonly server: Server;
  readonly members: readonly Member[];
  upload(file: File): Promise<Upload>;
}

export interface Field {
  readonly element: HTMLElement;
  focus(): void;
  /** Says what is wrong below the field, where something is. */
  check(): boolean;
  /** As Discord sends it; files are uploaded and put among the attachments. */
  read(attachments: Record<string, unknown>): Promise<unknown>;
  /** Members, roles and channels behind the chosen ids. */
  resolved(): Readonly<Record<string, unknown>>;
}

/** What differs between kinds of fields. */
interface Control {
  readonly element: HTMLElement;
  readonly target: HTMLElement;
  fault(): string;
  value(attachments: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>>;
}

const REQUIRED = 'This field is required.';

/** @param part the label, or (as older forms have it) the row around the field */
export function createField(part: Component, child: Component, host: FieldHost): Field {
  const id = freshId('field');
  const text = part.label ?? child.label ?? '';
  const error = make('div', { class: 'field-error', attributes: { id: `${id}-error` } });
  const noteId = part.description ? `${id}-note` : '';
  const described = [noteId, `${id}-error`].filter(Boolean).join(' ');
  const control = createControl(child, host, { id, label: text, described });
  const required = child.required ?? true;
  const element = make(
    'div',
    { class: 'field' },
    make(
      'label',
      { class: 'field-label', attributes: { for: id } },
      text,
      required &&
        make('span', { class: 'required', text: ' *', attributes: { 'aria-hidden': 'true' } }),
    ),
    part.description &&
      make('div', { class: 'field-note', text: part.description, attributes: { id: noteId } }),
    control.element,
    error,
  );
  const isLabel = part.type === Kind.Label;
  return {
    element,
    focus: () => control.target.focus(),
    check() {
      error.textContent = control.fault();
      control.target.setAttribute('aria-invalid', String(error.textContent !== ''));
      return error.textContent === '';
    },
    async read(attachments) {
      const value = await control.value(attachments);
      const component = { type: child.type, id: 2, custom_id: child.custom_id, ...value };
      return isLabel
        ? { type: part.type, id: 1, component }
        : { type: part.type, id: 1, components: [component] };
    },
    resolved: () =>
      isSelect(child.type) ? (resolvedOf(child, valuesOf(control.element), host) ?? {}) : {},
  };
}

interface Naming {
  readonly id: string;
  readonly label: string;
  readonly described: string;
}

function createControl(child: Component, host: FieldHost, naming: Naming): Control {
  if (isSelect(child.type)) return selectControl(child, host, naming);
  switch (child.type) {
    case Kind.FileUpload:
      return fileControl(child, host, naming);
    case Kind.RadioGroup:
    case Kind.CheckboxGroup:
      return groupControl(child, naming);
    case Kind.Checkbox:
      return checkboxControl(child, naming);
    default:
      return textControl(child, naming);
  }
}

function textControl(child: Component, { id, described }: Naming): Control {
  const PARAGRAPH = 2;
  const { min_length: min = 0, max_length: max = 4000, required = true } = child;
  const input = make(child.style === PARAGRAPH ? 'textarea' : 'input', {
    class: 'text-input',
    attributes: {
      id,
      placeholder: child.placeholder ?? undefined,
      maxlength: String(max),
      'aria-describedby': described,
      'aria-required': required ? 'true' : undefined,
      autocomplete: 'off',
    },
  });
  input.value = child.value ?? '';
  return {
    element: input,
    target: input,
    fault() {
      const { length } = input.value;
      if (required && input.value.trim() === '') return REQUIRED;
      return length > 0 && length < min ? `Must be at least ${min} characters.` : '';
    },
    value: () => Promise.resolve({ value: input.value }),
  };
}

function selectControl(
  child: Component,
  host: FieldHost,
  { id, label, described }: Naming,
): Control {
  const { required = true, min_values: min = 1, max_values: max = 1 } = child;
  const menu = selectMenu({
    id,
    label,
    placeholder: child.placeholder ?? 'Make a selection',
    choices: choicesOf(child, host),
    min: required ? min : 0,
    max,
    disabled: false,
    describedBy: described,
    onChosen: () => undefined,
  });
  return {
    element: menu,
    target: menu.querySelector<HTMLElement>('[role=combobox]') ?? menu,
    fault: () => (required && valuesOf(menu).length < Math.max(min, 1) ? REQUIRED : ''),
    value: () => Promise.resolve({ values: valuesOf(menu) }),
  };
}

function fileControl(child: Component, host: FieldHost, { id, described }: Naming): Control {
  const { required = true, max_values: max = 1 } = child;
  const input = make('input', {
    class: 'file-input',
    attributes: { id, type: 'file', multiple: max > 1, 'aria-describedby': described },
  });
  return {
    element: input,
    target: input,
    fault() {
      const count = input.files?.length ?? 0;
      if (required && count === 0) return REQUIRED;
      return count > max ? `No more than ${max} files.` : '';
    },
    async value(attachments) {
      const uploads = await Promise.all([...(input.files ?? [])].map((file) => host.upload(file)));
      for (const each of uploads) attachments[each.id] = attachmentOf(each);
      return { values: uploads.map((each) => each.id) };
    },
  };
}

function groupControl(child: Component, { id, label }: Naming): Control {
  const several = child.type === Kind.CheckboxGroup;
  const { required = true } = child;
  const inputs = (child.options ?? []).map(({ value, default: isChosen }) => {
    const input = make('input', { attributes: { type: several ? 'checkbox' : 'radio', name: id } });
    input.value = value;
    input.checked = isChosen ?? false;
    return input;
  });
  const element = make(
    'div',
    {
      class: 'choices',
      attributes: { id, role: several ? 'group' : 'radiogroup', 'aria-label': label },
    },
    ...(child.options ?? []).map(({ label: text, description }, index) =>
      make(
        'label',
        { class: 'choice' },
        inputs[index],
        make('span', { text }),
        description && make('span', { class: 'field-note', text: description }),
      ),
    ),
  );
  const chosen = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  return {
    element,
    target: inputs[0] ?? element,
    fault: () => (required && chosen().length === 0 ? REQUIRED : ''),
    value: () => Promise.resolve(several ? { values: chosen() } : { value: chosen()[0] ?? null }),
  };
}

function checkboxControl(child: Component, { id, described }: Naming): Control {
  const input = make('input', {
    attributes: { id, type: 'checkbox', 'aria-describedby': described },
  });
  input.checked = child.default ?? false;
  return {
    element: input,
    target: input,
    fault: () => '',
    value: () => Promise.resolve({ value: input.checked }),
  };
}
