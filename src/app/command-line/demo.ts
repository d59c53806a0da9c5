import { isEmpty, loadDemonstration, usualSize } from '../demonstration/load.ts';
import type { Command } from './command.ts';
import { Refused } from './command.ts';
import { numberIn, optionsIn } from './run.ts';
import { withDatabase } from './with-database.ts';

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Fills an empty database with an invented network of any size.',
  usage: '[--people N] [--listings N] [--networks N] [--seed N]',
  run: async (words, { settings, say, progress }) => {
    const { values } = optionsIn(words, ['people', 'listings', 'networks', 'seed']);
    const size = {
      people: numberIn(values['people'], {
        name: 'people',
        low: 0,
        high: 5_000_000,
        otherwise: usualSize.people,
      }),
      listings: numberIn(values['listings'], {
        name: 'listings',
        low: 0,
        high: 500_000,
        otherwise: usualSize.listings,
      }),
      networks: numberIn(values['networks'], {
        name: 'networks',
        low: 1,
        high: 1_250,
        otherwise: usualSize.networks,
      }),
      seed: numberIn(values['seed'], { name: 'seed', low: 0, high: 2 ** 31, otherwise: usualSize.seed }),
    };
    if (!settings.demonstration)
      throw new Refused('Invented people are for demonstration mode only: set KITH_MODE=demonstration.');
    await withDatabase(settings, async (pool) => {
      if (!(await isEmpty(pool)))
        throw new Refused('This database is not empty. Name an empty one with DATABASE_URL or KITH_DATA.');
      const began = performance.now();
      const onProgress = (rows: number) => progress(`${rows} rows`);
      const rows = await loadDemonstration(pool, {
        ...size,
        now: settings.fixedNow ?? new Date(),
        onProgress,
      });
      const seconds = (performance.now() - began) / 1000;
      say(`${rows} rows in ${seconds.toFixed(1)} s: ${Math.round(rows / seconds)} a second.`);
    });
  },
};
