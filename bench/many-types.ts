import type { Page } from '@playwright/test';

type Type = {
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
  readonly category: string;
  readonly typeId: number;
  readonly label: string | null;
  readonly inverseTypeId: null;
};

const OBJECTS = 20;
const LABELS_PER_PAIR = 27;
const FIRST_TYPE_ID = 100_001;

/** Labels of twenty objects, 27 in each of their 380 pairs: what the demo portal does not have. */
export function manyTypes(objectTypeIds: readonly string[]): readonly Type[] {
  const ends = objectTypeIds.slice(0, OBJECTS);
  const pairs = ends.flatMap((from) =>
    ends.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  return pairs.flatMap(([fromObjectTypeId, toObjectTypeId], pair) =>
    Array.from({ length: LABELS_PER_PAIR }, (_, label) => ({
      ...{ fromObjectTypeId, toObjectTypeId, category: 'USER_DEFINED' },
      ...{ typeId: FIRST_TYPE_ID + pair * LABELS_PER_PAIR + label, inverseTypeId: null },
      label: `Part ${label + 1} of ${pair + 1}`,
    })),
  );
}

type Answer = {
  readonly associationTypes?: readonly Type[];
  readonly catalogue?: { readonly associationTypes: readonly Type[] };
};

/** Lets the page believe that the portal has these types, too. */
export async function lendTypes(page: Page, types: readonly Type[]): Promise<void> {
  await page.route(/\/api\/portals\/\d+\/(current|catalogue)$/, async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as Answer;
    const { associationTypes, catalogue } = answer;
    await route.fulfill({
      response,
      json: {
        ...answer,
        ...(associationTypes && { associationTypes: [...associationTypes, ...types] }),
        ...(catalogue && {
          catalogue: {
            ...catalogue,
            associationTypes: [...catalogue.associationTypes, ...types],
          },
        }),
      },
    });
  });
}
