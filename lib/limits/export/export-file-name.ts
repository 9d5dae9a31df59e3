import type { TableFormat } from './export-table';

export const FILE_EXTENSIONS: Readonly<Record<TableFormat, string>> = {
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  yaml: 'yaml',
  markdown: 'md',
};

const NAME_MAX = 60;

/** `limits_muster-gmbh_41_2026-10-05.csv`: letters, digits and dashes, whatever the portal is called. */
export function exportFileName({
  view,
  portalName,
  number,
  nowMs,
  extension,
}: {
  readonly view: string;
  readonly portalName: string;
  /** Of a submission. */
  readonly number?: number;
  readonly nowMs: number;
  readonly extension: string;
}): string {
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const parts = [view, slug(portalName), number === undefined ? '' : String(number), day];
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`;
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_MAX)
    .replace(/^-|-$/g, '');
}
