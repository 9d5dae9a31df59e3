import { MATRIX_OBJECTS, MATRIX_SHOWS } from './matrix-model';
import type { MatrixOptions } from './matrix-model';

/** What the address does not say, or nobody understands, is the default. */
export function readOptions(address: Pick<URLSearchParams, 'get'>): MatrixOptions {
  return {
    show: MATRIX_SHOWS.find((each) => each === address.get('show')) ?? 'any',
    objects: MATRIX_OBJECTS.find((each) => each === address.get('objects')) ?? 'used',
  };
}

export function keepOptions({ show, objects }: MatrixOptions): void {
  const address = new URL(window.location.href);
  setOrDelete(address.searchParams, 'show', show === 'any' ? '' : show);
  setOrDelete(address.searchParams, 'objects', objects === 'used' ? '' : objects);
  window.history.replaceState(null, '', address);
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name);
  else params.set(name, value);
}
