/** Oldest Node that runs the code, as `major.minor`. */
export const FLOOR: string;
/** Oldest Node of a machine where npm brings the one that runs the code. */
export const MACHINE_FLOOR: string;
/** The packages that bring one, one a system. */
export const BROUGHT: readonly string[];
/** Why a Node cannot do its part, or undefined; `brought` where npm's own does the rest. */
export function tooOld(version: string, brought: boolean): string | undefined;
