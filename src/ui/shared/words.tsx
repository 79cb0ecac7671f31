type Piece = string | number | false | null | undefined;

interface Props {
  readonly children: Piece | readonly Piece[];
  /** It counts: a translation of it would be another count. */
  readonly counts?: boolean;
}

/**
 * A text that changes. It is exchanged as a whole, never changed in place: what translates a page, or reads it aloud, puts elements of its
 * own where texts stood, and a change of the text that was taken out shows nowhere.
 */
export function Words({ children, counts = false }: Props) {
  const text = [children]
    .flat()
    .filter((piece) => piece !== false && piece != null)
    .join('');
  if (text === '') return null;
  return (
    <span key={text} {...(counts && { translate: false })}>
      {text}
    </span>
  );
}
