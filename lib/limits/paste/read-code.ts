import type { CandidateRow } from './candidate-row';
import { findCallPaths, operationOf } from './call-path';
import type { CallPath } from './call-path';
import type { PasteIndex } from './paste-index';
import type { PasteNote, SkippedLine } from './paste-result';
import { readLiteral } from './read-literal';
import { contextOfCall, walkLiteral } from './walk-literal';

export type CodeReading = {
  readonly candidates: readonly CandidateRow[];
  readonly notes: readonly PasteNote[];
  readonly skipped: readonly SkippedLine[];
};

/** How often a text may be looked through in the search for literals. */
const PASSES_MAX = 6;
/** Characters around a literal in which its call can stand. */
const NEAR = 400;

const COMMAND = /(?:^|[\s;|&(])(?:curl(?:\.exe)?|Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\s/gi;
const ARGUMENTS =
  /["'`]([^"'`\n]{1,80})["'`]\s{0,40},\s{0,40}["'`]([^"'`\n]{1,80})["'`]\s{0,40},\s{0,40}(?:\w{1,40}\s{0,4}[=:]\s{0,4})?(?:[\w.]{1,60}\()?\s{0,40}$/;
const FROM_NAMED =
  /\bfrom_?object_?type(?:_?id)?["']?\s{0,4}[:=]\s{0,4}["'`]([^"'`\n]{1,80})["'`]/i;
const TO_NAMED = /\bto_?object_?type(?:_?id)?["']?\s{0,4}[:=]\s{0,4}["'`]([^"'`\n]{1,80})["'`]/i;

/** Finds the literals with rows in commands and code, and the call that each belongs to. */
export function readCode(text: string, index: PasteIndex): CodeReading {
  const paths = findCallPaths(text);
  const commands = [...text.matchAll(COMMAND)].map((found) => found.index);
  const candidates: CandidateRow[] = [];
  const notes: PasteNote[] = [];
  const skipped: SkippedLine[] = [];
  const read: Span[] = [];
  const opening = /[{[]/g;
  let effort = text.length * PASSES_MAX;
  let line = 1;
  let counted = 0;
  for (let found = opening.exec(text); found !== null && effort > 0; found = opening.exec(text)) {
    const start = found.index;
    for (; counted < start; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    const reading = readLiteral(text, start, line);
    effort -= reading.end - start + 1;
    if (!reading.ok) continue;
    const call = callOf(text, start, { end: reading.end, paths, commands });
    const walked = walkLiteral(reading.value, index, contextOfCall(call, index));
    candidates.push(...walked.candidates);
    notes.push(...walked.notes);
    skipped.push(...walked.skipped);
    read.push({ start, end: reading.end });
    opening.lastIndex = reading.end;
  }
  return { candidates, notes, skipped: [...skipped, ...unreadLines(text, read)] };
}

type Span = { readonly start: number; readonly end: number };

const TYPE_ID = /\b(?:association)?_?type_?id["'`]?\s{0,4}(?::|=>|=)/gi;

/** Lines with a type id that stands in no literal that was read. */
function unreadLines(text: string, read: readonly Span[]): readonly SkippedLine[] {
  const lines = new Map<number, string>();
  let place = 0;
  let line = 1;
  let counted = 0;
  for (const { index: at } of text.matchAll(TYPE_ID)) {
    for (; (read[place]?.end ?? Infinity) <= at; place += 1);
    if ((read[place]?.start ?? Infinity) <= at) continue;
    for (; counted < at; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    if (lines.has(line)) continue;
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    lines.set(line, text.slice(start, end === -1 ? start + 300 : Math.min(end, start + 300)));
  }
  return [...lines].map(([number, said]) => ({
    line: number,
    reason: 'not_understood',
    text: said,
  }));
}

type Call = Pick<CallPath, 'from' | 'to' | 'operation'>;

function callOf(
  text: string,
  start: number,
  around: {
    readonly end: number;
    readonly paths: readonly CallPath[];
    readonly commands: readonly number[];
  },
): Call | null {
  const { end, paths, commands } = around;
  const used = pathOfUse(text, start, around);
  if (used) return used;
  const command = lastBelow(commands, start + 1);
  const begins = commands[command] ?? 0;
  // What stands before all commands is for the first one.
  const ends = commands[Math.max(command + 1, 1)] ?? text.length;
  const nearest = lastBelow(paths, end, (path) => path.start);
  const [preceding, following] = [paths[nearest], paths[nearest + 1]];
  const path =
    preceding && preceding.start >= begins
      ? preceding
      : following && following.start < ends
        ? following
        : null;
  if (path) return path;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const named = FROM_NAMED.exec(before)?.[1] ?? FROM_NAMED.exec(after)?.[1];
  const namedTo = TO_NAMED.exec(before)?.[1] ?? TO_NAMED.exec(after)?.[1];
  const operation = operationOf([...before.matchAll(/create|update|purge/gi)].at(-1)?.[0]);
  if (named !== undefined && namedTo !== undefined) return { from: named, to: namedTo, operation };
  const listed = ARGUMENTS.exec(before);
  if (!listed?.[1] || !listed[2]) return null;
  return { from: listed[1], to: listed[2], operation };
}

const ASSIGNED =
  /(?:^|[\s;])\$?([\p{L}_]\w{0,60})(?: ?: ?[\w<>[\].]{1,60})?\s{0,4}:?=\s{0,4}(?:[\w.]{1,40}\(\s{0,20}|@?["'`]?\s{0,20})?$/u;

/** The call in which a literal with a name is used. */
function pathOfUse(
  text: string,
  start: number,
  { end, paths }: { readonly end: number; readonly paths: readonly CallPath[] },
): CallPath | undefined {
  const name = ASSIGNED.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
  if (name === undefined) return undefined;
  const use = new RegExp(`\\b${name}\\b`, 'u').exec(text.slice(end, end + 4 * NEAR))?.index;
  if (use === undefined) return undefined;
  const path = paths[lastBelow(paths, end + use, (each) => each.start)];
  return path && path.start > end ? path : undefined;
}

/** The place of the last of `sorted` that is below `limit`; -1 where none is. */
function lastBelow<Each>(
  sorted: readonly Each[],
  limit: number,
  valueOf: (each: Each) => number = Number,
): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && valueOf(each) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
