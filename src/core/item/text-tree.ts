import type { Formula } from './math-node.ts';

/**
 * The text of a question as a small tree, never HTML: what a bank file holds and a screen renders.
 * `span` nodes are the phrases an author named, numbered in text order over scenario and lead-in (0, 1, 2, ...); what a
 * span means (signal, decoy, ...) is not here but in the item's scoring half, so all spans look alike.
 */
export type Inline =
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'code'; readonly v: string }
  | ({ readonly t: 'math' } & Formula)
  | { readonly t: 'strong' | 'em'; readonly c: readonly Inline[] }
  | { readonly t: 'link'; readonly href: string; readonly c: readonly Inline[] }
  | { readonly t: 'span'; readonly i: number; readonly c: readonly Inline[] }
  | { readonly t: 'br' };

export type Block =
  | { readonly t: 'p'; readonly c: readonly Inline[] }
  | { readonly t: 'code'; readonly lang?: string; readonly v: string }
  | ({ readonly t: 'math' } & Formula)
  | { readonly t: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly t: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly t: 'quote'; readonly c: readonly Block[] }
  | { readonly t: 'img'; readonly src: string; readonly alt: string };
