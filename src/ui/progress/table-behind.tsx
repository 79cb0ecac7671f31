import type { ComponentChildren } from 'preact';

interface Props {
  /** What the table shows. */
  readonly caption: string;
  readonly head: readonly string[];
  readonly children: ComponentChildren;
}

/** The numbers behind a drawing, one press away; in print they are there. */
export function TableBehind({ caption, head, children }: Props) {
  return (
    <details class="behind">
      <summary>The numbers</summary>
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
    </details>
  );
}
