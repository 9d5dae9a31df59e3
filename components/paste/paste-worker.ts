import type { Catalogue } from '@/lib/limits/catalogue';
import { parsePaste } from '@/lib/limits/paste/parse-paste';
import type { ParsePasteOptions } from '@/lib/limits/paste/parse-paste';
import type { PasteResult } from '@/lib/limits/paste/paste-result';

type ParseJob = {
  readonly job: number;
  readonly text: string;
  readonly options: Omit<ParsePasteOptions, 'onProgress' | 'catalogue'>;
};

/** What exists in the portal, as JSON, then the jobs that are held against it. */
export type ParseOrder = { readonly catalogue: string } | ParseJob;

export type ParseNews = { readonly job: number } & (
  { readonly share: number } | { readonly result: PasteResult }
);

let catalogue: Catalogue = { objectTypes: [], associationTypes: [] };

addEventListener('message', ({ data }: MessageEvent<ParseOrder>) => {
  if ('catalogue' in data) {
    catalogue = readCatalogue(data.catalogue);
    return;
  }
  const { job, text, options } = data;
  const tell = (news: ParseNews): void => {
    postMessage(news);
  };
  const onProgress = (share: number): void => {
    tell({ job, share });
  };
  tell({ job, result: parsePaste(text, { ...options, catalogue, onProgress }) });
});

/** Written by the page that runs this worker. */
function readCatalogue(json: string): Catalogue {
  return JSON.parse(json) as Catalogue;
}
