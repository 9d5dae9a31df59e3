/** How tall the rows of tables are. */
export const DENSITIES = ['default', 'compact', 'relaxed'] as const;
export type Density = (typeof DENSITIES)[number];

export const DENSITY_COOKIE = 'linkcap_density';
