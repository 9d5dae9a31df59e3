import { parsePaste } from '@/lib/limits/paste/parse-paste';
import type { ParsePasteOptions } from '@/lib/limits/paste/parse-paste';
import type { PasteResult } from '@/lib/limits/paste/paste-result';

export type ParseJob = {
  readonly job: number;
  readonly text: string;
  readonly options: Omit<ParsePasteOptions, 'onProgress'>;
};

export type ParseNews = { readonly job: number } & (
  { readonly share: number } | { readonly result: PasteResult }
);

addEventListener('message', ({ data: { job, text, options } }: MessageEvent<ParseJob>) => {
  const tell = (news: ParseNews): void => {
    postMessage(news);
  };
  const onProgress = (share: number): void => {
    tell({ job, share });
  };
  tell({ job, result: parsePaste(text, { ...options, onProgress }) });
});
