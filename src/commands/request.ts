/** What comes in through any door, as plain data: a handler never sees an interaction object. */

/** What the member who acts may do, as the door learnt it from Discord. */
export interface Member {
  readonly id: string;
  readonly name?: string;
  /** Roles on the server, as ids. */
  readonly roles: readonly string[];
  /** “Manage Server”, computed by Discord for the channel in which the member acts. */
  readonly canManageServer: boolean;
}

/** A file that a member attached to an option; its content is fetched by the door's `fetchFile`. */
export interface Attachment {
  readonly name: string;
  readonly size: number;
  readonly url: string;
  readonly contentType?: string;
}

export type OptionValue = string | number | boolean | Attachment;

/** Where and by whom a request is made. */
export interface Origin {
  /** Absent in direct messages and group messages. */
  readonly server?: string;
  readonly channel?: string;
  readonly member: Member;
  /** The member's own language as a Discord locale, e.g. `en-US`. */
  readonly locale: string;
  /** True where the bot itself is installed on the server (and not by the member alone). */
  readonly installed: boolean;
}

/** What an earlier reply of ours looked like, for the buttons below it. */
export interface EarlierMessage {
  readonly id: string;
  readonly private: boolean;
  /** All text displays of the message, in order. */
  readonly texts: readonly string[];
}

export type Request =
  | {
      readonly type: 'slash';
      readonly command: string;
      /** Subcommand, e.g. `inbox` of `/curate inbox`. */
      readonly sub?: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      readonly origin: Origin;
    }
  | {
      readonly type: 'complete';
      readonly command: string;
      readonly sub?: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      readonly focused: string;
      readonly origin: Origin;
    }
  | {
      readonly type: 'menu';
      readonly command: string;
      /** The text of the message on which the member chose the command. */
      readonly text: string;
      readonly origin: Origin;
    }
  | {
      /** A button pressed, or values chosen in a select menu. */
      readonly type: 'press';
      readonly customId: string;
      readonly values: readonly string[];
      readonly message: EarlierMessage;
      readonly origin: Origin;
    }
  | {
      /** A form (modal) sent: values by the custom id of the field. */
      readonly type: 'submit';
      readonly customId: string;
      readonly fields: Readonly<Record<string, readonly string[]>>;
      readonly files: Readonly<Record<string, readonly Attachment[]>>;
      readonly message?: EarlierMessage;
      readonly origin: Origin;
    };
