/** The plan's logic, loaded after the page. */
export type PlanStore = typeof import('../../app/plan/plan-store.ts');
