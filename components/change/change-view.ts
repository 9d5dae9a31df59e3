export const CHANGE_VIEWS = ['form', 'grid'] as const;
export type ChangeView = (typeof CHANGE_VIEWS)[number];

/** From the address; what is not named is the form. */
export function readView(address: Pick<URLSearchParams, 'get'>): ChangeView {
  return address.get('view') === 'grid' ? 'grid' : 'form';
}
