import { useLayoutEffect } from 'preact/hooks';
import { digitOf, isOthers, isShifted } from './key-press.ts';
import { guard } from './press-guard.ts';
import { isControl, isForText, targetOf } from './press-target.ts';

/** Puts the guard before all that can be pressed on the page, as long as this island is there. */
export const useGuard = (): void => useLayoutEffect(guard.install, []);

/**
 * Lets the screen rest whenever `meaning` changes, and when what it is about comes or goes: a press may have been meant for what stood there before.
 * @param stood it stood there already, before its script came: who presses it means it
 */
export const useRest = (meaning: unknown, stood = false): void =>
  useLayoutEffect(() => {
    if (!stood) guard.rest();
    return guard.rest;
  }, [meaning]);

/** A key that is meant for the screen. */
interface KeyPress {
  readonly key: string;
  readonly digit: number | undefined;
  readonly shifted: boolean;
  /** The focus is on what the key presses by itself. */
  readonly onControl: boolean;
}

/** Single keys of the screen, that the guard let through; `onKey` says whether it took one. None while typing or in a dialog. */
export function useKeys(onKey: (press: KeyPress) => boolean): void {
  // At once, not after the next frame: a key may follow fast on what changed the screen.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = targetOf(event);
      if (event.defaultPrevented || isOthers(event) || isForText(target) || target?.closest('dialog')) return;
      const { key } = event;
      if (onKey({ key, digit: digitOf(event), shifted: isShifted(event), onControl: isControl(target) })) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
