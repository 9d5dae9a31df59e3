import { parsePaste } from '@/lib/limits/paste/parse-paste';
import type { ParsePasteOptions } from '@/lib/limits/paste/parse-paste';

export type ParseJob = {
  readonly job: number;
  readonly text: string;
  readonly options: ParsePasteOptions;
};

addEventListener('message', ({ data }: MessageEvent<ParseJob>) => {
  postMessage({ job: data.job, result: parsePaste(data.text, data.options) });
});
