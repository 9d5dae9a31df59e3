import { expect, type Locator, type Page } from '@playwright/test';

/** The main road in a person's words: pick, set, preview, apply, look. */

export async function openForm(page: Page, hubId: number, [from, to]: readonly [string, string]) {
  await page.goto(`/p/${hubId}/change`);
  await pickObject(page, 'From object type', from);
  await pickObject(page, 'To object type', to);
  await expect(limitGroup(page, 'any label')).toBeVisible();
}

export async function pickObject(page: Page, name: string, objectType: string): Promise<void> {
  await page.getByRole('combobox', { name }).fill(objectType);
  await page.getByRole('option', { name: objectType, exact: true }).first().click();
  await expect(page.getByRole('combobox', { name })).toHaveValue(objectType);
}

export function limitGroup(page: Page, label: string): Locator {
  return page.getByRole('group', { name: `Limit for ${label}`, exact: true });
}

export async function setLimit(page: Page, label: string, limit: number | 'Many' | 'One') {
  const group = limitGroup(page, label);
  if (typeof limit === 'number') {
    await group.getByRole('spinbutton', { name: 'Number' }).fill(String(limit));
  } else {
    await group.getByRole('combobox', { name: 'Choice' }).selectOption(limit);
  }
}

export async function preview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await page.waitForURL('**/change/preview');
}

/** Applies the plan on screen and waits for its end; returns the submission's id. */
export async function apply(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL(/\/submissions\/[0-9A-Z]{26}$/);
  await expect(page.getByRole('table', { name: 'Results' })).toBeVisible({ timeout: 30_000 });
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

export type SubmissionAnswer = {
  readonly number: number;
  readonly status: string;
  readonly note: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly batches: readonly Readonly<Record<string, unknown>>[];
};

/** What the product's own API says of a submission. */
export async function readSubmission(page: Page, submissionId: string): Promise<SubmissionAnswer> {
  const answer = await page.request.get(`/api/submissions/${submissionId}`);
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as SubmissionAnswer;
}

export function resultRow(page: Page, label: string | RegExp): Locator {
  return page.getByRole('table', { name: 'Results' }).getByRole('row').filter({ hasText: label });
}
