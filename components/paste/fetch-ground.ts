import * as z from 'zod/mini';
import type { Locale } from '@/lib/i18n/locale';
import type { Messages } from '@/lib/i18n/messages';
import type { Catalogue } from '@/lib/limits/catalogue';
import { ASSOCIATION_CATEGORIES } from '@/lib/limits/limit';
import type { AssociationLimit } from '@/lib/limits/limit';

type PasteMessages = Pick<
  Messages,
  'paste' | 'pasteProblems' | 'pasteFixes' | 'pasteNotes' | 'common' | 'categories'
>;

export type NamedObjectType = {
  readonly objectTypeId: string;
  readonly singular: string;
  readonly plural: string;
};

/** What exists in the portal, what it enforces, and the words to talk about a paste. */
export type PasteGround = {
  readonly ok: true;
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  /** What is not in the list reads Many. */
  readonly limits: readonly AssociationLimit[];
  /** In the reader's language, in its order. */
  readonly names: readonly NamedObjectType[];
  readonly messages: PasteMessages;
};

const text = z.string();
const ref = {
  fromObjectTypeId: text,
  toObjectTypeId: text,
  category: z.enum(ASSOCIATION_CATEGORIES),
  typeId: z.number(),
};
const words = z.record(text, text);

/** The server's own messages: their keys are known, so only their shape is checked. */
const messagesSchema = z.custom<PasteMessages>(
  (value) => z.record(text, words).safeParse(value).success,
);

const groundSchema: z.ZodMiniType<PasteGround> = z.object({
  ok: z.literal(true),
  locale: z.enum(['en', 'de']),
  catalogue: z.object({
    objectTypes: z.array(
      z.object({
        objectTypeId: text,
        name: text,
        singular: text,
        plural: text,
        isCustom: z.boolean(),
      }),
    ),
    associationTypes: z.array(
      z.object({ ...ref, label: z.nullable(text), inverseTypeId: z.nullable(z.number()) }),
    ),
  }),
  limits: z.array(z.object({ ...ref, limit: z.union([z.number(), z.literal('many')]) })),
  names: z.array(z.object({ objectTypeId: text, singular: text, plural: text })),
  messages: messagesSchema,
});

const FRESH_MS = 60_000;
const fetched = new Map<number, { readonly at: number; readonly ground: Promise<PasteGround> }>();

/** Once a minute at most: a label that was just made can be pasted soon. */
export function fetchGround(hubId: number): Promise<PasteGround> {
  const known = fetched.get(hubId);
  if (known && Date.now() - known.at < FRESH_MS) return known.ground;
  const ground = load(hubId);
  fetched.set(hubId, { at: Date.now(), ground });
  ground.catch(() => fetched.delete(hubId));
  return ground;
}

async function load(hubId: number): Promise<PasteGround> {
  const response = await fetch(`/api/portals/${hubId}/catalogue`);
  if (!response.ok) throw new Error(`The catalogue answered ${response.status}.`);
  return groundSchema.parse(await response.json());
}
