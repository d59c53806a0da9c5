import { readdirSync } from 'node:fs';

import type { Bench, Figure } from './figure.ts';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .toSorted();

const [asked] = process.argv.slice(2);

if (!asked || !names.includes(asked)) {
  if (asked) console.error(`There is no benchmark “${asked}”.`);
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(asked ? 2 : 0);
}

const { bench } = (await import(`./${asked}.bench.ts`)) as { bench: Bench };
await bench((figure) => console.log(JSON.stringify(lineOf(asked, figure))));
process.exit(0);

function lineOf(name: string, { metric, ours, limit, unit, n }: Figure) {
  return {
    bench: name,
    metric,
    ours: rounded(ours),
    limit: rounded(limit),
    ratio: rounded(ours / limit),
    unit,
    n,
  };
}

function rounded(number: number): number {
  return Number(number.toPrecision(4));
}
