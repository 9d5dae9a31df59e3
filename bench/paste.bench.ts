import Papa from 'papaparse';
import { buildCatalogue } from '../lib/limits/catalogue';
import type { Catalogue } from '../lib/limits/catalogue';
import type { AssociationLimit } from '../lib/limits/limit';
import { makePlan } from '../lib/limits/make-plan';
import { parsePaste } from '../lib/limits/paste/parse-paste';
import { pasteIndexOf } from '../lib/limits/paste/paste-index';
import type { PasteRow } from '../lib/limits/paste/paste-result';
import { median, report } from './report';

/** Reading a paste, checking it and holding it against HubSpot's limits, beside a CSV library alone. */

const ROWS = 10_000;
const LABELS = 24;
const PAIRS_OF = 20;
const WARM_UPS = 3;
const PAIRS_OF_RUNS = 15;
const RESAMPLES = 2000;
const BAR = 2;

const catalogue = catalogueOf(PAIRS_OF, LABELS);
const index = pasteIndexOf(catalogue);
const current = currentOf(catalogue);
const text = textOf(catalogue, ROWS);
const half = text.slice(0, text.indexOf('\n', text.length / 2));

const parse = () => parsePaste(text, { catalogue }).rows;
const all = (of: string) => {
  const rows = parsePaste(of, { catalogue }).rows;
  return makePlan({ rows: rows.flatMap(toDraft), current, index, callsPer10s: 190 });
};
const papa = () => Papa.parse<string[]>(text, { delimiter: '\t', newline: '\n' }).data;

if (all(text).counts.problem > 0 || parse().length !== ROWS)
  throw new Error('The paste is not sound.');
const whole = compare(() => all(text), papa);
const reading = compare(parse, papa);
const linear = compare(
  () => all(text),
  () => all(half),
);

report([
  { name: `parse, ${ROWS} rows / PapaParse alone`, figure: said(reading), bar: '', holds: null },
  {
    name: 'parse + validate + diff / PapaParse alone',
    figure: said(whole),
    bar: `≤ ${BAR} ×`,
    holds: whole.upper <= BAR,
  },
  {
    name: `${ROWS} rows / ${ROWS / 2} rows`,
    figure: said(linear),
    bar: '≤ 2.5 × (linear)',
    holds: linear.upper <= 2.5,
  },
  { name: 'PapaParse alone', figure: `${whole.base.toFixed(1)} ms`, bar: '', holds: null },
]);

type Ratio = {
  readonly middle: number;
  readonly lower: number;
  readonly upper: number;
  readonly base: number;
};

/** A and B in turn, A B B A; the median of the pairs' ratios with its bootstrap interval. */
function compare(a: () => unknown, b: () => unknown): Ratio {
  for (let run = 0; run < WARM_UPS; run += 1) {
    a();
    b();
  }
  const ratios: number[] = [];
  const bases: number[] = [];
  for (let pair = 0; pair < PAIRS_OF_RUNS; pair += 1) {
    const first = pair % 2 === 0 ? timeOf(a) : timeOf(b);
    const second = pair % 2 === 0 ? timeOf(b) : timeOf(a);
    const [long, base] = pair % 2 === 0 ? [first, second] : [second, first];
    ratios.push(long / base);
    bases.push(base);
  }
  const medians = Array.from({ length: RESAMPLES }, () => median(ratios.map(() => pick(ratios))));
  medians.sort((x, y) => x - y);
  const at = (share: number) => medians[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN;
  return { middle: median(ratios), lower: at(0.025), upper: at(0.975), base: median(bases) };
}

function pick(values: readonly number[]): number {
  return values[Math.floor(Math.random() * values.length)] ?? Number.NaN;
}

function timeOf(work: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

function said({ middle, lower, upper }: Ratio): string {
  return `${middle.toFixed(2)} × (${lower.toFixed(2)} to ${upper.toFixed(2)})`;
}

function toDraft(row: PasteRow) {
  const { fromObjectTypeId, toObjectTypeId, category, typeId, limit, rowNumber } = row;
  if (fromObjectTypeId === null || toObjectTypeId === null) return [];
  if (category === null || typeId === null) return [];
  return [{ rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit }];
}

function catalogueOf(objects: number, labels: number): Catalogue {
  const ids = Array.from({ length: objects }, (_, at) => `2-${at + 100}`);
  const schemas = ids.map((objectTypeId, at) => ({
    objectTypeId,
    name: `object_${at}`,
    fullyQualifiedName: `p1_object_${at}`,
    singular: `Object ${at}`,
    plural: `Objects ${at}`,
    associations: [],
  }));
  let typeId = 10_000;
  const lists = ids.flatMap((from) =>
    ids.map((to) => ({
      pair: { fromObjectTypeId: from, toObjectTypeId: to },
      rows: Array.from({ length: labels + 1 }, (_, at) => {
        typeId += 1;
        return {
          category: 'USER_DEFINED' as const,
          typeId,
          label: at === 0 ? null : `Label ${at}`,
        };
      }),
    })),
  );
  return buildCatalogue({ schemas, labels: lists });
}

function currentOf({ associationTypes }: Catalogue): readonly AssociationLimit[] {
  return associationTypes
    .filter(({ category }, at) => category === 'USER_DEFINED' && at % 2 === 0)
    .map(({ fromObjectTypeId, toObjectTypeId, typeId }) => ({
      ...{ fromObjectTypeId, toObjectTypeId, category: 'USER_DEFINED' as const },
      ...{ typeId, limit: 50 },
    }));
}

function textOf({ associationTypes, objectTypes }: Catalogue, count: number): string {
  const names = new Map(objectTypes.map((type) => [type.objectTypeId, type.plural]));
  const own = associationTypes
    .filter(({ category }) => category === 'USER_DEFINED')
    .slice(0, count);
  const lines = own.map(({ fromObjectTypeId, toObjectTypeId, label }, at) =>
    [
      names.get(fromObjectTypeId) ?? '',
      names.get(toObjectTypeId) ?? '',
      label ?? '',
      // A label stays below its object.
      label === null ? '90' : String((at % 80) + 1),
    ].join('\t'),
  );
  return ['From\tTo\tLabel\tLimit', ...lines].join('\n');
}
