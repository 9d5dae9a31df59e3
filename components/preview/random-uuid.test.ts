import { expect, test } from 'vitest';
import { z } from 'zod';
import { randomUuid } from './random-uuid';

test('every one is a UUID of version 4, and no two are the same', () => {
  const made = Array.from({ length: 500 }, randomUuid);
  expect(new Set(made).size).toBe(500);
  for (const uuid of made) expect(z.uuidv4().safeParse(uuid).success).toBe(true);
});
