import type { ApiVersion } from '@/lib/portals/portal';
import type { ObjectOption } from '../change/object-option';
import type { PlanActions } from './plan-actions';

export type ApplyPortal = {
  readonly hubId: number;
  readonly name: string;
  /** On a production portal a ticked sentence is asked for where limits get tighter. */
  readonly asksConsent: boolean;
  /** It may be planned, never applied. */
  readonly isLookOnly: boolean;
};

export type PreviewScreenProps = {
  readonly portal: ApplyPortal;
  readonly apiVersion: ApiVersion;
  readonly callsPer10s: number;
  readonly objects: readonly ObjectOption[];
  /** Characters. */
  readonly noteMax: number;
  readonly actions: PlanActions;
};
