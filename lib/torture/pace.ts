import type { Round } from './draw-round';

/** The protocol is the same, its times are shorter. Milliseconds, at a pace of 1. */
const TIMES = {
  LINKCAP_SEND_DEADLINE_MS: 500,
  LINKCAP_GRACE_MS: 600,
  LINKCAP_READBACK_GAP_MS: 100,
  LINKCAP_LEASE_TTL_MS: 1_500,
};

/** @param pace by how much all times of the protocol are longer */
export function timesAt(pace: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(TIMES).map(([name, timeMs]) => [name, String(timeMs * pace)]),
  );
}

/** A fault that lasts as much longer. */
export function faultAt(fault: Round['faults'][number], pace: number): unknown {
  const effect = Object.entries(fault.effect).map(([name, value]): [string, unknown] => [
    name,
    name.endsWith('Ms') && typeof value === 'number' ? value * pace : value,
  ]);
  return { ...fault, effect: Object.fromEntries(effect) };
}
