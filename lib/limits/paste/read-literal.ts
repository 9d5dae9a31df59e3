import type { Finding } from '../finding';
import type { Literal } from './literal';
import type { RefusalCode } from './paste-codes';
import { DEPTH_MAX } from './paste-caps';
import { createScanner } from './scan-literal';
import type { Scanner } from './scan-literal';

export type LiteralReading =
  | { readonly ok: true; readonly value: Literal; readonly end: number }
  | { readonly ok: false; readonly refused: Finding<RefusalCode>; readonly end: number };

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

type Open =
  | { readonly kind: 'array'; readonly line: number; readonly items: Literal[] }
  | {
      readonly kind: 'object';
      readonly line: number;
      readonly entries: [string, Literal][];
      readonly closing: '}' | ']';
      key: string | null;
    };

/**
 * Reads the value that starts at `start`: JSON, and what people and programs write instead of it
 * (comments, trailing commas, single and curly quotes, bare keys, Python's and JavaScript's words).
 * Its own stack, so that depth costs nothing.
 */
export function readLiteral(text: string, start: number, firstLine = 1): LiteralReading {
  const scanner = createScanner(text, start, firstLine);
  const stack: Open[] = [];
  for (;;) {
    scanner.skipBlank();
    const top = stack.at(-1);
    const sign = scanner.peek();
    if (sign === ']' || sign === '}') {
      const closed = close(stack, sign);
      if (closed === null) return broken(scanner);
      scanner.step();
      if (put(stack, closed)) return { ok: true, value: closed, end: scanner.position() };
      continue;
    }
    if (sign === '' || (sign === ',' && !top)) return broken(scanner);
    if (sign === ',') {
      scanner.step();
      continue;
    }
    if (top?.kind === 'object' && top.key === null) {
      const key = scanner.key();
      if (key === null) return broken(scanner);
      if (FORBIDDEN_KEYS.has(key)) {
        const params = { key, line: scanner.line() };
        return { ok: false, refused: { code: 'forbidden_key', params }, end: scanner.position() };
      }
      top.key = key;
      continue;
    }
    if (sign === '{' || sign === '[') {
      if (stack.length >= DEPTH_MAX) {
        const params = { max: DEPTH_MAX, line: scanner.line() };
        return { ok: false, refused: { code: 'too_deep', params }, end: scanner.position() };
      }
      const closing = sign === '[' && !scanner.isKeyedArray() ? null : sign === '[' ? ']' : '}';
      stack.push(opened(closing, scanner.line()));
      scanner.step();
      continue;
    }
    const scalar = scanner.scalar();
    if (scalar === null) return broken(scanner);
    if (put(stack, scalar)) return { ok: true, value: scalar, end: scanner.position() };
  }
}

/** @param closing of an object; `null` opens an array */
function opened(closing: '}' | ']' | null, line: number): Open {
  if (closing === null) return { kind: 'array', line, items: [] };
  return { kind: 'object', line, entries: [], closing, key: null };
}

function close(stack: Open[], sign: ']' | '}'): Literal | null {
  const top = stack.at(-1);
  if (top === undefined || sign !== (top.kind === 'array' ? ']' : top.closing)) return null;
  if (top.kind === 'object' && top.key !== null) return null;
  stack.pop();
  if (top.kind === 'array') return top;
  return { kind: 'object', line: top.line, entries: top.entries };
}

/** Into what is open; `true` where nothing is: the value is whole. */
function put(stack: readonly Open[], value: Literal): boolean {
  const top = stack.at(-1);
  if (top === undefined) return true;
  if (top.kind === 'array') top.items.push(value);
  else if (top.key !== null) {
    top.entries.push([top.key, value]);
    top.key = null;
  }
  return false;
}

function broken(scanner: Scanner): LiteralReading {
  const params = { line: scanner.line(), column: scanner.column() };
  return { ok: false, refused: { code: 'syntax_error', params }, end: scanner.position() };
}
