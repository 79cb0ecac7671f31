import type { ComponentProps } from 'preact';
import * as m from '../../messages/en/progress.ts';
import { FiguresTable } from '../shared/figures-table.tsx';

/** The numbers behind a drawing, one press away; in print they are there. */
export function TableBehind(props: ComponentProps<typeof FiguresTable>) {
  return (
    <details class="behind">
      <summary>{m.theNumbers}</summary>
      <FiguresTable {...props} />
    </details>
  );
}
