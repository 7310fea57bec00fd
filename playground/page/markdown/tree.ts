/** Discord's Markdown as a tree. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | {
      readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'mention'; readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'command'; readonly name: string }
  | { readonly type: 'emoji'; readonly name: string }
  | { readonly type: 'time'; readonly seconds: number; readonly style: string };

export interface ListItem {
  readonly children: readonly Inline[];
  readonly inner: readonly Block[];
}

export type Block =
  | { readonly type: 'line' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'list'; readonly start?: number; readonly items: readonly ListItem[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'blank' };
