import * as z from 'zod/mini';

/** An object type with every folded name that it goes by, in any language. */
const paletteObjectSchema = z.object({
  objectTypeId: z.string(),
  plural: z.string(),
  names: z.array(z.string()),
});

export const paletteObjectsSchema = z.object({ objects: z.array(paletteObjectSchema) });

export type PaletteObject = z.infer<typeof paletteObjectSchema>;
export type PaletteObjects = z.infer<typeof paletteObjectsSchema>;
