import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Request } from './request.ts';
import type { Response } from './response.ts';

/** The one way in for every door. */
export interface Router {
  /** All commands as Discord registers them, with their localisations. */
  readonly manifest: RESTPutAPIApplicationCommandsJSONBody;
  /** Never rejects: a bug is logged with an id and becomes a friendly reply that quotes the id. */
  handle(request: Request): Promise<Response>;
}
