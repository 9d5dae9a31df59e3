import type { I18n } from '@/lib/i18n/i18n';
import { pickMessages } from '@/lib/i18n/messages';
import type { Catalogue } from '@/lib/limits/catalogue';
import type { AssociationLimit } from '@/lib/limits/limit';
import type { ObjectOption } from '../change/object-option';
import type { PasteGround } from './fetch-ground';

/** On the server: it has both languages and all names. */
export function toPasteGround(
  i18n: I18n,
  known: {
    readonly catalogue: Catalogue;
    readonly placed: readonly AssociationLimit[];
    readonly options: readonly ObjectOption[];
  },
): PasteGround {
  return {
    ok: true,
    locale: i18n.locale,
    catalogue: known.catalogue,
    limits: known.placed
      .filter(({ limit }) => limit !== 'many')
      .map(({ fromObjectTypeId, toObjectTypeId, category, typeId, limit }) => ({
        ...{ fromObjectTypeId, toObjectTypeId, category, typeId, limit },
      })),
    names: known.options.map(({ objectTypeId, singular, plural }) => ({
      ...{ objectTypeId, singular, plural },
    })),
    messages: pickMessages(i18n.locale, [
      'paste',
      'pasteProblems',
      'pasteFixes',
      'pasteNotes',
      'common',
      'categories',
    ]),
  };
}
