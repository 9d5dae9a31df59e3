import type { PasteIndex } from './paste-index';
import { readCode } from './read-code';
import type { CodeReading } from './read-code';

/** Reads commands for curl and PowerShell as they are copied from documentation and browsers. */
export function readCurl(text: string, index: PasteIndex): CodeReading {
  return readCode(unquoteShell(text), index);
}

export function looksLikeCommand(text: string): boolean {
  return /(?:^|[\s;|&($>])(?:curl(?:\.exe)?|Invoke-RestMethod|Invoke-WebRequest)\s/i.test(text);
}

/** Takes the shells' quoting off. Every line stays a line, so that rows keep theirs. */
function unquoteShell(text: string): string {
  const isWindows = /\^\n|\^"|\^\{/.test(text);
  const plain = isWindows ? text.replace(/\^([^\n]|$)/g, '$1').replaceAll('^\n', '\n') : text;
  const isPowerShell = plain.includes('`\n');
  const joined = isPowerShell ? plain.replaceAll('`\n', '\n') : plain.replaceAll('\\\n', '\n');
  const unquoted = joined.replaceAll("'\\''", '’').replaceAll("\\'", '’');
  // Inside of double quotes a body's own quotes are written `\"`, `""` or `` `" ``.
  if (/[{[]\s{0,200}\\"/.test(unquoted)) {
    return unquoted.replaceAll('\\\\"', '’’').replaceAll('\\"', '"').replaceAll('\\n', ' ');
  }
  if (/[{[]\s{0,200}""\w/.test(unquoted)) return unquoted.replaceAll('""', '"');
  if (/[{[]\s{0,200}`"/.test(unquoted)) return unquoted.replaceAll('`"', '"');
  return unquoted.includes("$'") ? unquoted.replaceAll('\\n', ' ') : unquoted;
}
