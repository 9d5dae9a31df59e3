import type { I18n } from '@/lib/i18n/i18n';
import { LOCALES } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/locale';
import type { Result } from '@/lib/result';
import type { UserError } from '@/lib/user-error';
import { ChoiceField } from './choice-field';

type Preferences = {
  readonly locale: Locale;
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'compact' | 'default' | 'relaxed';
  readonly singleKeys: 'on' | 'off';
};

type SettingsFormProps = {
  readonly i18n: I18n;
  readonly chosen: Preferences;
  readonly save: {
    readonly [Name in keyof Preferences]: (
      value: Preferences[Name],
    ) => Promise<Result<unknown, UserError>>;
  };
};

/** Each setting is saved by itself, at once. */
export function SettingsForm({ i18n, chosen, save }: SettingsFormProps) {
  const { t } = i18n;
  const words = {
    saving: t('common.saving'),
    saved: t('common.saved'),
    failed: t('settings.notSaved'),
  };
  return (
    <div className="grid max-w-form gap-5">
      <ChoiceField
        legend={t('settings.language')}
        choices={LOCALES.map((locale) => ({
          value: locale,
          label: t(`languages.${locale}`),
          lang: locale,
        }))}
        chosen={chosen.locale}
        save={save.locale}
        words={words}
      />
      <ChoiceField
        legend={t('settings.theme')}
        choices={[
          { value: 'system', label: t('settings.themeSystem') },
          { value: 'light', label: t('settings.themeLight') },
          { value: 'dark', label: t('settings.themeDark') },
        ]}
        chosen={chosen.theme}
        save={save.theme}
        words={words}
      />
      <ChoiceField
        legend={t('settings.density')}
        choices={[
          { value: 'compact', label: t('settings.densityCompact') },
          { value: 'default', label: t('settings.densityDefault') },
          { value: 'relaxed', label: t('settings.densityRelaxed') },
        ]}
        chosen={chosen.density}
        save={save.density}
        words={words}
      />
      <ChoiceField
        legend={t('settings.singleKeys')}
        choices={[
          { value: 'on', label: t('settings.singleKeysOn') },
          { value: 'off', label: t('settings.singleKeysOff') },
        ]}
        chosen={chosen.singleKeys}
        save={save.singleKeys}
        words={words}
      />
    </div>
  );
}
