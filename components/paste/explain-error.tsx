'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nProvider } from '@/lib/i18n/i18n-provider';
import type { Locale } from '@/lib/i18n/locale';
import { useI18n } from '@/lib/i18n/use-i18n';
import { limitsOfObject } from '@/lib/limits/limits-of-object';
import { limitKey } from '@/lib/limits/limit';
import { findMergeError } from '@/lib/limits/paste/find-merge-error';
import { pasteIndexOf } from '@/lib/limits/paste/paste-index';
import { removeSecrets } from '@/lib/limits/paste/remove-secrets';
import { PairLine } from '../limits/pair-line';
import { Button } from '../ui/button';
import { CONTROL_LOOK, Field, describedBy } from '../ui/field';
import { Select } from '../ui/select';
import { fetchGround } from './fetch-ground';
import type { PasteGround } from './fetch-ground';
import { objectNameOf } from './object-name-of';
import { WideDialog } from './wide-dialog';

export type ExplainErrorProps = {
  readonly hubId: number;
  /** The error, where it is known already. */
  readonly text: string;
  readonly words: ExplainWords;
  readonly onClose: () => void;
};

/** What is said before the messages of the paste are there. */
export type ExplainWords = {
  readonly locale: Locale;
  readonly title: string;
  readonly close: string;
  readonly reading: string;
  readonly notRead: string;
  readonly tryAgain: string;
};

/** HubSpot's merge error in the portal's own limits: those of the object, tightest first. */
export function ExplainError({ hubId, text, words, onClose }: ExplainErrorProps) {
  const ground = useQuery({ queryKey: ['paste-ground', hubId], queryFn: () => fetchGround(hubId) });
  if (ground.data) {
    return (
      <I18nProvider locale={words.locale} messages={ground.data.messages}>
        <Explanation ground={ground.data} text={text} onClose={onClose} />
      </I18nProvider>
    );
  }
  return (
    <WideDialog title={words.title} closeLabel={words.close} onClose={onClose}>
      {ground.isError ? (
        <div className="grid justify-items-start gap-3">
          <p role="alert">{words.notRead}</p>
          <Button onClick={() => void ground.refetch()}>{words.tryAgain}</Button>
        </div>
      ) : (
        <p role="status" className="animate-appear text-text-2">
          {words.reading}
        </p>
      )}
    </WideDialog>
  );
}

function Explanation({
  ground,
  text: first,
  onClose,
}: {
  readonly ground: PasteGround;
  readonly text: string;
  readonly onClose: () => void;
}) {
  const { t, format } = useI18n();
  const [text, setText] = useState(removeSecrets(first).text);
  const [chosen, setChosen] = useState('');
  const error = findMergeError(text, pasteIndexOf(ground.catalogue));
  const objectTypeId = chosen === '' ? (error?.objectTypeId ?? null) : chosen;
  const objectName = objectNameOf(ground);
  const labels = new Map(
    ground.catalogue.associationTypes.map((type) => [limitKey(type), type.label]),
  );
  const limits = objectTypeId === null ? [] : limitsOfObject(objectTypeId, ground.limits);
  const texts = { label: t('paste.explainText'), hint: t('paste.explainHint') };
  const object = objectTypeId === null ? '' : objectName(objectTypeId);
  return (
    <WideDialog title={t('paste.explainTitle')} closeLabel={t('paste.close')} onClose={onClose}>
      <div className="grid gap-4">
        <Field fieldId="explain-text" texts={texts}>
          <textarea
            {...describedBy('explain-text', texts)}
            rows={4}
            data-first-focus
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setChosen('');
            }}
            className={CONTROL_LOOK}
          />
        </Field>
        {text.trim() !== '' && error === null ? <p>{t('paste.explainNotMerge')}</p> : null}
        <Select
          label={t('paste.explainObject')}
          fieldClassName="w-64"
          value={objectTypeId ?? ''}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          <option value="">{t('paste.chooseObject')}</option>
          {ground.names.map((name) => (
            <option key={name.objectTypeId} value={name.objectTypeId}>
              {name.plural}
            </option>
          ))}
        </Select>
        {objectTypeId === null ? null : (
          <div className="grid gap-2" role="status">
            <p>
              {limits.length === 0
                ? t('paste.explainNone', { object })
                : t('paste.explainLead', { object })}
            </p>
            <ol aria-label={t('paste.limits')} className="grid gap-1">
              {limits.map((each) => (
                <li
                  key={limitKey(each)}
                  className="flex flex-wrap items-baseline gap-x-3 border-b py-1"
                >
                  <span className="w-16 text-end font-semibold tabular-nums">
                    {typeof each.limit === 'number' ? format.number(each.limit) : ''}
                  </span>
                  <PairLine
                    from={objectName(each.fromObjectTypeId)}
                    to={objectName(each.toObjectTypeId)}
                  />
                  <span>{labels.get(limitKey(each)) ?? t('paste.anyLabel')}</span>
                  {each.direction === 'reverse' ? (
                    <span className="text-data text-text-2">{t('paste.explainReverse')}</span>
                  ) : null}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </WideDialog>
  );
}
