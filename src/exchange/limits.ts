/**
 * What an imported file may take. A bank of a thousand questions is about 2 MB of text, so each of these is far beyond honest use;
 * together they keep a hostile file under some 100 MB of memory and a few seconds.
 */
export const LIMITS = {
  /** Bytes of a file as it comes. */
  file: 20_000_000,
  /** Bytes of a file of plain text, which holds no media: some 5,000 questions. */
  plainText: 6_000_000,
  /** Blocks between blank lines of a file of plain text. */
  blocks: 20_000,
  /** Bytes of everything that is unpacked from one package. */
  unpacked: 50_000_000,
  /** Entries of a package. */
  entries: 5_000,
  /** Unpacked by packed size, for entries beyond `ratioFrom` bytes. Repetitive XML reaches about 50. */
  ratio: 200,
  ratioFrom: 1_000_000,
  /** Elements inside one another. */
  depth: 200,
  /** Elements, attributes, texts and comments of one XML file: some 2,000 questions. */
  nodes: 200_000,
  /** Attributes of one element. */
  attributes: 100,
  /** Characters of one text of a question. */
  text: 1_000_000,
  /** Options, steps, prompts or responses of one question. */
  options: 200,
} as const;

const SIZES = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
/** A number of bytes for a person: `20 MB`. */
export const megabytes = (bytes: number): string => `${SIZES.format(bytes / 1_000_000)} MB`;

/** Why a file of so many bytes is not even looked at, or null. */
export function tooLarge({ length }: { readonly length: number }, most: number = LIMITS.file): string | null {
  if (length <= most) return null;
  return `The file has ${megabytes(length)}, more than the ${megabytes(most)} that are read. Split it into smaller files.`;
}
