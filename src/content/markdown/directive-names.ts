/** What may follow a directive's name. */
export interface DirectiveForm {
  /** `[...]`: must stand there, may, or must not. */
  readonly label: 'required' | 'optional' | 'none';
  /** Attributes it may have; `id` is also written `#x`. */
  readonly attributes: readonly string[];
}

/** Text directives, `:name[words]{...}`: the phrases of a question, and a lesson's glossary terms. */
export const TEXT_DIRECTIVES = {
  signal: { label: 'required', attributes: ['id', 'weight', 'core', 'for', 'against'] },
  decoy: { label: 'required', attributes: ['id', 'tempts'] },
  aside: { label: 'required', attributes: [] },
  plain: { label: 'required', attributes: ['id'] },
  term: { label: 'required', attributes: ['id'] },
} as const satisfies Readonly<Record<string, DirectiveForm>>;

/** Container directives, `:::name[title]`: the parts of a lesson. */
export const CONTAINER_DIRECTIVES = {
  'first-principle': { label: 'none', attributes: [] },
  'mental-model': { label: 'none', attributes: [] },
  trap: { label: 'none', attributes: [] },
  takeaways: { label: 'none', attributes: [] },
  decision: { label: 'optional', attributes: [] },
  steps: { label: 'optional', attributes: [] },
  timeline: { label: 'optional', attributes: [] },
  cost: { label: 'optional', attributes: [] },
  reflection: { label: 'none', attributes: [] },
  skills: { label: 'none', attributes: [] },
  note: { label: 'optional', attributes: [] },
} as const satisfies Readonly<Record<string, DirectiveForm>>;

export type TextDirectiveName = keyof typeof TEXT_DIRECTIVES;
export type ContainerName = keyof typeof CONTAINER_DIRECTIVES;

/** The phrases of a question. */
export const SPAN_NAMES = ['signal', 'decoy', 'aside', 'plain'] as const satisfies readonly TextDirectiveName[];
export type SpanName = (typeof SPAN_NAMES)[number];

export const isSpanName = (name: string): name is SpanName => SPAN_NAMES.some((known) => known === name);
export const isTextDirective = (name: string): name is TextDirectiveName => Object.hasOwn(TEXT_DIRECTIVES, name);
export const isContainer = (name: string): name is ContainerName => Object.hasOwn(CONTAINER_DIRECTIVES, name);

export const TEXT_NAMES: readonly string[] = Object.keys(TEXT_DIRECTIVES);
export const CONTAINER_NAMES: readonly string[] = Object.keys(CONTAINER_DIRECTIVES);
