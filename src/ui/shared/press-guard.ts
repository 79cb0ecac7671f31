import { isOthers } from './key-press.ts';
import { isControl, isForText, targetOf } from './press-target.ts';

/** How long a screen rests after it has changed, ms. A double click takes 30 to 300, and nobody reads a new screen in less. */
const REST = 350;
/** Presses that follow faster than this come of a key held down, on systems that do not say so, ms. */
const HELD = 100;
/** Clicks so close to each other are in one place, px. */
const NEAR = 24;
/** A frame that has not come after this time is not waited for, ms: some setting may keep a page from ever drawing one. */
const LATEST_FRAME = 10_000;
/** A label presses its box within this time, ms: one press, two events. */
const PASSED_ON = 25;

/**
 * Stands before every button and key of a page: lets no press through that was meant for the screen before (a key held down, the second
 * click of two, whatever comes in a moment in which nobody can have seen what it would act on). Text fields are left alone.
 */
function pressGuard() {
  let until = Number.NEGATIVE_INFINITY;
  let end: ReturnType<typeof setTimeout> | undefined;
  let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0, box: undefined as Element | null | undefined };

  const restUntil = (time: number): void => {
    until = time;
    document.body.dataset['resting'] = '';
    clearTimeout(end);
    end = setTimeout(() => delete document.body.dataset['resting'], time - performance.now());
  };

  /** What stands on the screen means something else from now on. */
  function rest(): void {
    // It is seen with the next frame, which may be late where much is drawn: until then nothing can be meant for it.
    restUntil(performance.now() + LATEST_FRAME);
    requestAnimationFrame(() => setTimeout(() => restUntil(performance.now() + REST)));
  }

  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // By when it was pressed, not by when the page comes to hear of it: a press may wait behind the change of the screen.
  const tooSoon = ({ timeStamp }: Event): boolean => timeStamp < until;

  function onClick(event: MouseEvent): void {
    // A click made by a script is somebody's deliberate act; one without a place comes of a key, which was looked at already.
    if (!event.isTrusted || isForText(targetOf(event))) return;
    if (tooSoon(event)) stop(event);
    else if (event.detail > 0) stopSecond(event);
  }

  /** The second click of two in one place. */
  function stopSecond(event: MouseEvent): void {
    const { timeStamp: at, clientX: x, clientY: y } = event;
    const target = targetOf(event);
    if (target === last.box && at - last.at < PASSED_ON) return;
    const follows = at - last.at < REST && Math.hypot(x - last.x, y - last.y) < NEAR;
    last = { at, x, y, box: target?.closest('label')?.control };
    // A mouse counts its own clicks; not every browser counts taps.
    const counted = 'pointerType' in event && event.pointerType === 'mouse';
    if (follows && !(counted && event.detail === 1)) stop(event);
  }

  /** A drag over the text does not begin on a screen that was just drawn. */
  function onPointerDown(event: PointerEvent): void {
    if (tooSoon(event)) event.stopImmediatePropagation();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, repeat, timeStamp } = event;
    const target = targetOf(event);
    if (isOthers(event) || isForText(target) || !(key === 'Enter' || [...key].length === 1)) return;
    // Held down, the space bar scrolls.
    if (repeat && key === ' ' && !isControl(target)) return;
    if (!repeat && !tooSoon(event)) return;
    stop(event);
    if (!repeat) restUntil(Math.max(until, timeStamp + HELD));
  }

  function install(): () => void {
    addEventListener('click', onClick, true);
    addEventListener('pointerdown', onPointerDown, true);
    addEventListener('keydown', onKeyDown, true);
    return () => {
      removeEventListener('click', onClick, true);
      removeEventListener('pointerdown', onPointerDown, true);
      removeEventListener('keydown', onKeyDown, true);
    };
  }
  return { install, rest };
}

/** The one guard of the page. */
export const guard = pressGuard();
