import { randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { parsePortalState } from './parse-portal-state';
import type { PortalState } from './portal-state';

/** `null` where there is no file yet. */
export async function loadState(file: string): Promise<PortalState | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
  return parsePortalState(JSON.parse(text));
}

/** Whole or not at all: the new file takes the old one's place in one step, safely on disk. */
export async function saveState(file: string, state: PortalState): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(JSON.stringify(state));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
