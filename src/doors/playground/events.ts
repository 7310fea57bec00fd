/** What happens after a first answer, sent to the page as it happens (server-sent events). */
import type { ServerResponse } from 'node:http';
import type { KeptFile } from './files.ts';

/** A message as the bot sent it, with the files that came along. */
export interface SentMessage {
  readonly id: string;
  readonly body: unknown;
  readonly files: readonly KeptFile[];
}

export type PlayEvent =
  | { readonly type: 'edit' | 'followUp'; readonly token: string; readonly message: SentMessage }
  | { readonly type: 'delete'; readonly token: string; readonly id: string }
  | Post;

/** A message that the bot wrote of its own accord. */
export interface Post {
  readonly type: 'post';
  readonly channel: string;
  readonly message: SentMessage;
}

/** Events that wait for a page that is not listening yet. */
const MOST_WAITING = 100;
/** Pages that were open since the start; the oldest is forgotten. */
const MOST_PAGES = 50;

interface Page {
  waiting: PlayEvent[];
  stream?: ServerResponse;
}

export interface Events {
  /** Sends the events of a page from now on, those that waited for it first. */
  listen(page: string, stream: ServerResponse): void;
  tell(page: string, event: PlayEvent): void;
  /** For all pages that are open. */
  tellAll(event: PlayEvent): void;
  close(): void;
}

/** Makes the hub; nobody listens yet. */
export function createEvents(): Events {
  const pages = new Map<string, Page>();

  function pageOf(id: string): Page {
    const known = pages.get(id);
    if (known) return known;
    const [oldest] = pages.keys();
    if (pages.size >= MOST_PAGES && oldest !== undefined) {
      pages.get(oldest)?.stream?.end();
      pages.delete(oldest);
    }
    const page: Page = { waiting: [] };
    pages.set(id, page);
    return page;
  }

  function tell(page: Page, event: PlayEvent): void {
    if (page.stream) page.stream.write(asText(event));
    else if (page.waiting.length < MOST_WAITING) page.waiting.push(event);
  }

  return {
    listen(id, stream) {
      const page = pageOf(id);
      page.stream?.end();
      page.stream = stream;
      stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      stream.write(': open\n\n');
      for (const event of page.waiting.splice(0)) stream.write(asText(event));
      stream.on('close', () => {
        if (page.stream === stream) delete page.stream;
      });
    },
    tell: (id, event) => tell(pageOf(id), event),
    tellAll(event) {
      for (const page of pages.values()) tell(page, event);
    },
    close() {
      for (const { stream } of pages.values()) stream?.end();
    },
  };
}

const asText = (event: PlayEvent): string => `data: ${JSON.stringify(event)}\n\n`;
