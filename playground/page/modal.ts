/** Discord's modals: a form with labelled fields. */
import { freshId, icon, icons, make } from './dom.ts';
import { Kind } from './components/kinds.ts';
import { showMarkdown } from './markdown/show.ts';
import { createField, type Field, type FieldHost } from './modal-fields.ts';
import type { Callback } from './wire.ts';

export interface ModalHost extends FieldHost {
  readonly application: { readonly name: string; readonly avatar: string };
  /** Sends the form; false where the bot did not take it. */
  submit(data: Readonly<Record<string, unknown>>): Promise<boolean>;
}

/** Opens the form; what was filled in goes to `submit`. */
export function openModal(form: NonNullable<Callback['data']>, host: ModalHost): void {
  const { application } = host;
  const titleId = freshId('modal-title');
  const fields: Field[] = [];
  const parts = (form.components ?? []).map((part) => {
    if (part.type === Kind.TextDisplay) return showMarkdown(part.content ?? '', host.names);
    const [child = part.component] = part.components ?? [];
    if (!child) return make('div');
    const field = createField(part, child, host);
    fields.push(field);
    return field.element;
  });
  const failure = make('div', { class: 'failure', attributes: { role: 'alert' } });
  const submit = make('button', {
    class: 'button primary',
    text: 'Submit',
    attributes: { type: 'submit' },
  });
  const body = make(
    'form',
    { class: 'modal-form', attributes: { novalidate: true, method: 'dialog' } },
    make(
      'div',
      { class: 'modal-body' },
      make('p', {
        class: 'modal-hint',
        text: `This form will be submitted to ${application.name}. Do not share passwords or other sensitive information.`,
      }),
      ...parts,
      failure,
    ),
    make(
      'div',
      { class: 'modal-actions' },
      make('button', {
        class: 'button secondary',
        text: 'Cancel',
        attributes: { type: 'button' },
        on: { click: () => dialog.close() },
      }),
      submit,
    ),
  );
  const dialog = make(
    'dialog',
    { class: 'modal', attributes: { 'aria-labelledby': titleId } },
    make(
      'header',
      { class: 'modal-head' },
      make('img', { attributes: { src: application.avatar, alt: '', width: '24', height: '24' } }),
      make('h2', { text: form.title ?? '', attributes: { id: titleId } }),
      make(
        'button',
        {
          class: 'tool',
          attributes: { type: 'button', 'aria-label': 'Close' },
          on: { click: () => dialog.close() },
        },
        icon(icons.close),
      ),
    ),
    body,
  );
  body.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });

  async function send(): Promise<void> {
    const wrong = fields.filter((field) => !field.check());
    if (wrong.length > 0) {
      wrong[0]?.focus();
      return;
    }
    submit.classList.add('waiting');
    failure.textContent = '';
    const attachments: Record<string, unknown> = {};
    const components = await Promise.all(fields.map((field) => field.read(attachments)));
    const resolved: Record<string, unknown> = {};
    for (const field of fields) Object.assign(resolved, field.resolved());
    if (Object.keys(attachments).length > 0) resolved['attachments'] = attachments;
    const data = {
      custom_id: form.custom_id,
      components,
      ...(Object.keys(resolved).length > 0 && { resolved }),
    };
    const taken = await host.submit(data);
    submit.classList.remove('waiting');
    if (taken) dialog.close();
    else failure.textContent = 'Something went wrong. Try again.';
  }

  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (!(before instanceof HTMLElement)) return;
    // Chromium gives the focus back without the caret: nothing could be typed.
    before.blur();
    before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}
