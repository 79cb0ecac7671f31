/** What a page's function may be given and may give back. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** A tab of a real browser: just what a journey needs, so that three engines can do it. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page. It may use nothing from outside but its arguments. */
  run<A extends readonly Plain[], R extends Plain>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** A press of the main button of the mouse at a place in the window. */
  press(x: number, y: number): Promise<void>;
  /** A mouse drag. */
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  /** A key by its name in KeyboardEvent.key, with `Shift+` before it where Shift is held. */
  key(name: string): Promise<void>;
  picture(file: string): Promise<void>;
}

/** A learner's browser, with storage of its own. */
export interface Visit {
  /** The first tab. */
  readonly tab: Tab;
  /** One more tab beside it, in the same storage. */
  another(): Promise<Tab>;
  /** Ends the browser, or what stands for it. */
  end(): Promise<void>;
}

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  readonly version: string;
  /** Begins with empty storage. */
  visit(): Promise<Visit>;
  /** Begins in a folder that outlasts the browser, for journeys that kill it; undefined where that cannot be done. */
  lasting?(folder: string): Promise<Visit & { kill(): Promise<void> }>;
  end(): Promise<void>;
}
