import type { PortalState } from './portal-state';

export type SimulatedPortal = {
  /** The bearer token that opens this portal. */
  readonly token: string;
  readonly state: PortalState;
  /** `'all'` where nothing is said. */
  readonly scopes?: readonly string[] | 'all';
};

export type OpenPortal = {
  readonly hubId: number;
  readonly token: string;
  readonly scopes: readonly string[] | 'all';
  readonly initialState: PortalState;
  readonly state: () => PortalState;
  /**
   * One change after the other. A new state counts only once it is stored; where storing fails,
   * nothing took effect and the failure is thrown.
   */
  readonly change: <Outcome extends { readonly nextState: PortalState | null }>(
    transition: (state: PortalState) => Outcome,
  ) => Promise<Outcome>;
};

export function openPortal(
  portal: SimulatedPortal,
  onChange: (state: PortalState) => Promise<void>,
): OpenPortal {
  let state = portal.state;
  let lastChange: Promise<unknown> = Promise.resolve();

  const change: OpenPortal['change'] = (transition) => {
    const run = async (): Promise<ReturnType<typeof transition>> => {
      const outcome = transition(state);
      if (outcome.nextState !== null) {
        await onChange(outcome.nextState);
        state = outcome.nextState;
      }
      return outcome;
    };
    const result = lastChange.then(run, run);
    lastChange = result;
    return result;
  };

  return {
    hubId: portal.state.account.portalId,
    token: portal.token,
    scopes: portal.scopes ?? 'all',
    initialState: portal.state,
    state: () => state,
    change,
  };
}
