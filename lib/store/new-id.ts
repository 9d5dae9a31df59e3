import { monotonicFactory } from 'ulid';

const nextUlid = monotonicFactory();

/** A key that sorts by time; within one process strictly in the order of making. */
export function newId(nowMs: number): string {
  return nextUlid(nowMs);
}
