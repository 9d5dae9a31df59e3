import type { ApiVersion } from '@/lib/portals/portal';
import type { PortalColour } from '@/lib/portals/portal-connection';
import type { PortalChange } from '@/lib/portals/ports';

export type PortalChoices = {
  readonly name: string;
  readonly colour: PortalColour;
  readonly isLookOnly: boolean;
  readonly apiVersion: ApiVersion;
  readonly callsPer10s: number;
};

/** Only what is another one now: what somebody else changed meanwhile stays. */
export function changesBetween(before: PortalChoices, after: PortalChoices): PortalChange[] {
  const { name, colour, isLookOnly, apiVersion, callsPer10s } = after;
  const changes: PortalChange[] = [];
  if (name.trim() !== before.name) changes.push({ kind: 'name', name: name.trim() });
  if (colour !== before.colour) changes.push({ kind: 'colour', colour });
  if (isLookOnly !== before.isLookOnly) changes.push({ kind: 'look_only', isLookOnly });
  if (apiVersion !== before.apiVersion) changes.push({ kind: 'api_version', apiVersion });
  if (callsPer10s !== before.callsPer10s) changes.push({ kind: 'calls_per_10s', callsPer10s });
  return changes;
}
