import { printable } from './excerpt.ts';
import type { ServiceUse } from './service-report.ts';
import { table } from './terminal-table.ts';

/** Services that are printed; the JSON has all. */
const MOST = 25;

/** The services in scope that are named least, for a person. */
export function serviceTerminal(services: readonly ServiceUse[], bold: (text: string) => string): readonly string[] {
  if (services.length === 0) return [];
  const nowhere = services.filter(({ practice, reserved, lessons }) => practice + reserved + lessons === 0).length;
  const keyed = services.filter(({ keys }) => keys > 0).length;
  const rows = services
    .slice(0, MOST)
    .map(({ name, ...use }) => [
      ...[use.practice, use.reserved, use.keys, use.lessons].map((count) => String(count).padStart(8)),
      printable(name),
    ]);
  const more = services.length - rows.length;
  return [
    bold(`Services in scope: ${services.length}, ${nowhere} of them named nowhere, ${keyed} in a key; the least named first`),
    ...table([['practice', 'reserved', 'keys', 'lessons', 'name'], ...rows]).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more: --format json has all`] : []),
  ];
}
