import type { I18n } from '@/lib/i18n/i18n';
import { COPY_MODES } from '@/lib/limits/copy/copy-limits';
import type { CopyMode } from '@/lib/limits/copy/copy-limits';
import { Button } from '../ui/button';
import { Select } from '../ui/select';

type CopyFormProps = {
  readonly i18n: I18n;
  readonly sources: readonly { readonly hubId: number; readonly name: string }[];
  readonly chosen: { readonly from: number | null; readonly mode: CopyMode };
};

/** Which portal to copy from, and whether to remove, too. Needs no script: it asks for a page. */
export function CopyForm({ i18n: { t }, sources, chosen }: CopyFormProps) {
  return (
    <form method="get" className="flex flex-wrap items-start gap-x-8 gap-y-4 pb-6">
      <Select label={t('copy.from')} name="from" defaultValue={chosen.from ?? sources[0]?.hubId}>
        {sources.map(({ hubId, name }) => (
          <option key={hubId} value={hubId}>
            {t('copy.portal', { name, hubId: String(hubId) })}
          </option>
        ))}
      </Select>
      <fieldset className="grid gap-1">
        <legend className="pb-1 text-body font-medium">{t('copy.mode')}</legend>
        {COPY_MODES.map((mode) => (
          <label key={mode} className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="mode"
              value={mode}
              defaultChecked={mode === chosen.mode}
              className="size-4 accent-accent"
            />
            {t(`copy.mode_${mode}`)}
          </label>
        ))}
      </fieldset>
      <div className="sm:pt-6">
        <Button type="submit" variant={chosen.from === null ? 'primary' : 'secondary'}>
          {t('copy.compare')}
        </Button>
      </div>
    </form>
  );
}
