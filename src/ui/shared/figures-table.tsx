import type { ComponentChildren } from 'preact';

interface Props {
  /** What the table shows. */
  readonly caption: string;
  readonly head: readonly string[];
  /** Its rows. */
  readonly children: ComponentChildren;
}

/** A table of figures, which may be wider than the window: it then scrolls in its own box. */
export function FiguresTable({ caption, head, children }: Props) {
  return (
    <div class="behind-table">
      <table>
        <caption class="label">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
