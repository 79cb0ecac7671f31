import { useId, useRef } from 'preact/hooks';
import type { Mark } from '../../core/signal/mark.ts';
import * as m from '../../messages/en/marking.ts';
import { penAt, type Unit } from './units.ts';

interface Props {
  readonly units: readonly Unit[];
  readonly marks: readonly Mark[];
  readonly open: boolean;
  readonly cursor: number;
  readonly onCursor: (at: number) => void;
  readonly onToggle: (at: number) => void;
  readonly onExtend: (to: number) => void;
}

/** Said after a marked phrase. Its name stays what it is in the text: a name that changes is a thing that cannot be called by it. */
const SAYS = { for: m.pointsToAnAnswerLabel, against: m.rulesAnAnswerOut } as const;
const PENS = ['for', 'against'] as const;

/**
 * The same phrases or words as toggle buttons, for the keyboard and for screen readers, after the text was read as prose. One
 * stop of the Tab key; arrows move, Space toggles. Not shown: the ring stands on the phrase in the text.
 */
export function MarkKeys({ units, marks, open, cursor, onCursor, onToggle, onExtend }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const description = useId();
  // Where the focus was comes back with the Tab key.
  const stop = useRef({ units, at: 0 });
  if (stop.current.units !== units) stop.current = { units, at: 0 };
  if (cursor >= 0) stop.current.at = cursor;
  const current = stop.current.at;
  const move = (event: KeyboardEvent, to: number) => {
    const at = Math.min(units.length - 1, Math.max(0, to));
    event.preventDefault();
    if (event.shiftKey) onExtend(at);
    const button = list.current?.children[at];
    // The buttons are not where the phrases are: what comes into sight is the phrase.
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
    onCursor(at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sentence = units[current]?.sentence ?? 0;
    const firstOf = (number: number) => units.findIndex((unit) => unit.sentence === number);
    const [next, before] = [current + 1, current - 1];
    const places: Readonly<Record<string, number>> = {
      ArrowRight: next,
      ArrowLeft: before,
      ArrowDown: open ? Math.max(firstOf(sentence + 1), current) : next,
      ArrowUp: open ? Math.max(firstOf(sentence - 1), 0) : before,
      Home: 0,
      End: units.length - 1,
    };
    const to = places[event.key];
    if (to !== undefined) move(event, to);
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && list.current?.contains(relatedTarget))) onCursor(-1);
  };
  return (
    <>
      <div
        ref={list}
        class="mark-keys"
        role="toolbar"
        aria-label={open ? m.wordsYouCanMark : m.phrasesYouCanMark}
        onKeyDown={onKeyDown}
        onFocusOut={leave}
      >
        {units.map((unit, at) => {
          const pen = penAt(marks, unit.start, unit.end);
          return (
            <button
              key={unit.start}
              type="button"
              tabIndex={at === current ? 0 : -1}
              aria-pressed={pen !== undefined}
              aria-describedby={pen && `${description}-${pen}`}
              onFocus={() => onCursor(at)}
              onClick={() => onToggle(at)}
            >
              {unit.label}
            </button>
          );
        })}
      </div>
      {PENS.map((pen) => (
        <span key={pen} id={`${description}-${pen}`} hidden>
          {SAYS[pen]}
        </span>
      ))}
    </>
  );
}
