import type { Node } from 'unist';
import type { Place, Problems } from '../diagnostic.ts';
import type { LineIndex } from '../source-text.ts';
import type { ContainerName, TextDirectiveName } from './directive-names.ts';

/** Which of the known directives may stand in this file. */
export interface AllowedDirectives {
  readonly text: readonly TextDirectiveName[];
  readonly containers: readonly ContainerName[];
}

/** What every check of a Markdown tree needs. */
export interface MarkdownContext {
  readonly source: string;
  readonly lines: LineIndex;
  readonly problems: Problems;
  readonly allowed: AllowedDirectives;
}

/** Where a node stands; every node of a parsed file has a position. */
export function placeOf(node: Node): Place {
  const start = node.position?.start;
  const end = node.position?.end;
  return {
    start: { line: start?.line ?? 1, column: start?.column ?? 1, offset: start?.offset ?? 0 },
    end: { line: end?.line ?? 1, column: end?.column ?? 1, offset: end?.offset ?? 0 },
  };
}

/** The source text of a node. */
export const sourceOf = (node: Node, source: string): string => {
  const { start, end } = placeOf(node);
  return source.slice(start.offset, end.offset);
};
