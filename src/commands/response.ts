/** What a handler returns: each door turns the value into its own way of replying. */
import type { Answer } from '../answers/answer.ts';
import type { Form } from '../messages/form.ts';
import type { Message } from '../messages/message.ts';

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A new message. */
export interface ReplyResponse {
  readonly kind: 'message';
  readonly message: Message;
  /** Shown to the member alone. */
  readonly private: boolean;
  /** Work that takes a while: begun once the message is shown, its result takes the message's place. */
  readonly later?: () => Promise<Message>;
  /** What the message says, for doors that want data (the terminal's `batch`). */
  readonly answer?: Answer;
  /** Why there is no answer: a code for machines, a plain sentence for people. */
  readonly problem?: { readonly code: string; readonly text: string };
}

/** The message below which the button stands, anew. */
export interface UpdateResponse {
  readonly kind: 'update';
  readonly message: Message;
  /** A further message to the member alone, once the update is shown. */
  readonly then?: ReplyResponse;
}

/** A form to fill in (a Discord modal). */
export interface FormResponse {
  readonly kind: 'form';
  readonly form: Form;
}

/** Suggestions for the option being typed: 25 at most. */
export interface ChoicesResponse {
  readonly kind: 'choices';
  readonly choices: readonly Choice[];
}

export type Response = ReplyResponse | UpdateResponse | FormResponse | ChoicesResponse;
