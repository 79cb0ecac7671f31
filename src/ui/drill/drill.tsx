import { useEffect, useState } from 'preact/hooks';
import { DRILL_CARDS } from '../../app/drill/drill-store.ts';
import * as m from '../../messages/en/drill.ts';
import { Message } from '../shared/message.tsx';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useFocus } from '../shared/use-focus.ts';
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
  useFocus(phase === 'card');
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
        <Message title={m.thisDrillWasStopped} text={m.yourRecordWasDeletedInAnother}>
          <button type="button" class="button primary" onClick={() => void beginRound()}>
            {m.startANewDrill}
          </button>
        </Message>
      );
    case 'done':
      return round ? <DrillEnd round={round} /> : null;
    case 'nothing':
      return <Message title={m.nothingToDrillYet} text={m.noQuestionOfThisExamHas} children={null} />;
    case 'fault':
      return (
        <Message title={m.theDrillCouldNotBegin} text={$fault.get()}>
          <button type="button" class="button primary" onClick={() => location.reload()}>
            {m.tryAgain}
          </button>
        </Message>
      );
  }
}

function Elsewhere() {
  return (
    <Message title={m.aDrillOfThisExamGoes} text={m.theSameCardsWouldComeIn}>
      <button type="button" class="button primary" onClick={() => void beginRound(undefined, true)}>
        {m.drillHere}
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
      <h1>{m.signalDrill}</h1>
      <p class="lead">{m.onePhrase}</p>
      <p>{m.cards(DRILL_CARDS)}</p>
      <div class="row">
        <button type="button" class="button primary" disabled={!ready || begun} onClick={begin}>
          {m.startTheDrill}
        </button>
      </div>
      <p role="status">
        <Words>{begun && m.choosingTheCards}</Words>
      </p>
    </div>
  );
}
