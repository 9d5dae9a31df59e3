import { cleanCell } from './clean-cell';
import { objectsNamed } from './find-object';
import type { PasteIndex } from './paste-index';
import type { WrittenRow } from './paste-result';
import { readLimit } from './read-limit';

const NO_STYLE = { style: { comma: 'unknown', dot: 'unknown' }, isThreeDigitsOnly: false } as const;

const TYPE_LINE =
  /^(?:(?:association ?)?type(?: ?id)? ?|id ?|#)?(\d{1,9}) ?(?:=>|->|→|=|:) ?(.{1,40})$/i;
const ARROW = /^(.{1,100}?) ?(?:→|⟶|⇒|-{1,2}>|=>|›) ?(.{1,250})$/;
const BACKWARDS = /^(.{1,100}?) ?(?:←|⟵|⇐|<-{1,2}|<=) ?(.{1,250})$/;
/** Words and signs that are arrows only between two known objects. */
const WEAK_ARROW = /^(.{1,100}?)(?: to | zu | nach | vers | naar | ?> ?)(.{1,250})$/i;
const PER_BETWEEN =
  / (?:\/|per|pro|je|for each|for every|for one|for an?|für jede[ns]?|par|pour chaque|por cada|por|per ogni|voor elke?|つき|あたり) (?:an? |one |each |every |single |ein(?:e[mnr]?|em)? |jede[mnrs]? |un |une |uno |una |um |uma )?/gi;
const PER_FIRST =
  /^(?:per|pro|je|jede[rms]?|ein(?:e)?|for each|for every|for an?|each|every|an?|one|any|chaque|un|une|pour chaque|cada|por cada|uma?|ogni|uno|una|per ogni|elke?|een) (.{1,250})$/i;
const HAVE =
  /^(?:can|may|must|should|could|will|is allowed to|kann|darf|soll|muss|peut|puede|pode|può|mag|kan)? ?(?:only |nur |no more than )?(?:(?:have|has|hat|haben|a|ont|avoir|tiene|tener|tem|ter|ha|avere|heeft|hebben|be associated with|be linked to|get|take) )?(.{1,250}?)(?: haben| hebben)?$/i;
/** "Set the limit from deals to contacts: 5". */
const PREFIX =
  /^(?:set )?(?:the )?(?:association )?(?:limit|maximum|max\.?)(?: (?:from|for|of|von|für))? ?:? /i;
const QUALIFIER =
  /^(?:a |an )?(?:max(?:\.|imum|imal)?(?: of)?|at most|never more than|at the most|up to|no more than|not more than|only|exactly|just|limit(?:ed)?(?: to| of)?|set|höchstens|maximal|bis zu|nur|genau|au (?:plus|maximum)|jusqu'à|como máximo|máximo|hasta|no máximo|até|apenas|maximaal|hoogstens|al massimo|massimo|fino a|solo)[: ]+/i;
const QUALIFIER_AFTER =
  / (?:≤|<=|max\.?|maximum|at most|höchstens|maximal|máximo|como máximo|massimo|maximaal)$/i;
const LABELLED =
  / (?:labell?ed(?: as)?|with(?: the)? label|mit(?: dem)? (?:zuordnungs)?label|avec l'étiquette|con la etiqueta|con etiqueta|com o rótulo|com a etiqueta|met(?: het)? label|con(?: l')? ?etichetta) /i;
const ADJECTIVE =
  /^(?:associated|linked|related|zugeordnete[rnms]?|verknüpfte[rnms]?|different|verschiedene[rn]?|gekoppelde|associés?) /i;

/** "No limit for contacts". */
const OF_WHAT = /^(?:for|on|of|für|auf|pour|de|para|voor|op|per|su) /i;

export type SentenceReading = {
  readonly written: WrittenRow;
  /** Whether both objects were understood. */
  readonly isSure: boolean;
};

/** One statement of the small grammar: `N B per A`, `A → B (label): N`, `3 = 5` and their kin. */
export function readSentence(line: string, index: PasteIndex): SentenceReading | null {
  const text = line.replace(/[.;,!]+$/, '').trim();
  if (text.length < 3 || text.length > 300) return null;
  const byId = TYPE_LINE.exec(text);
  if (byId?.[1] && byId[2] && isLimit(byId[2])) {
    const written = { ...NOTHING, typeId: byId[1], limit: byId[2] };
    return { written, isSure: index.typesById.has(Number(byId[1])) };
  }
  return (
    readArrow(text, index) ??
    readLimitLast(text, index) ??
    readPerBetween(text, index) ??
    readPerFirst(text, index)
  );
}

const LIMIT_LAST =
  /^(.{1,200}?) ?(?::|=|≤|<=|(?:should |must |may |can )?(?:be )?(?:at most|max\.?|maximum|höchstens|maximal)) ?(.{1,40})$/i;

const LIMIT_WITHIN = /^([^:]{1,100}): ?(.{1,40}?) ((?:per|pro|je|par|por) .{1,100})$/i;

/** "Contacts per deal: 5", "Contacts: 5 per deal". */
function readLimitLast(text: string, index: PasteIndex): SentenceReading | null {
  const within = LIMIT_WITHIN.exec(text);
  if (within?.[1] && within[2] && within[3]) {
    const reading = readPerBetween(`${within[2]} ${within[1]} ${within[3]}`, index);
    if (reading?.isSure === true) return reading;
  }
  const found = LIMIT_LAST.exec(text);
  if (!found?.[1] || !found[2]) return null;
  const limit = found[2].replace(QUALIFIER, '');
  const reading = isLimit(limit) ? readPerBetween(`${limit} ${found[1]}`, index) : null;
  return reading?.isSure === true ? reading : null;
}

const NOTHING: WrittenRow = {
  ...{ from: null, to: null, category: null },
  ...{ typeId: null, label: null, limit: null },
};

function readArrow(text: string, index: PasteIndex): SentenceReading | null {
  const sides = ARROW.exec(text);
  if (sides?.[1] && sides[2]) {
    // Two arrows are two statements, or a path.
    return ARROW.test(sides[2]) ? null : readTarget(sides[1], sides[2], index);
  }
  const backwards = BACKWARDS.exec(text);
  if (backwards?.[1] && backwards[2]) return readBackwards(backwards[1], backwards[2], index);
  const weak = WEAK_ARROW.exec(text);
  const reading = weak?.[1] && weak[2] ? readTarget(weak[1], weak[2], index) : null;
  return reading?.isSure === true ? reading : null;
}

/** "5 (Point of contact)", but not "1 (one)". */
function splitLimit(text: string): readonly [limit: string, label: string | null] {
  const [, limit, label] = /^([^()]{1,40}?) ?\(([^()]{1,200})\)$/.exec(text) ?? [];
  if (limit === undefined || label === undefined || isLimit(label)) return [text, null];
  return [limit, label];
}

/** "Contact ← Deal: 5": what stands behind the arrow has the limit. */
function readBackwards(to: string, rest: string, index: PasteIndex): SentenceReading | null {
  const found = /^(.{1,200}) ?[:=] ?(.{1,40})$/.exec(rest);
  if (!found?.[1] || !found[2] || !isLimit(found[2])) return null;
  return rowOf({ from: found[1].trim(), target: to, limit: found[2] }, index);
}

function readTarget(source: string, rest: string, index: PasteIndex): SentenceReading | null {
  const cut = Math.max(rest.lastIndexOf(':'), rest.lastIndexOf('='));
  const space = rest.lastIndexOf(' ');
  const at = cut === -1 ? space : cut;
  if (at < 1) return null;
  const [limit, label] = splitLimit(
    rest
      .slice(at + 1)
      .trim()
      .replace(QUALIFIER, ''),
  );
  const named = rest.slice(0, at).trim().replace(QUALIFIER_AFTER, '').replace(/[,;]$/, '');
  const target = label === null ? named : `${named} (${label})`;
  const from = source.replace(PREFIX, '').replace(/^(?:from|von) /i, '');
  return isLimit(limit) || isLeft(limit) ? rowOf({ from, target, limit }, index) : null;
}

function readPerBetween(text: string, index: PasteIndex): SentenceReading | null {
  const found = [...text.matchAll(PER_BETWEEN)].at(-1);
  if (!found) return null;
  const from = text.slice(found.index + found[0].length);
  const [object, label] = splitLabel(from);
  const reading = readQuantity(text.slice(0, found.index), object, index);
  if (!reading || label === null || reading.written.label !== '') return reading;
  return { ...reading, written: { ...reading.written, label } };
}

/** "A deal can have at most 5 contacts", "Pro Deal höchstens 5 Kontakte". */
function readPerFirst(text: string, index: PasteIndex): SentenceReading | null {
  const rest = PER_FIRST.exec(text)?.[1] ?? text;
  const words = rest.split(' ');
  for (let count = Math.min(4, words.length - 2); count > 0; count -= 1) {
    const from = words.slice(0, count).join(' ').replace(/[:,]$/, '');
    if (objectsNamed(index, from).length === 0) continue;
    const clause = HAVE.exec(words.slice(count).join(' '))?.[1] ?? '';
    const reading = readQuantity(clause, from, index);
    if (reading?.isSure === true) return reading;
  }
  return null;
}

function readQuantity(clause: string, from: string, index: PasteIndex): SentenceReading | null {
  const bare = clause.trim().replace(QUALIFIER, '').replace(QUALIFIER_AFTER, '').trim();
  const words = bare.split(' ');
  for (const count of [2, 1]) {
    const limit = words.slice(0, count).join(' ');
    const target = words
      .slice(count)
      .join(' ')
      .replace(count > 1 ? OF_WHAT : ADJECTIVE, '')
      .trim();
    if (target !== '' && isLimit(limit)) return rowOf({ from, target, limit }, index);
  }
  return null;
}

function rowOf(
  said: { readonly from: string; readonly target: string; readonly limit: string },
  index: PasteIndex,
): SentenceReading | null {
  const [to, label] = splitLabel(said.target);
  const from = said.from.trim();
  const known = [from, to].filter((name) => objectsNamed(index, name).length > 0).length;
  if (known === 0) return null;
  const written = { ...NOTHING, from, to, label: label ?? '', limit: said.limit };
  return { written, isSure: known === 2 };
}

/** "contact labelled Billing contact", "Contact (Point of contact)", "Contacts, Legal". */
function splitLabel(text: string): readonly [object: string, label: string | null] {
  const said = text.split(LABELLED);
  if (said.length === 2 && said[0] && said[1]) return [said[0].trim(), unquoted(said[1])];
  const bracketed = /^([^([{]{1,100}?) ?[([{]([^)\]}]{1,200})[)\]}]$/.exec(text);
  if (bracketed?.[1] && bracketed[2] && !/^\d+-\d+$/.test(bracketed[2])) {
    return [bracketed[1].trim(), unquoted(bracketed[2])];
  }
  const parted = /^([^,:/"“„]{1,100}?) ?(?:[,:/] ?|(?=["“„]))(.{1,200})$/.exec(text);
  if (parted?.[1] && parted[2]) return [parted[1].trim(), unquoted(parted[2])];
  return [text.trim(), null];
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^["'“„”‘«]|["'“”’»]$/g, '')
    .trim();
}

function isLeft(text: string): boolean {
  return text !== '' && readLimit(text, NO_STYLE).kind === 'leave';
}

function isLimit(text: string): boolean {
  const { kind } = readLimit(cleanCell(text).text, NO_STYLE);
  return kind === 'limit' || kind === 'none';
}
