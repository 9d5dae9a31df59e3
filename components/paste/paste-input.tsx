'use client';

import { useId, useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { CONTROL_LOOK, Field, describedBy } from '../ui/field';
import { PASTE_FILE_TYPES, readPasteFile } from './read-paste-file';
import type { BroughtPaste } from './review-state';

type PasteInputProps = {
  /** What could not be read, to be mended. */
  readonly text: string;
  readonly onRead: (brought: BroughtPaste) => void;
};

/** A place for the text, or a file. What is pasted here is read at once. */
export function PasteInput({ text: first, onRead }: PasteInputProps) {
  const { t } = useI18n();
  const [text, setText] = useState(first);
  const [unreadable, setUnreadable] = useState('');
  const fieldId = useId();
  const fileId = useId();
  const texts = { label: t('paste.textLabel'), hint: t('paste.textHint') };
  return (
    <div className="grid gap-4">
      <Field fieldId={fieldId} texts={texts}>
        <textarea
          {...describedBy(fieldId, texts)}
          rows={8}
          data-first-focus
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            const html = event.clipboardData.getData('text/html');
            // Into what stands there already it is a correction, not a new paste.
            if (text.trim() !== '' || (pasted.trim() === '' && html === '')) return;
            event.preventDefault();
            onRead({ text: pasted, ...(html === '' ? {} : { html }) });
          }}
          className={`${CONTROL_LOOK} font-mono text-data`}
        />
      </Field>
      <div>
        <Button
          onClick={() => {
            if (text.trim() !== '') onRead({ text });
          }}
        >
          {t('paste.read')}
        </Button>
      </div>
      <Field fieldId={fileId} texts={{ label: t('paste.chooseFile'), hint: t('paste.fileHint') }}>
        <input
          className="file:me-3 file:min-h-8 file:cursor-pointer file:rounded-button file:border file:border-control file:bg-surface file:px-3 file:font-semibold file:text-text-1"
          {...describedBy(fileId, { label: t('paste.chooseFile'), hint: t('paste.fileHint') })}
          type="file"
          accept={PASTE_FILE_TYPES}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file === undefined) return;
            readPasteFile(file).then(
              (read) => {
                onRead({ text: read });
              },
              () => {
                setUnreadable(file.name);
              },
            );
          }}
        />
      </Field>
      {unreadable === '' ? null : (
        <Banner tone="bad" announce="now">
          {t('paste.fileUnreadable', { name: unreadable })}
        </Banner>
      )}
    </div>
  );
}
