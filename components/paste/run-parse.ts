import { parsePaste } from '@/lib/limits/paste/parse-paste';
import type { ParsePasteOptions } from '@/lib/limits/paste/parse-paste';
import type { PasteResult } from '@/lib/limits/paste/paste-result';
import type { Catalogue } from '@/lib/limits/catalogue';
import type { ParseNews, ParseOrder } from './paste-worker';

/** Lines. Beyond, the reading would be felt. */
const LINES_ON_PAGE_MAX = 2000;
const CHARACTERS_ON_PAGE_MAX = 200_000;

let worker: Worker | null = null;
/** What the worker knows of the portal. */
let sent: Catalogue | null = null;
let jobs = 0;

/**
 * Tells the worker what exists in the portal, before there is a text to read. As one text: a copy of
 * ten thousand labels, one by one, would be felt.
 */
function prepareParse(catalogue: Catalogue): void {
  if (sent === catalogue) return;
  tell(startWorker(), { catalogue: JSON.stringify(catalogue) });
  sent = catalogue;
}

/** Reads a paste; a long one beside the page, so that nothing freezes. */
export async function runParse(text: string, options: ParsePasteOptions): Promise<PasteResult> {
  if (!isLong(text)) return parsePaste(text, options);
  const job = (jobs += 1);
  const { onProgress, catalogue, ...how } = options;
  prepareParse(catalogue);
  const running = startWorker();
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
      sent = null;
      end(parsePaste(text, options));
    };
    running.addEventListener('message', onMessage);
    running.addEventListener('error', onError);
    tell(running, { job, text, options: how });
  });
}

function startWorker(): Worker {
  return (worker ??= new Worker(new URL('./paste-worker.ts', import.meta.url), { type: 'module' }));
}

function tell(running: Worker, order: ParseOrder): void {
  running.postMessage(order);
}

function isLong(text: string): boolean {
  if (text.length > CHARACTERS_ON_PAGE_MAX) return true;
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > LINES_ON_PAGE_MAX;
}
