import type { BankIndex } from '../../core/item/pack.ts';
import { percent } from '../../core/percent.ts';
import { type Detection, TILTED, tiltOf } from '../../core/signal/detection.ts';
import type { ModeReading, Reading } from '../../core/signal/reading-by-mode.ts';
import { LEAST_TOLD } from '../../core/stats/least-told.ts';
import type { WrongPen } from '../../core/stats/signal-stats.ts';
import { IntervalChart } from '../shared/interval-chart.tsx';
import { signalHrefOf, siteHref } from '../shared/links.ts';
import { ShareBar } from './share-bar.tsx';
import { TableBehind } from './table-behind.tsx';

const MODES = [
  ['guided', 'With the phrases shown'],
  ['open', 'In open marking'],
] as const;

const Z = 1.96;
const WRONG_SHOWN = 3;

const number = (x: number): string => x.toFixed(1).replace('-', '−');
const rangeOf = (value: number, error: number) => ({ low: value - Z * error, high: value + Z * error });
const range = (value: number, error: number): string => {
  const { low, high } = rangeOf(value, error);
  return `${number(low)} to ${number(high)}`;
};
/** So many of so many, with the share where there are enough for a figure. */
const share = (right: number, total: number): string =>
  `${right} of ${total}${total >= LEAST_TOLD ? ` (${percent(right / total)})` : ''}`;
const found = ({ found: right, signals }: ModeReading): string => `${right} of ${signals} found`;
const pens = ({ penRight, penJudged }: ModeReading): string =>
  `${penRight} of ${penJudged} with the right pen, of signals that only one pen fits`;

const TILTS = {
  'too much': 'You mark too much.',
  'too little': 'You mark too little.',
  even: 'You mark neither too much nor too little.',
  open: 'It is too close to say whether you mark too much or too little.',
} as const;

interface Props {
  readonly reading: Reading;
  readonly pens: readonly WrongPen[];
  readonly index: BankIndex;
}

/** How well signals are found, in each mode of marking, and in open marking whether too much or too little is marked. */
export function SignalDetection({ reading, pens: wrong, index }: Props) {
  const modes = MODES.filter(([mode]) => reading[mode].signals > 0);
  if (modes.length === 0) return null;
  return (
    <section class="stack figures">
      <h2>Finding signals</h2>
      {modes.map(([mode, name]) => {
        const { signals, found: right, penJudged, penRight } = reading[mode];
        return (
          <div key={mode} class="stack">
            <ShareBar name={`${name}: signals`} words={found(reading[mode])} share={right / signals} looks="solid" />
            {penJudged > 0 && (
              <ShareBar name={`${name}: pens`} words={pens(reading[mode])} share={penRight / penJudged} looks="solid" />
            )}
          </div>
        );
      })}
      {wrong.length > 0 && (
        <ul>
          {wrong.slice(0, WRONG_SHOWN).map(({ signal, wrong: times, judged }) => (
            <li key={signal}>
              You marked <a href={signalHrefOf(index)(signal)}>“{index.signals[signal]?.title ?? signal}”</a> with the wrong pen{' '}
              {times} of {judged} times.
            </li>
          ))}
        </ul>
      )}
      {reading.detection ? <Telling detection={reading.detection} /> : <TooLittle reading={reading} />}
      <Numbers reading={reading} modes={modes} />
    </section>
  );
}

function Telling({ detection: { sensitivity, sensitivityError, bias, biasError } }: { readonly detection: Detection }) {
  const tilt = TILTS[tiltOf({ bias, biasError })];
  const apart = `In open marking you tell signals from the rest of the text with d′ = ${number(sensitivity)} (95 % range ${range(sensitivity, sensitivityError)}).`;
  return (
    <>
      <p>
        {apart} 0 is chance, 1 is fair, 2 is good; <a href={siteHref('/method/')}>how it is worked out</a>.
      </p>
      <IntervalChart
        words={apart}
        value={sensitivity}
        {...rangeOf(sensitivity, sensitivityError)}
        from={[-0.5, '']}
        to={[4, 'tells them apart']}
        mark={[0, 'chance']}
      />
      <p>
        {tilt} Your balance is c = {number(bias)} (95 % range {range(bias, biasError)}); from −{TILTED} to {TILTED} it is even.
      </p>
      <IntervalChart
        words={`${tilt} c = ${number(bias)}, range ${range(bias, biasError)}`}
        value={bias}
        {...rangeOf(bias, biasError)}
        from={[-1.5, 'marks too much']}
        to={[1.5, 'marks too little']}
        mark={[0, 'even']}
      />
    </>
  );
}

function TooLittle({ reading: { counts, open } }: { readonly reading: Reading }) {
  if (open.signals === 0) {
    return (
      <p class="small">
        With the phrases shown, one cannot see how well you tell signals from the rest of a text. In open marking this page will.
      </p>
    );
  }
  return (
    <p class="small">
      Too little yet to tell whether you mark too much or too little: it takes 20 signals and 40 stretches of other text in open
      marking. So far {counts.signals} and {counts.noise}.
    </p>
  );
}

interface NumbersProps {
  readonly reading: Reading;
  readonly modes: readonly (typeof MODES)[number][];
}

function Numbers({ reading, modes }: NumbersProps) {
  const { counts, detection } = reading;
  return (
    <TableBehind
      caption="Marking, by mode"
      head={['Mode', 'Questions', 'Signals found', 'Right pen', 'Other stretches marked', 'd′', 'c']}
    >
      {modes.map(([mode, name]) => {
        const own = reading[mode];
        const reported = mode === 'open' ? detection : null;
        return (
          <tr key={mode}>
            <th scope="row">{name}</th>
            <td>{own.answers}</td>
            <td>{share(own.found, own.signals)}</td>
            <td>{own.penJudged > 0 ? share(own.penRight, own.penJudged) : '–'}</td>
            <td>{mode === 'open' ? `${counts.falseAlarms} of ${counts.noise}` : '–'}</td>
            <td>{reported ? `${reported.sensitivity.toFixed(2)} ± ${reported.sensitivityError.toFixed(2)}` : '–'}</td>
            <td>{reported ? `${reported.bias.toFixed(2).replace('-', '−')} ± ${reported.biasError.toFixed(2)}` : '–'}</td>
          </tr>
        );
      })}
    </TableBehind>
  );
}
