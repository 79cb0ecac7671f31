import type { Diagnostic, Place } from '../../content/diagnostic.ts';
import { shortHash } from '../../content/hash.ts';
import type { RulePage } from '../../lint/pages/rule-page.ts';
import { problemText } from './problem-text.ts';
import { ruleAddress } from './rule-address.ts';

/** What a SARIF log needs besides the problems. */
interface SarifOptions {
  /** The page of every rule, of which the log says those that were broken. */
  readonly pages: readonly RulePage[];
  /** The site's whole address; without it rules have no address of their pages. */
  readonly site?: string;
  /** The way from the repository's root to the content root, empty where they are one. */
  readonly folder: string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Our places are SARIF's regions: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
const region = ({ start, end }: Place) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

function artifact(file: string, folder: string) {
  const path = folder === '' ? file : `${folder}/${file}`;
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** A rule as it is set where it is broken first; a draft only warns, so the stricter severity counts. */
function describeRule(id: string, problems: readonly Diagnostic[], { pages, site }: SarifOptions) {
  const page = pages.find((one) => one.id === id);
  const own = problems.filter(({ ruleId }) => ruleId === id);
  const level = own.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const [first] = own;
  return {
    id,
    ...(page === undefined
      ? {}
      : {
          shortDescription: { text: page.what },
          fullDescription: { text: page.why },
          help: { text: `Wrong:\n${page.wrong}\n\nRight:\n${page.right}\n\n${page.fix}` },
        }),
    ...(site === undefined || first === undefined ? {} : { helpUri: ruleAddress(first, site) }),
    defaultConfiguration: { level },
  };
}

function result(problem: Diagnostic, ruleIndex: number, folder: string) {
  const { ruleId, severity, file, place, related = [] } = problem;
  return {
    ruleId,
    ruleIndex,
    level: severity,
    message: { text: problemText(problem) },
    locations: [{ physicalLocation: { artifactLocation: artifact(file, folder), region: region(place) } }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, at) => ({
            id: at + 1,
            message: { text: other.reason },
            physicalLocation: { artifactLocation: artifact(other.file, folder), region: region(other.place) },
          })),
        }),
    // Without the line, so that a problem that moved is known again.
    partialFingerprints: { 'problem/v1': shortHash(JSON.stringify([ruleId, file, problem.reason])) },
  };
}

/** Problems as a SARIF 2.1.0 log, which code hosts and editors read. */
export function sarifReport(problems: readonly Diagnostic[], options: SarifOptions): string {
  const ids = [...new Set(problems.map(({ ruleId }) => ruleId))].sort();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Signalmark',
            ...(options.site === undefined ? {} : { informationUri: options.site }),
            rules: ids.map((id) => describeRule(id, problems, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => result(problem, ids.indexOf(problem.ruleId), options.folder)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
