const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const ZONE = /(Z|[+-]\d{2}:?\d{2})$/i;

/** ISO text as epoch milliseconds; `null` for anything else. HubSpot's times are UTC. */
export function parseWireTime(value: unknown): number | null {
  if (typeof value !== 'string' || !ISO_TIME.test(value)) return null;
  const epochMs = Date.parse(ZONE.test(value) ? value : `${value}Z`);
  return Number.isNaN(epochMs) ? null : epochMs;
}
