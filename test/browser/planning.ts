import type { Page } from '@playwright/test';
import { EXAM } from './bank.ts';
import { expect } from './fixtures.ts';
import type { Site } from './site-server.ts';

/** Fills in the form that is on the screen; an empty date means none yet. */
export async function fillPlan(page: Page, date: string, minutes: number): Promise<void> {
  await page.getByRole('checkbox', { name: 'No date yet' }).setChecked(date === '');
  if (date !== '') await page.getByLabel(/^Day of the/).fill(date);
  await page.getByLabel('Minutes on such a day').fill(String(minutes));
  await page.getByRole('button', { name: /^(Make|Change) the plan$/ }).click();
  await expect(page.getByText('Stored.', { exact: true })).toBeVisible();
}

/** Goes to the page of the plan and makes one. */
export async function makePlan(page: Page, site: Site, date: string, minutes: number): Promise<void> {
  await page.goto(site.url(`/${EXAM}/plan/`));
  await fillPlan(page, date, minutes);
}
