import * as z from 'zod/mini';
import type { DraftRow } from '@/lib/limits/limit';

export const CHOICES = ['many', 'one', 'custom'] as const;
export type Choice = (typeof CHOICES)[number];

/** One row of the form, as its two controls hold it. */
const limitFieldsSchema = z
  .object({ choice: z.enum(CHOICES), number: z.string() })
  .check(
    z.refine(({ choice, number }) => choice === 'many' || number !== '', { path: ['number'] }),
  );

export const pairFieldsSchema = z.object({ rows: z.array(limitFieldsSchema) });

export type LimitFields = z.infer<typeof limitFieldsSchema>;
export type PairFields = z.infer<typeof pairFieldsSchema>;

export function fieldsOf(limit: DraftRow['limit']): LimitFields {
  if (limit === 'many') return { choice: 'many', number: '' };
  if (limit === 1) return { choice: 'one', number: '1' };
  return { choice: 'custom', number: limit === null ? '' : String(limit) };
}

/** As typed: the rules say what is wrong with it. `null` = no number. */
export function limitOf({ choice, number }: LimitFields): DraftRow['limit'] {
  if (choice === 'many') return 'many';
  return parseNumber(number.trim());
}

/** `1.000`, `1,000` and `1 000` are a thousand; `2,5` is two and a half, which the rules refuse. */
function parseNumber(text: string): number | null {
  if (/^\d{1,3}(?:[.,'’\s]\d{3})+$/.test(text)) return Number(text.replace(/\D/g, ''));
  return /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Typing a number sets Custom; 1 reads as One; emptying it keeps Custom. */
export function withNumber(number: string): LimitFields {
  return { choice: number.trim() === '1' ? 'one' : 'custom', number };
}

export function withChoice({ choice, number }: LimitFields, chosen: Choice): LimitFields {
  if (chosen === 'many') return { choice: chosen, number: '' };
  if (chosen === 'one') return { choice: chosen, number: '1' };
  return { choice: chosen, number: choice === 'one' ? '' : number };
}
