import type { AssociationCategory, Limit } from '@/lib/limits/limit';
import type { Operation } from '@/lib/limits/plan';
import type { ApiVersion } from '@/lib/portals/portal';
import { callBody, callPath } from '../preview/planned-call';

/** A write as it was kept before it was sent. */
export type SentRequest = {
  readonly operation: Operation;
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
  readonly inputs: readonly {
    readonly category: AssociationCategory;
    readonly typeId: number;
    readonly limit: Limit;
  }[];
};

/** The write as a command that can be run again. The token is never part of it. */
export function toCurl(
  { baseUrl, apiVersion }: { readonly baseUrl: string; readonly apiVersion: ApiVersion },
  request: SentRequest,
): string {
  const address = new URL(callPath(apiVersion, request), baseUrl).href;
  return [
    `curl -X POST ${quoted(address)}`,
    '  -H "Authorization: Bearer $HUBSPOT_TOKEN"',
    "  -H 'Content-Type: application/json'",
    `  -d ${quoted(callBody(request.operation, request.inputs))}`,
  ].join(' \\\n');
}

/** For a shell: nothing inside of single quotes is anything but itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
