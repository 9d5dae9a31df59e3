import { parsePaste } from '@/lib/limits/paste/parse-paste';
import type { ParsePasteOptions } from '@/lib/limits/paste/parse-paste';
import type { PasteResult } from '@/lib/limits/paste/paste-result';
import type { ParseJob, ParseNews } from './paste-worker';

/** Lines. Beyond, the reading would be felt. */
const LINES_ON_PAGE_MAX = 2000;
const CHARACTERS_ON_PAGE_MAX = 200_000;

let worker: Worker | null = null;
let jobs = 0;

/** Reads a paste; a long one beside the page, so that nothing freezes. */
export async function runParse(text: string, options: ParsePasteOptions): Promise<PasteResult> {
  if (!isLong(text)) return parsePaste(text, options);
  const job = (jobs += 1);
  worker ??= new Worker(new URL('./paste-worker.ts', import.meta.url), { type: 'module' });
  const { onProgress, ...sent } = options;
  const running = worker;
  return new Promise((resolve) => {
    const end = (result: PasteResult): void => {
      running.removeEventListener('message', onMessage);
      running.removeEventListener('error', onError);
      resolve(result);
    };
    const onMessage = ({ data }: MessageEvent<ParseNews>): void => {
      if (data.job !== job) return;
      if ('result' in data) end(data.result);
      else onProgress?.(data.share);
    };
    // A browser without workers reads on the page.
    const onError = (): void => {
      worker = null;
      end(parsePaste(text, options));
    };
    running.addEventListener('message', onMessage);
    running.addEventListener('error', onError);
    running.postMessage({ job, text, options: sent } satisfies ParseJob);
  });
}

function isLong(text: string): boolean {
  if (text.length > CHARACTERS_ON_PAGE_MAX) return true;
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > LINES_ON_PAGE_MAX;
}
