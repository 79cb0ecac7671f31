import { useLayoutEffect } from 'preact/hooks';
import { SINGLE_KEYS } from '../../app/settings/settings.ts';
import type { DrillCard } from '../../core/drill/drill-card.ts';
import { setting } from '../shared/page.ts';
import { choose, next } from './page-drill.ts';

/** 1 to 9 choose, unless single keys are turned off; Enter goes on from an answered card. A key held down goes through one card only. */
export function useDrillKeys(card: DrillCard, answered: boolean): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('textarea, input, select, dialog')) return;
      if (event.key === 'Enter') {
        if (!answered || target?.closest('button, a, summary')) return;
        event.preventDefault();
        next();
      } else if (!answered && /^[1-9]$/.test(event.key) && setting(SINGLE_KEYS)) {
        const choice = card.choices[Number(event.key) - 1];
        if (choice === undefined) return;
        event.preventDefault();
        void choose(choice);
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
