import { PAIR_SCOPES } from '@/lib/limits/pair-scope';
import { SHOWN_ROWS, SHOWN_TYPES } from './limits-filter';
import type { LimitsFilter } from './limits-filter';
import { PAIR_ORDERS } from './sort-pairs';

/** The filter as it stands in an address; what is not understood is the default. */
export function readFilter(address: Pick<URLSearchParams, 'get'>): LimitsFilter {
  return {
    query: address.get('q') ?? '',
    object: address.get('object'),
    show: oneOf(SHOWN_ROWS, address.get('show')),
    types: oneOf(SHOWN_TYPES, address.get('types')),
    scope: oneOf(PAIR_SCOPES, address.get('pairs')),
    order: oneOf(PAIR_ORDERS, address.get('order')),
  };
}

/** Defaults are left out: the plain page has a plain address. */
export function writeFilter(params: URLSearchParams, filter: LimitsFilter): void {
  setOrDelete(params, 'q', filter.query);
  setOrDelete(params, 'object', filter.object ?? '');
  setOrDelete(params, 'show', withoutDefault(SHOWN_ROWS, filter.show));
  setOrDelete(params, 'types', withoutDefault(SHOWN_TYPES, filter.types));
  setOrDelete(params, 'pairs', withoutDefault(PAIR_SCOPES, filter.scope));
  setOrDelete(params, 'order', withoutDefault(PAIR_ORDERS, filter.order));
}

export function isSameFilter(one: LimitsFilter, other: LimitsFilter): boolean {
  return addressOf(one) === addressOf(other);
}

function addressOf(filter: LimitsFilter): string {
  const params = new URLSearchParams();
  writeFilter(params, filter);
  return params.toString();
}

type Choices<Value> = readonly [Value, ...Value[]];

function oneOf<Value extends string>(choices: Choices<Value>, text: string | null): Value {
  return choices.find((choice) => choice === text) ?? choices[0];
}

function withoutDefault<Value extends string>([byDefault]: Choices<Value>, value: Value): string {
  return value === byDefault ? '' : value;
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name);
  else params.set(name, value);
}
