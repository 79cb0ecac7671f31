import type { ComponentChildren } from 'preact';
import { percent } from '../../core/percent.ts';
import { LEAST_TOLD } from '../../core/stats/least-told.ts';
import type { NamedTally } from '../../core/stats/mock-exam-result.ts';
import { wilson } from '../../core/stats/wilson.ts';
import * as m from '../../messages/en/mock.ts';
import { TooFew } from '../shared/too-few.tsx';

interface Props {
  readonly title: string;
  /** Over the first column. */
  readonly head: string;
  readonly tallies: readonly NamedTally[];
  readonly nameOf: (name: string) => ComponentChildren;
}

/** How many were right of how many, by something: as figures where there are enough, else in words. */
export function Tallies({ title, head, tallies, nameOf }: Props) {
  if (tallies.length === 0) return null;
  const told = tallies.filter(({ total }) => total >= LEAST_TOLD);
  const few = tallies.filter(({ total }) => total < LEAST_TOLD);
  return (
    <section class="stack">
      <h2>{title}</h2>
      {told.length > 0 && <Table title={title} head={head} tallies={told} nameOf={nameOf} />}
      <TooFew
        summary={m.tooFewForAFigure(few.length)}
        rows={few.map(({ name, right, total }) => ({ id: name, title: nameOf(name), good: right === total }))}
      />
    </section>
  );
}

function Table({ title, head, tallies, nameOf }: Props) {
  return (
    <div class="table-scroll">
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{m.rightLabel}</th>
            <th scope="col">{m.range}</th>
          </tr>
        </thead>
        <tbody>
          {tallies.map(({ name, right, total }) => {
            const [low, high] = wilson(right, total);
            return (
              <tr key={name}>
                <th scope="row">{nameOf(name)}</th>
                <td>{m.ofRightRight2(right, total)}</td>
                <td class="nowrap">{m.to(percent(low), percent(high))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
