import type { CandidateRow } from './candidate-row';
import { findCallPaths, operationOf } from './call-path';
import type { CallPath } from './call-path';
import type { PasteIndex } from './paste-index';
import type { PasteNote } from './paste-result';
import { readLiteral } from './read-literal';
import { contextOfCall, walkLiteral } from './walk-literal';

export type CodeReading = {
  readonly candidates: readonly CandidateRow[];
  readonly notes: readonly PasteNote[];
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
    opening.lastIndex = reading.end;
  }
  return { candidates, notes };
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
  const command = lastBelow(commands, start + 1);
  const begins = commands[command] ?? 0;
  const ends = commands[command + 1] ?? text.length;
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
