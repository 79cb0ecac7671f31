/** Oldest Node that runs the code, as `major.minor`. */
export const FLOOR: string;
/** Oldest Node of a machine where npm brings the one that runs the code. */
export const MACHINE_FLOOR: string;
/** Systems for which npm brings one, as `platform-arch`. */
export const BROUGHT: readonly string[];
/** Why a Node cannot do its part, or undefined; `brought` where npm's own does the rest. */
export function tooOld(version: string, brought: boolean): string | undefined;
