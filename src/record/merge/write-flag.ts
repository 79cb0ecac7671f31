import type { Flag, FlagChange, Setting, SettingChange } from '../record-store.ts';
import { overwrite } from './register.ts';
import type { Register } from './register-view.ts';

const EMPTY: Register<never> = { values: [], past: [] };

/**
 * A flag as the learner leaves it: what is set here replaces what stood, whatever the clocks said. Of notes only those that were on the
 * screen (`over`) are replaced. Unknown fields of the stored row stay.
 * @param by the device's name, and a new id for what is written
 */
export const writeFlag = (change: FlagChange, stored: Flag | undefined, by: { device: string; id: string }): Flag => {
  const { item, exam, at, starred, note, over } = change;
  const old: Flag = stored ?? { item, exam, star: EMPTY, note: EMPTY };
  const ids = ({ values }: Register<unknown>) => values.map(({ id }) => id);
  return {
    ...old,
    ...(starred === undefined ? {} : { star: overwrite(old.star, ids(old.star), { ...by, at, value: starred }) }),
    ...(note === undefined
      ? {}
      : { note: overwrite(old.note, over ?? ids(old.note), note === '' ? undefined : { ...by, at, value: note }) }),
  };
};

/** A setting as the learner leaves it, likewise. */
export const writeSetting = (
  { key, value, at }: SettingChange,
  stored: Setting | undefined,
  by: { device: string; id: string },
): Setting => {
  const old: Setting = stored ?? { key, ...EMPTY };
  return {
    ...old,
    ...overwrite(
      old,
      old.values.map(({ id }) => id),
      { ...by, at, value },
    ),
  };
};
