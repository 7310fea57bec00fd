/** What a select menu offers, and how Discord tells the bot of what was chosen. */
import type { Component } from '../wire.ts';
import type { Drawing } from './context.ts';
import { Kind } from './kinds.ts';
import type { SelectChoice } from './select-menu.ts';

type Place = Pick<Drawing, 'server' | 'members'>;

/** The options of the menu itself, or the members, roles and channels of the server. */
export function choicesOf(component: Component, { server, members }: Place): SelectChoice[] {
  const chosen = new Set((component.default_values ?? []).map(({ id }) => id));
  const pick = (id: string, label: string, note?: string): SelectChoice => ({
    value: id,
    label,
    chosen: chosen.has(id),
    ...(note !== undefined && { note }),
  });
  const users = members.map(({ id, name, username }) => pick(id, name, username));
  const roles = server.roles.map(({ id, name }) => pick(id, `@${name}`));
  switch (component.type) {
    case Kind.UserSelect:
      return users;
    case Kind.RoleSelect:
      return roles;
    case Kind.MentionableSelect:
      return [...users, ...roles];
    case Kind.ChannelSelect:
      return server.channels.map(({ id, name, topic }) => pick(id, `#${name}`, topic));
    default:
      return (component.options ?? []).map(({ label, value, description, default: isChosen }) => ({
        label,
        value,
        chosen: isChosen ?? false,
        ...(description && { note: description }),
      }));
  }
}

/** The things behind the chosen ids; undefined for menus of plain options. */
export function resolvedOf(
  { type }: Component,
  values: readonly string[],
  { server, members }: Place,
): Readonly<Record<string, unknown>> | undefined {
  if (type === Kind.StringSelect) return undefined;
  const among = <T extends { readonly id: string }>(all: readonly T[]) =>
    Object.fromEntries(all.filter(({ id }) => values.includes(id)).map((each) => [each.id, each]));
  const users = members.map(({ id, username, name }) => ({ id, username, global_name: name }));
  const roles = server.roles.map(({ id, name }) => ({ id, name, permissions: '0' }));
  const channels = server.channels.map(({ id, name }) => ({ id, name, type: 0, permissions: '0' }));
  if (type === Kind.ChannelSelect) return { channels: among(channels) };
  if (type === Kind.RoleSelect) return { roles: among(roles) };
  if (type === Kind.UserSelect) return { users: among(users) };
  return { users: among(users), roles: among(roles) };
}
