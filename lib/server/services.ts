import 'server-only';
import type { Logger } from 'pino';
import type { OAuthApi } from '../portals/oauth';
import type { TokenStore } from '../portals/ports';
import type { Runner } from '../runner/runner';
import type { Store } from '../store/connection';
import type { Environment } from './env';
import type { LiveStreams } from './live-streams';
import type { PortalConnections } from './portal-connections';

/** What pages, actions and handlers are given. Made once, by `start.ts`. */
export type Services = {
  readonly environment: Environment;
  readonly logger: Logger;
  readonly store: Store;
  readonly portals: PortalConnections;
  readonly tokens: TokenStore;
  /** `null` where no app of HubSpot is configured. */
  readonly oauth: OAuthApi | null;
  readonly runner: Runner;
  readonly live: LiveStreams;
};

declare global {
  // Next evaluates a module once per bundle; the process has one database and one runner.
  var linkcapServices: Services | undefined;
}

export function provideServices(services: Services): void {
  globalThis.linkcapServices = services;
}

export function services(): Services {
  const started = globalThis.linkcapServices;
  if (started === undefined) throw new Error('Linkcap has not started.');
  return started;
}
