// A page and a search of the history with 1,000 and with 1,000,000 submissions, on both engines:
// until the first byte of the product's answer. BENCH_ENGINE=SQLite measures one of them only.
import type { StoreLocation } from '../lib/store/connection';
import { ENGINES, withHistories } from './history-databases';
import { HUB_ID } from './history-seed';
import { startProduct } from './product-server';
import { median, percentile, report, type BenchFigure } from './report';

const FEW = 1_000;
const MANY = Number(process.env['BENCH_SUBMISSIONS'] ?? 1_000_000);
const PORTS = [4733, 4734] as const;
const WARM_UPS = 40;
const SAMPLES = 300;
const PAGE_SIZE = 50;
const P95 = 0.95;

const PAGE_2000 = `before=${Math.max(MANY - 1_999 * PAGE_SIZE, MANY / 2)}`;
const SEARCHES: readonly (readonly [name: string, search: string])[] = [
  ['type id 3', 'q=3'],
  ['object, in German', 'q=Kontakte'],
  ['a word that is begun', 'q=labe'],
  ['a rare word', 'q=ticket4711x'],
  ['a person', 'person=person7'],
  ['a pair', 'from=0-3&to=0-1'],
  ['a frequent and a rare word', 'q=deals+ticket4711x'],
  ['status and type id', 'type=35&status=completed_with_errors'],
  ['one day', 'since=2023-11-15&until=2023-11-15'],
];

/** Milliseconds until the first byte of a page of the history, with the search of its address. */
type Ask = (search: string) => Promise<number>;

async function main(): Promise<void> {
  const figures: BenchFigure[] = [];
  for (const engine of ENGINES) {
    if (!(process.env['BENCH_ENGINE'] ?? engine).includes(engine)) continue;
    await withHistories(engine, [FEW, MANY], async (locations) => {
      const products: Product[] = [];
      try {
        for (const [index, location] of locations.entries()) {
          products.push(await openProduct(PORTS[index] ?? 0, location));
        }
        const [few, many] = products;
        if (few && many) figures.push(...(await measure(engine, few.ask, many.ask)));
      } finally {
        for (const product of products) await product.stop();
      }
    });
  }
  report(figures);
}

async function measure(engine: string, few: Ask, many: Ask): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = [];
  const compare = async (name: string, bar: number, turns: Turns) => {
    const [base, own] = await sampleTurns(turns);
    const ratio = percentile(own, P95) / percentile(base, P95);
    const medians = `median ${median(own).toFixed(1)} and ${median(base).toFixed(1)} ms`;
    process.stdout.write(`${engine}: ${name}: ${ratio.toFixed(2)} (${medians})\n`);
    figures.push({
      name: `${engine}: ${name}`,
      figure: `${ratio.toFixed(2)} × (${medians})`,
      bar: `≤ ${bar} ×`,
      holds: ratio <= bar,
    });
  };
  const first: Turn = [many, ''];
  await compare('first page, p95, 1,000,000 to 1,000', 1.5, [[few, ''], first]);
  await compare('page 2,000 to page 1, p95', 1.2, [first, [many, PAGE_2000]]);
  for (const [name, search] of SEARCHES) {
    await compare(`${name} to the first page, p95`, 2, [first, [many, search]]);
  }
  return figures;
}

type Turn = readonly [Ask, search: string];
/** What is measured stands second; the first is what it is measured against. */
type Turns = readonly [against: Turn, measured: Turn];

/** A B B A …: what disturbs the machine disturbs both. Milliseconds. */
async function sampleTurns([a, b]: Turns): Promise<
  readonly [readonly number[], readonly number[]]
> {
  for (let round = 0; round < WARM_UPS; round += 1) {
    await a[0](a[1]);
    await b[0](b[1]);
  }
  const [ofA, ofB]: [number[], number[]] = [[], []];
  for (let round = 0; round < SAMPLES; round += 1) {
    const turns = round % 2 === 0 ? [a, b] : [b, a];
    for (const turn of turns) (turn === a ? ofA : ofB).push(await turn[0](turn[1]));
  }
  return [ofA, ofB];
}

type Product = { readonly ask: Ask; readonly stop: () => Promise<void> };

async function openProduct(port: number, location: StoreLocation): Promise<Product> {
  const product = await startProduct(
    port,
    'dataDir' in location ? { DATA_DIR: location.dataDir } : { DATABASE_URL: location.databaseUrl },
  );
  const signedIn = await fetch(product.signInUrl.replace('/sign-in', '/api/sign-in'), {
    redirect: 'manual',
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const list = `${product.url}/api/submissions?hubId=${HUB_ID}`;
  return {
    stop: product.stop,
    ask: async (search) => {
      const startedAt = performance.now();
      const answer = await fetch(`${list}&${search}`, { headers: { cookie } });
      const reader = answer.body?.getReader();
      let part = await reader?.read();
      const tookMs = performance.now() - startedAt;
      const chunks: Uint8Array[] = [];
      for (; part?.done === false; part = await reader?.read()) chunks.push(part.value);
      const text = Buffer.concat(chunks).toString('utf8');
      if (!text.includes('"submissions":[{')) throw new Error(`Nothing found: ${text}`);
      return tookMs;
    },
  };
}

await main();
