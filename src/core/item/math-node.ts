/** A piece of a typeset formula: an element of MathML, its attributes, and what stands in it. Made when a bank is built, from a list of what is safe. */
export interface MathNode {
  /** Name of the element. */
  readonly e: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c: readonly (MathNode | string)[];
}

/** A formula as a bank file holds it. */
export interface Formula {
  /** As a line of words and signs, for lists, search, names and marks. */
  readonly v: string;
  /** As its author wrote it, in TeX. */
  readonly tex: string;
  /** The `math` element. */
  readonly m: MathNode;
}
