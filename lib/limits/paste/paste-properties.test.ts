import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paste, rowsOf } from './testing';

const HEADER = ['From', 'To', 'Label', 'Limit'];
const DELIMITERS = ['\t', ',', ';', '|'] as const;
const LINE_ENDS = ['\n', '\r\n', '\r'] as const;

/** Labels with everything that a delimited text can trip over. */
const labels = fc
  .string({
    unit: fc.constantFrom('a', 'B', ' ', '"', ',', ';', '\t', '|', '\n', "'", 'ü', '→', '5'),
    maxLength: 12,
  })
  .map((text) => `x${text}x`);
const row = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(labels, fc.integer({ min: 1, max: 9999 })) },
  { weight: 1, arbitrary: fc.constant(null) },
);

function quote(cell: string, delimiter: string, always: boolean): string {
  const needs = always || cell.includes(delimiter) || /["\n\r]/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

test('no table loses or shifts a row, whatever its delimiter, quotes, line ends and mark', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom(...LINE_ENDS),
      fc.record({ quotesAll: fc.boolean(), mark: fc.boolean(), ends: fc.boolean() }),
      (rows, delimiter, lineEnd, { quotesAll, mark, ends }) => {
        const lines = rows.map((each) =>
          each === null
            ? ''
            : ['deals', 'contacts', each[0], String(each[1])]
                .map((cell) => quote(cell, delimiter, quotesAll))
                .join(delimiter),
        );
        const text = [HEADER.join(delimiter), ...lines].join(lineEnd) + (ends ? lineEnd : '');
        const result = paste((mark ? '\uFEFF' : '') + text);
        const filled = rows.flatMap((each) => (each === null ? [] : [each]));
        expect(result.rows.map(({ written }) => [written.label, written.limit])).toEqual(
          filled.map(([label, limit]) => [label, String(limit)]),
        );
        // A single blank row at the end is the end of the last line.
        const blanks = result.skipped.filter(({ reason }) => reason === 'blank').length;
        const endsBlank = rows.at(-1) === null && !ends;
        expect(blanks).toBe(rows.length - filled.length - (endsBlank ? 1 : 0));
      },
    ),
    { numRuns: 300 },
  );
});

test('a stray quote never swallows the rows after it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('""', 'a"', '"a" b', 'a"b"', 'plain', '5" "'), { maxLength: 20 }),
      (cells) => {
        const text = cells.map((cell, at) => `deals\tcontacts\t${cell}\t${at + 1}`).join('\n');
        const result = paste(text);
        expect(result.rows.length + result.skipped.length).toBe(cells.length);
        expect(result.rows.map(({ written }) => written.limit)).toEqual(
          result.rows.map(({ sourceLine }) => String(sourceLine)),
        );
      },
    ),
  );
});

test('what a plain writer writes of the rows pastes back as the same rows', () => {
  const first =
    'deals\tcontacts\t\t5\ndeals\tcontacts\t"Buyer, senior"\t2\ncompanies\tcontacts\tboard\tMany';
  const written = paste(first).rows.map((each) =>
    [
      each.fromObjectTypeId,
      each.toObjectTypeId,
      each.category,
      each.typeId,
      each.label ?? '',
      each.limit,
    ].join('\t'),
  );
  const table = ['From\tTo\tCategory\tType ID\tLabel\tLimit', ...written].join('\n');
  expect(rowsOf(table)).toEqual(rowsOf(first));
});

test('a quote that nothing closes is a plain sign', () => {
  const text = 'deals\tcontacts\t"a\t1\ndeals\tcontacts\tb\t2\ndeals\tcontacts\t"c\t3';
  expect(paste(text).rows.map(({ written }) => written.label)).toEqual(['"a', 'b', '"c']);
});
