import { MATRIX_OBJECTS, MATRIX_SHOWS } from './matrix-model';
import type { MatrixOptions } from './matrix-model';

/** Of an address or a form: what it does not say, or nobody understands, is the default. */
export function readOptions(source: Pick<URLSearchParams | FormData, 'get'>): MatrixOptions {
  return {
    show: MATRIX_SHOWS.find((each) => each === source.get('show')) ?? 'any',
    objects: MATRIX_OBJECTS.find((each) => each === source.get('objects')) ?? 'used',
  };
}

export function isSameOptions(one: MatrixOptions, other: MatrixOptions): boolean {
  return one.show === other.show && one.objects === other.objects;
}

export function keepOptions(options: MatrixOptions): void {
  const address = new URL(window.location.href);
  setOptions(address.searchParams, options);
  window.history.replaceState(null, '', address);
}

/** The same matrix on paper. */
export function printPath(hubId: number, options: MatrixOptions) {
  const params = new URLSearchParams();
  setOptions(params, options);
  return `/p/${hubId}/matrix/print?${params.toString()}` as const;
}

function setOptions(params: URLSearchParams, { show, objects }: MatrixOptions): void {
  setOrDelete(params, 'show', show === 'any' ? '' : show);
  setOrDelete(params, 'objects', objects === 'used' ? '' : objects);
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name);
  else params.set(name, value);
}
