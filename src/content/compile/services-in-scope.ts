import { type Diagnostic, diagnostic, FILE_START } from '../diagnostic.ts';
import type { AuthoredExam } from '../parse/authored.ts';
import type { ServiceList } from '../parse/services.ts';
import type { ParsedFile } from './parsed-files.ts';

/**
 * The blueprint with the services the exam has in scope: those of its `services.yaml` where it has one, else those of `exam.yaml`. Two lists
 * would part in time, so having both is an error.
 */
export function withServices(
  { file, value }: ParsedFile<AuthoredExam>,
  services: ParsedFile<ServiceList> | undefined,
  problems: Diagnostic[],
): AuthoredExam | undefined {
  if (value === undefined || services === undefined) return value;
  if (value.servicesPlace !== undefined) {
    const reason = 'Unexpected `services-in-scope` beside services.yaml, expected one of the two.';
    problems.push(
      diagnostic('error', 'services-twice', file.path, value.servicesPlace, reason, {
        actual: 'services-in-scope',
        expected: 'the services in services.yaml only',
        hint: 'move what services.yaml lacks there, and take `services-in-scope` out of exam.yaml',
        related: [{ file: services.file.path, place: FILE_START, reason: 'the other list' }],
      }),
    );
  }
  const entries = services.value?.entries;
  return entries === undefined ? value : { ...value, servicesInScope: entries.map(({ name, aliases }) => ({ name, aliases })) };
}
