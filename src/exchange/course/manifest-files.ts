import { xml } from '../xml/xml-write.ts';

/** The page that an LMS opens. */
export const PAGE = 'index.html';

/** What a manifest says of a package. */
export interface ManifestFacts {
  /** An identifier as XML wants it. */
  readonly name: string;
  /** An IRI. */
  readonly id: string;
  readonly title: string;
  readonly pass: number | undefined;
  readonly files: readonly string[];
}

/** The list of files, the page first. */
export const fileList = (files: readonly string[]): readonly string[] =>
  [PAGE, ...files.filter((file) => file !== PAGE)].map((href) => xml('file', { href }));
