import { randomBytes } from 'node:crypto';

/** A new id: 16 characters that fit in a custom id, never repeated. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
