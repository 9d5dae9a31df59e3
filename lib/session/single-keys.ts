/** Whether a key alone, such as `?`, does something (WCAG 2.1.4). */
export const SINGLE_KEYS = ['on', 'off'] as const;
export type SingleKeys = (typeof SINGLE_KEYS)[number];

export const SINGLE_KEYS_COOKIE = 'linkcap_single_keys';
