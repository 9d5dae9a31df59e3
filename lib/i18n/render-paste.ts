import type { Finding } from '../limits/finding';
import type {
  PasteFixCode,
  PasteNoteCode,
  PasteProblemCode,
  RefusalCode,
} from '../limits/paste/paste-codes';
import type { I18n } from './i18n';
import { sayParams } from './render-finding';
import type { ObjectName } from './render-finding';

/** What is wrong with a pasted row. */
export function renderPasteProblem(
  i18n: I18n,
  { code, params }: Finding<PasteProblemCode>,
  objectName: ObjectName,
): string {
  return i18n.t(`pasteProblems.${code}`, sayParams(i18n, params, objectName));
}

/** The words on the button that mends it. */
export function renderPasteFix(
  i18n: I18n,
  { code, params }: Finding<PasteFixCode>,
  objectName: ObjectName,
): string {
  return i18n.t(`pasteFixes.${code}`, sayParams(i18n, params, objectName));
}

/** How a pasted row was read. */
export function renderPasteNote(
  i18n: I18n,
  { code, params }: Finding<PasteNoteCode>,
  objectName: ObjectName,
): string {
  return i18n.t(`pasteNotes.${code}`, sayParams(i18n, params, objectName));
}

const BYTES_PER_MB = 1024 * 1024;

/** Why nothing of a paste was read; the limit is named. */
export function renderRefusal(i18n: I18n, { code, params }: Finding<RefusalCode>): string {
  const said = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const shown = code === 'too_many_bytes' ? Math.round(Number(value) / BYTES_PER_MB) : value;
      return [name, typeof shown === 'number' ? i18n.format.number(shown) : shown];
    }),
  );
  return i18n.t(`paste.refused_${code}`, said);
}
