import { isEmpty, loadDemonstration, networksFor, usualSize } from '../demonstration/load.ts';
import type { Command, Setting } from './command.ts';
import { Refused } from './command.ts';
import { numberIn, optionsIn } from './run.ts';
import { withDatabase } from './with-database.ts';

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Fills an empty database with an invented network of any size.',
  usage: '[--people N] [--listings N] [--networks N] [--seed N]',
  run: async (words, setting) => {
    const size = sizeIn(words);
    if (!setting.settings.demonstration) {
      throw new Refused('Invented people are for demonstration mode only: set KITH_MODE=demonstration.');
    }
    await load(size, setting);
  },
};

type Size = ReturnType<typeof sizeIn>;

function sizeIn(words: readonly string[]) {
  const { values } = optionsIn(words, ['people', 'listings', 'networks', 'seed']);
  const number = (name: keyof typeof bounds, otherwise: number) =>
    numberIn(values[name], { name, ...bounds[name], otherwise });
  const people = number('people', usualSize.people);
  return {
    people,
    listings: number('listings', usualSize.listings),
    networks: number('networks', Math.min(networksFor(people), bounds.networks.high)),
    seed: number('seed', usualSize.seed),
  };
}

const bounds = {
  people: { low: 0, high: 5_000_000 },
  listings: { low: 0, high: 500_000 },
  networks: { low: 1, high: 1_250 },
  seed: { low: 0, high: 2 ** 31 },
} as const;

async function load(size: Size, { settings, say, progress }: Setting): Promise<void> {
  await withDatabase(settings, async (pool) => {
    if (!(await isEmpty(pool))) {
      throw new Refused('This database is not empty. Name an empty one with DATABASE_URL or KITH_DATA.');
    }
    const began = performance.now();
    const onProgress = (rows: number) => progress(`${rows} rows`);
    const now = settings.fixedNow ?? new Date();
    const rows = await loadDemonstration(pool, { ...size, now, onProgress });
    const seconds = (performance.now() - began) / 1000;
    say(`${rows} rows in ${seconds.toFixed(1)} s: ${Math.round(rows / seconds)} a second.`);
  });
}
