import type { Site } from '../../browser/site-server.ts';
import type { Engine, Visit } from '../engine.ts';
import type { Screen } from '../screen.ts';

export interface Given {
  readonly engine: Engine;
  readonly visit: Visit;
  readonly screen: Screen;
  readonly site: Site;
  /** A folder for what it makes. */
  readonly folder: string;
}

/** One thing that a learner does from its beginning to its end, in every engine. */
export interface Journey {
  readonly name: string;
  /** Why it cannot be done in an engine. */
  readonly cannot?: Partial<Record<Engine['name'], string>>;
  run(given: Given): Promise<void>;
}

export function must(holds: boolean, words: string): void {
  if (!holds) throw new Error(words);
}
