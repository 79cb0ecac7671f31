import type { BankIndex } from '../../core/item/pack.ts';
import { percent } from '../../core/percent.ts';
import { type Detection, TILTED, tiltOf } from '../../core/signal/detection.ts';
import type { ModeReading, Reading } from '../../core/signal/reading-by-mode.ts';
import { LEAST_TOLD } from '../../core/stats/least-told.ts';
import type { WrongPen } from '../../core/stats/signal-stats.ts';
import * as m from '../../messages/en/progress.ts';
import { rich } from '../../messages/rich.ts';
import { IntervalChart } from '../shared/interval-chart.tsx';
import { signalHrefOf, siteHref } from '../shared/links.ts';
import { ShareBar } from './share-bar.tsx';
import { TableBehind } from './table-behind.tsx';

const MODES = [
  ['guided', m.withThePhrasesShown],
  ['open', m.inOpenMarking],
] as const;

const Z = 1.96;
const WRONG_SHOWN = 3;

const number = (x: number): string => x.toFixed(1).replace('-', '−');
const rangeOf = (value: number, error: number) => ({ low: value - Z * error, high: value + Z * error });
const range = (value: number, error: number): string => {
  const { low, high } = rangeOf(value, error);
  return m.toNumberWord(number(low), number(high));
};
/** So many of so many, with the share where there are enough for a figure. */
const share = (right: number, total: number): string =>
  m.rightOfTotal(right, total, total >= LEAST_TOLD ? ` (${percent(right / total)})` : '');
const found = ({ found: right, signals }: ModeReading): string => m.ofFoundRight(right, signals);
const pens = ({ penRight, penJudged }: ModeReading): string => m.ofWithTheRightPen(penRight, penJudged);

const TILTS = {
  'too much': m.youMarkTooMuch,
  'too little': m.youMarkTooLittle,
  even: m.youMarkNeitherTooMuchNor,
  open: m.itIsTooCloseToSay,
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
      <h2>{m.findingSignals}</h2>
      {modes.map(([mode, name]) => {
        const { signals, found: right, penJudged, penRight } = reading[mode];
        return (
          <div key={mode} class="stack">
            <ShareBar name={m.signalsOf(name)} words={found(reading[mode])} share={right / signals} looks="solid" />
            {penJudged > 0 && (
              <ShareBar name={m.pensOf(name)} words={pens(reading[mode])} share={penRight / penJudged} looks="solid" />
            )}
          </div>
        );
      })}
      {wrong.length > 0 && (
        <ul>
          {wrong.slice(0, WRONG_SHOWN).map(({ signal, wrong: times, judged }) => (
            <li key={signal}>
              {rich(m.youMarkedWithTheWrongPen(index.signals[signal]?.title ?? signal, times, judged), {
                a: (text) => <a href={signalHrefOf(index)(signal)}>{text}</a>,
              })}
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
  const apart = m.tellingApart(number(sensitivity), range(sensitivity, sensitivityError));
  return (
    <>
      <p>{rich(m.n0IsChance(apart), { a: (text) => <a href={siteHref('/method/')}>{text}</a> })}</p>
      <IntervalChart
        words={apart}
        value={sensitivity}
        {...rangeOf(sensitivity, sensitivityError)}
        from={[-0.5, '']}
        to={[4, m.tellsThemApart]}
        mark={[0, m.chance]}
      />
      <p>{m.yourBalanceIsC(tilt, number(bias), range(bias, biasError), TILTED)}</p>
      <IntervalChart
        words={m.balanceInShort(tilt, number(bias), range(bias, biasError))}
        value={bias}
        {...rangeOf(bias, biasError)}
        from={[-1.5, m.marksTooMuch]}
        to={[1.5, m.marksTooLittle]}
        mark={[0, m.evenBalance]}
      />
    </>
  );
}

function TooLittle({ reading: { counts, open } }: { readonly reading: Reading }) {
  if (open.signals === 0) {
    return <p class="small">{m.withThePhrasesShownOne}</p>;
  }
  return <p class="small">{m.tooLittleYetToTellWhether(counts.signals, counts.noise)}</p>;
}

interface NumbersProps {
  readonly reading: Reading;
  readonly modes: readonly (typeof MODES)[number][];
}

function Numbers({ reading, modes }: NumbersProps) {
  const { counts, detection } = reading;
  return (
    <TableBehind caption={m.marking} head={[m.mode, m.questions, m.signalsFound, m.rightPen, m.otherStretchesMarked, 'd′', 'c']}>
      {modes.map(([mode, name]) => {
        const own = reading[mode];
        const reported = mode === 'open' ? detection : null;
        return (
          <tr key={mode}>
            <th scope="row">{name}</th>
            <td>{own.answers}</td>
            <td>{share(own.found, own.signals)}</td>
            <td>{own.penJudged > 0 ? share(own.penRight, own.penJudged) : '–'}</td>
            <td>{mode === 'open' ? m.ofFalseAlarms(counts.falseAlarms, counts.noise) : '–'}</td>
            <td>{reported ? `${reported.sensitivity.toFixed(2)} ± ${reported.sensitivityError.toFixed(2)}` : '–'}</td>
            <td>{reported ? `${reported.bias.toFixed(2).replace('-', '−')} ± ${reported.biasError.toFixed(2)}` : '–'}</td>
          </tr>
        );
      })}
    </TableBehind>
  );
}
