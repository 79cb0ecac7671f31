import { useEffect, useState } from 'preact/hooks';
import { DRILL_CARDS } from '../../app/drill/drill-store.ts';
import { Message } from '../shared/message.tsx';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useGuard, useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { CardScreen } from './card-screen.tsx';
import { DrillEnd } from './drill-end.tsx';
import { $fault, $phase, $round, beginRound, openDrill, pageVisible } from './page-drill.ts';

interface Props {
  readonly exam: string;
  /** Path of the exam's bank index, under the base. */
  readonly index: string;
}

/** The island of the signal drill: its start, its cards, its end. */
export function Drill({ exam, index }: Props) {
  useGuard();
  useEffect(() => {
    void openDrill(exam, index);
    const onVisible = () => pageVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);
  return (
    <div class="practice">
      <RecordNotice />
      <Screen />
    </div>
  );
}

function Screen() {
  const phase = useStore($phase);
  useRest(phase);
  const round = useStore($round);
  const card = round?.cards[round.at];
  switch (phase) {
    case 'loading':
    case 'start':
      return <Start ready={phase === 'start'} />;
    case 'card':
      return round && card ? <CardScreen key={`${round.id} ${round.at}`} round={round} card={card} /> : null;
    case 'elsewhere':
      return <Elsewhere />;
    case 'deleted':
      return (
        <Message title="This drill was stopped" text="Your record was deleted in another tab. Cards from now on count anew.">
          <button type="button" class="button primary" onClick={() => void beginRound()}>
            Start a new drill
          </button>
        </Message>
      );
    case 'done':
      return round ? <DrillEnd round={round} /> : null;
    case 'nothing':
      return <Message title="Nothing to drill yet" text="No question of this exam has phrases for a drill." children={null} />;
    case 'fault':
      return (
        <Message title="The drill could not begin" text={$fault.get()}>
          <button type="button" class="button primary" onClick={() => location.reload()}>
            Try again
          </button>
        </Message>
      );
  }
}

function Elsewhere() {
  return (
    <Message
      title="A drill of this exam goes on in another tab"
      text="The same cards would come in both. If you drill here, the other tab stops; every card answered there is kept."
    >
      <button type="button" class="button primary" onClick={() => void beginRound(undefined, true)}>
        Drill here
      </button>
    </Message>
  );
}

function Start({ ready }: { readonly ready: boolean }) {
  const [begun, setBegun] = useState(false);
  const begin = () => {
    setBegun(true);
    void beginRound();
  };
  return (
    <div class="stack measure">
      <h1>Signal drill</h1>
      <p class="lead">One phrase: which concept does it point to, or does it decide nothing here?</p>
      <p>
        {DRILL_CARDS} cards, or stop whenever you like. What you missed before comes first. Keys 1 to 9 choose, Enter goes on. It
        counts for your signals, not for readiness.
      </p>
      <div class="row">
        <button type="button" class="button primary" disabled={!ready || begun} onClick={begin}>
          Start the drill
        </button>
      </div>
      <p role="status">
        <Words>{begun && 'Choosing the cards …'}</Words>
      </p>
    </div>
  );
}
