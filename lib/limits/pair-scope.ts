/** `used`: something is limited, or there are labels of the portal's own. `all`: what exists. */
export const PAIR_SCOPES = ['used', 'all'] as const;
export type PairScope = (typeof PAIR_SCOPES)[number];
