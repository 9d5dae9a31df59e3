import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ArgumentsError, type PortalsArgument } from './arguments';
import { parsePortalsFile } from './parse-portals-file';
import type { SimulatedPortal } from './portal-store';
import { seedForProcess } from './seed';
import { loadStates, type StoredStates } from './state-file';

/** The portals as they begin, without what a state file knows of them. */
export async function openPortals(wanted: PortalsArgument): Promise<readonly SimulatedPortal[]> {
  if (wanted.kind === 'file') return readPortalsFile(wanted.file);
  const { seed, hubId, token, scopes } = wanted;
  const state = seedForProcess(seed, hubId === null ? {} : { portalId: hubId });
  return [{ token, scopes, state }];
}

async function readPortalsFile(file: string): Promise<readonly SimulatedPortal[]> {
  try {
    return parsePortalsFile(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ArgumentsError(`${file} does not hold portals for the simulator: ${reason(error)}.`);
  }
}

/** `null` where nothing was stored yet. */
export async function readStateFile(file: string): Promise<StoredStates | null> {
  try {
    return await loadStates(file);
  } catch {
    throw new ArgumentsError(
      `${file} does not hold a portal of the simulator; move it away to begin with the seed.`,
    );
  }
}

/** A stored state takes the place of the seed of the same portal. */
export function withStored(
  portals: readonly SimulatedPortal[],
  stored: StoredStates | null,
): readonly SimulatedPortal[] {
  return portals.map((portal) => {
    const { portalId } = portal.state.account;
    const state = stored?.portals.find((each) => each.account.portalId === portalId);
    return { ...portal, state: state ?? portal.state };
  });
}

function reason(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll(/\s+/g, ' ');
  return error instanceof Error ? error.message : String(error);
}
