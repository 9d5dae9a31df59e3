'use client';

import { useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { OPTIONAL_SCOPES, REQUESTED_SCOPES } from '@/lib/portals/requested-scopes';
import { Button } from '../ui/button';

const SCOPES = [...REQUESTED_SCOPES, ...OPTIONAL_SCOPES].filter((scope) => scope !== 'oauth');

/** Where a service key is made, and with what. */
export function ServiceKeySteps() {
  const { t } = useI18n();
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => {
    void writeClipboard(SCOPES.join('\n')).then(setIsCopied);
  };
  return (
    <div className="grid justify-items-start gap-2 text-data">
      <ol className="grid list-decimal gap-1 ps-4">
        <li>{t('portals.step1')}</li>
        <li>{t('portals.step2')}</li>
        <li>{t('portals.step3')}</li>
      </ol>
      <pre className="w-full overflow-x-auto rounded-cell bg-sunken p-2 font-mono select-all">
        {SCOPES.join('\n')}
      </pre>
      <p className="text-text-2">{t('portals.anyScope')}</p>
      <Button size="small" onClick={copy}>
        {isCopied ? t('common.copied') : t('portals.copyScopes')}
      </Button>
    </div>
  );
}

/** Without https a page has no clipboard: the scopes can still be marked and copied. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
