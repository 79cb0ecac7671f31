import * as m from '../../../messages/en/kinds.ts';
import type { KindView } from '../kind-view.ts';
import { lateView } from '../late-view.tsx';

export const ordering: KindView<'ordering'> = {
  View: lateView(async () => (await import('./steps.tsx')).Steps),
  press({ item, order, response, onRespond }, at) {
    const placed = response?.order ?? [];
    const step = order.filter((option) => !placed.includes(option.id))[at];
    if (step && placed.length < item.choose) onRespond({ kind: 'ordering', order: [...placed, step.id] });
  },
  incomplete: ({ choose }) => m.stepsAreToBePlaced(choose),
};
