/** Every option of every command, as `parseArgs` reads them; `command-options.ts` says which command takes which. */
export const OPTIONS = {
  root: { type: 'string' },
  format: { type: 'string' },
  seed: { type: 'string' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  report: { type: 'boolean' },
  exam: { type: 'string' },
  task: { type: 'string' },
  kind: { type: 'string' },
  objective: { type: 'string' },
  concept: { type: 'string' },
  slug: { type: 'string' },
  title: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  drafts: { type: 'boolean' },
  replace: { type: 'boolean' },
  reserved: { type: 'boolean' },
  mock: { type: 'string' },
  marking: { type: 'string' },
  pass: { type: 'string' },
  calibrate: { type: 'boolean' },
  status: { type: 'string' },
  text: { type: 'string' },
  set: { type: 'string', multiple: true },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** What was given of them. */
export type OptionValues = {
  readonly [Name in OptionName]?: ValueOf<(typeof OPTIONS)[Name]> | undefined;
};
type ValueOf<Option> = Option extends { readonly type: 'boolean' }
  ? boolean
  : Option extends { readonly multiple: true }
    ? readonly string[]
    : string;
