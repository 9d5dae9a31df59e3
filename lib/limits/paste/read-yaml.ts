import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { Finding } from '../finding';
import type { Literal } from './literal';
import type { RefusalCode } from './paste-codes';
import { DEPTH_MAX } from './paste-caps';

export type YamlReading =
  | { readonly ok: true; readonly value: Literal }
  | { readonly ok: false; readonly refused: Finding<RefusalCode> };

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a text has the look of a limits file: `limits:`, a pair as a key, or a list of rows. */
export function looksLikeYaml(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/^\s*[{[]/.test(head)) return false;
  return (
    /^ {0,20}["']?limits["']?[ \t]*:[ \t]*(?:$|\{|#)/m.test(head) ||
    /^ {0,20}["']?[^:\n"'|\t]{1,100}(?:->|→)[^:\n"'|\t]{1,100}["']?[ \t]*:[ \t]*(?:$|\{)/m.test(
      head,
    ) ||
    /^ {0,20}- {1,4}["']?(?:from|fromObjectType|typeId|category|pair)["']?[ \t]*:/im.test(head)
  );
}

/** Aliases are not followed, and keys that could harm are refused. */
export function readYaml(text: string): YamlReading {
  const deep = deepLine(text);
  if (deep !== null) return refuse('too_deep', { max: DEPTH_MAX, line: deep });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return refuse('syntax_error', { line, column: col });
  }
  const forbidden: Finding<RefusalCode>[] = [];
  const value = literalOf(document.contents);
  const [refused] = forbidden;
  return refused ? { ok: false, refused } : { ok: true, value };

  function literalOf(node: unknown): Literal {
    const line = lineOf(node);
    if (isMap(node)) {
      const entries = node.items.map((item): [string, Literal] => {
        const key = isScalar(item.key) ? String(item.key.source ?? item.key.value) : '';
        if (FORBIDDEN_KEYS.has(key)) {
          forbidden.push({ code: 'forbidden_key', params: { key, line: lineOf(item.key) } });
        }
        return [key, literalOf(item.value)];
      });
      return { kind: 'object', line, entries };
    }
    if (isSeq(node)) return { kind: 'array', line, items: node.items.map(literalOf) };
    if (!isScalar(node) || isAlias(node))
      return { kind: 'scalar', line, text: '', isQuoted: false };
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const source = isQuoted ? String(node.value) : (node.source ?? String(node.value));
    return { kind: 'scalar', line, text: source.trim(), isQuoted };
  }

  function lineOf(node: unknown): number {
    const start = isNodeWithRange(node) ? node.range[0] : 0;
    return lines.linePos(start).line || 1;
  }
}

type Ranged = Node & { readonly range: [number, number, number] };

function isNodeWithRange(node: unknown): node is Ranged {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** The library reads levels within levels: too many would exhaust it. */
function deepLine(text: string): number | null {
  let brackets = 0;
  let line = 1;
  const lines = text.split('\n');
  for (const each of lines) {
    const indents = (/^[ \-?:]*/.exec(each)?.[0].length ?? 0) / 2;
    if (indents > DEPTH_MAX) return line;
    for (const sign of each) {
      if (sign === '[' || sign === '{') brackets += 1;
      else if ((sign === ']' || sign === '}') && brackets > 0) brackets -= 1;
      if (brackets > DEPTH_MAX) return line;
    }
    line += 1;
  }
  return null;
}

function refuse(code: RefusalCode, params: Finding['params']): YamlReading {
  return { ok: false, refused: { code, params } };
}
