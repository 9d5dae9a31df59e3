import { queryOptions } from '@tanstack/react-query';
import { paletteObjectsSchema } from './palette-objects';
import type { PaletteObjects } from './palette-objects';

/** The objects of the portal by their names, once; without them there are no pairs to offer. */
export function paletteObjectsQuery(hubId: number) {
  return queryOptions<PaletteObjects>({
    queryKey: ['objects', hubId],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/api/portals/${hubId}/objects`, { signal });
      if (!response.ok) return { objects: [] };
      return paletteObjectsSchema.parse(await response.json());
    },
  });
}
