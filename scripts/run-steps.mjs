/**
 * Runs steps one after the other. A failed one stops only those that need what it makes. Tells of each, and gives what passed, what
 * failed, and what was not run, with the step it waits for.
 */
export function runSteps(names, { steps, needs, say }) {
  const passed = [];
  const failed = [];
  const notRun = [];
  for (const name of names) {
    const missing = needs[name]?.find((one) => failed.includes(one) || notRun.some((each) => each.name === one));
    if (missing !== undefined) {
      notRun.push({ name, missing });
      say(`\n== ${name}: not run, it needs ${missing}`);
      continue;
    }
    const began = Date.now();
    say(`\n== ${name}`);
    let ok = false;
    try {
      ok = steps[name]();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    (ok ? passed : failed).push(name);
    say(`== ${name}: ${ok ? 'passed' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  return { passed, failed, notRun };
}

/** The last lines of a run: each test that failed, then the steps. The very last counts; a step not run is neither passed nor failed. */
export function summaryOf({ passed, failed, notRun }, failures = []) {
  return [
    '',
    ...failures.map((one) => `- ${one}`),
    ...(failed.length > 0 ? [`failed: ${failed.join(', ')}`] : []),
    ...notRun.map(({ name, missing }) => `not run: ${name} (needs ${missing})`),
    `${passed.length} passed, ${failed.length} failed`,
  ];
}
