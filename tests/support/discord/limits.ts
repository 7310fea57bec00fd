/** Discord's documented limits that its OpenAPI document does not state. */
import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { allParts, type Part } from './parts.ts';

const MAX_COMPONENTS = 40;
const MAX_TEXT = 4_000;
const MAX_FORM_FIELDS = 5;

interface Body {
  readonly flags?: number | null | undefined;
  readonly content?: unknown;
  readonly embeds?: unknown;
  readonly components?: readonly unknown[] | null | undefined;
  readonly allowed_mentions?: unknown;
  readonly attachments?: readonly { filename?: string | null | undefined }[] | null | undefined;
}

/** What Discord, or this bot's own rule on mentions, would have against a message. */
export function messageFaults(body: Body, files: readonly string[]): string[] {
  const parts = allParts(body.components);
  const faults: string[] = [];
  const isV2 = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (!isV2) faults.push('flags: the message is not in components v2');
  if (isV2 && (body.content || body.embeds)) faults.push('content: not allowed in components v2');
  if (parts.length === 0) faults.push('components: the message is empty');
  if (parts.length > MAX_COMPONENTS)
    faults.push(`components: ${parts.length} of ${MAX_COMPONENTS}`);
  const text = parts.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  if (text > MAX_TEXT) faults.push(`components: ${text} characters of ${MAX_TEXT}`);
  if (JSON.stringify(body.allowed_mentions) !== '{"parse":[]}') {
    faults.push('allowed_mentions: somebody could be pinged');
  }
  return [
    ...faults,
    ...repeatedIds(parts),
    ...parts.flatMap(partFaults),
    ...fileFaults(parts, body, files),
  ];
}

/** What Discord would have against a form. */
export function formFaults(form: { readonly components: readonly unknown[] }): string[] {
  const parts = allParts(form.components);
  const faults = [...repeatedIds(parts), ...parts.flatMap(partFaults)];
  if (form.components.length > MAX_FORM_FIELDS) {
    faults.push(`components: ${form.components.length} of ${MAX_FORM_FIELDS} in a form`);
  }
  for (const { type, label, description } of parts) {
    if (type !== Number(ComponentType.Label)) continue;
    if (!label || label.length > 45)
      faults.push(`label: “${label}” should have 1 to 45 characters`);
    if ((description?.length ?? 0) > 100) faults.push(`description of “${label}”: over 100`);
  }
  return faults;
}

interface Suggestion {
  readonly name: string;
  readonly value: unknown;
}

/** What Discord would have against suggestions. */
export function choiceFaults(choices: readonly Suggestion[]): string[] {
  const faults = choices.length > 25 ? [`choices: ${choices.length} of 25`] : [];
  const bad = choices.filter(
    ({ name, value }) => !isBetween(name, 1, 100) || !isBetween(String(value), 1, 100),
  );
  return [
    ...faults,
    ...bad.map(({ name }) => `choices: “${name}” should have 1 to 100 characters`),
  ];
}

function repeatedIds(parts: readonly Part[]): string[] {
  const ids = parts.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `custom_id: “${id}” stands twice`);
}

function partFaults(part: Part): string[] {
  const { type, content, label, custom_id: id, options } = part;
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${ComponentType[type]}: ${fault}`);
  };
  if (id !== undefined) expect(isBetween(id, 1, 100), `custom_id of ${id.length} characters`);
  if (type === Number(ComponentType.TextDisplay)) expect(Boolean(content?.trim()), 'no text');
  if (type === Number(ComponentType.Button)) {
    expect((part.url === undefined) !== (id === undefined), 'needs either an address or an id');
    expect(isBetween(label ?? '', 1, 80) || part['emoji'] !== undefined, `label “${label}”`);
  }
  if (type === Number(ComponentType.ActionRow)) {
    const inner = allParts(part.components).map((child) => child.type);
    const isButtons = inner.every((child) => child === Number(ComponentType.Button));
    expect(isButtons ? isIn(inner.length, 1, 5) : inner.length === 1, 'holds too much');
  }
  if (type === Number(ComponentType.Section)) {
    expect(isIn(part.components?.length ?? 0, 1, 3), 'needs one to three texts');
    expect(part.accessory !== undefined, 'needs an accessory');
  }
  if (type === Number(ComponentType.StringSelect)) {
    expect(isIn(options?.length ?? 0, 1, 25), `${options?.length} options`);
    expect(new Set(options?.map(({ value }) => value)).size === options?.length, 'values repeated');
    expect(isIn(part.max_values ?? 1, 1, options?.length ?? 0), 'max_values beyond its options');
    for (const option of options ?? []) {
      expect(isBetween(option.label, 1, 100), `label “${option.label}”`);
      expect(isBetween(option.value, 1, 100), `value “${option.value}”`);
      expect((option.description?.length ?? 0) <= 100, `description “${option.description}”`);
    }
  }
  if (type === Number(ComponentType.TextInput)) {
    expect((part.placeholder?.length ?? 0) <= 100, 'placeholder over 100');
    expect((part.value?.length ?? 0) <= (part.max_length ?? 4_000), 'value over its max_length');
  } else {
    expect((part.placeholder?.length ?? 0) <= 150, 'placeholder over 150');
  }
  return faults;
}

/** Every file is announced, sent and shown, under one name. */
function fileFaults(parts: readonly Part[], body: Body, files: readonly string[]): string[] {
  const shown = parts.flatMap(({ file }) => (file ? [file.url.replace('attachment://', '')] : []));
  const announced = (body.attachments ?? []).map(({ filename }) => filename ?? '');
  const sent = [...files].sort().join();
  return [...announced].sort().join() === sent && [...shown].sort().join() === sent
    ? []
    : [`files: sent ${sent}; announced ${announced.join()}; shown ${shown.join()}`];
}

const isIn = (n: number, from: number, to: number): boolean => n >= from && n <= to;
const isBetween = (text: string, from: number, to: number) => isIn(text.length, from, to);
