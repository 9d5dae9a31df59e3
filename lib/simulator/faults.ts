import { z } from 'zod';
import { effectSchema, type FaultEffect } from './fault-effects';

export const faultSchema = z.strictObject({
  /** All that are given must match; path and body by substring. */
  method: z.string().optional(),
  path: z.string().optional(),
  body: z.string().optional(),
  /** Matching requests that pass before the fault begins. */
  skip: z.int().min(0).default(0),
  times: z.int().min(1).default(1),
  effect: effectSchema,
});

export type Fault = z.output<typeof faultSchema>;

export type ListedFault = Fault & { readonly id: number };

export type FaultTarget = {
  readonly method: string;
  readonly path: string;
  readonly bodyText: string;
};

export type Faults = {
  readonly add: (fault: Fault) => ListedFault;
  /** The effect of the first fault that matches, which is then used up by one. */
  readonly take: (target: FaultTarget) => FaultEffect | null;
  readonly list: () => readonly ListedFault[];
  readonly clear: () => void;
};

export function createFaults(): Faults {
  let faults: readonly ListedFault[] = [];
  let lastId = 0;

  const replace = (id: number, next: ListedFault | null): void => {
    faults = faults.flatMap((fault) => (fault.id !== id ? [fault] : next === null ? [] : [next]));
  };

  return {
    add: (fault) => {
      lastId += 1;
      const listed = { ...fault, id: lastId };
      faults = [...faults, listed];
      return listed;
    },
    take: (target) => {
      const fault = faults.find((each) => matches(each, target));
      if (fault === undefined) return null;
      if (fault.skip > 0) {
        replace(fault.id, { ...fault, skip: fault.skip - 1 });
        return null;
      }
      replace(fault.id, fault.times > 1 ? { ...fault, times: fault.times - 1 } : null);
      return fault.effect;
    },
    list: () => faults,
    clear: () => {
      faults = [];
    },
  };
}

function matches(fault: Fault, target: FaultTarget): boolean {
  return (
    (fault.method === undefined || fault.method.toUpperCase() === target.method) &&
    (fault.path === undefined || target.path.includes(fault.path)) &&
    (fault.body === undefined || target.bodyText.includes(fault.body))
  );
}
