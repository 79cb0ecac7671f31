import type { ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';

/** Name and tasks of a domain; its id stands for its name where it is none of the exam's. */
export const domainIn = ({ domains }: ReadinessBlueprint, domain: string) =>
  domains.find(({ id }) => id === domain) ?? { id: domain, name: domain, tasks: [] };
