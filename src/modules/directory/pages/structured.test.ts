import assert from 'node:assert/strict';
import { test } from 'node:test';

import { z } from 'zod';

import { inWork } from '#tests/support/database.ts';

import { addServices } from '../commands/add-services.ts';
import { fullService } from '../directory.examples.ts';
import type { NewService } from '../adding/new-service.ts';
import { serviceView } from './service.view.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;
const Hours = z.array(z.record(z.string(), z.unknown())).default([]);
const Told = z.object({
  hoursAvailable: Hours,
  availableChannel: z.array(
    z.object({ serviceLocation: z.object({ specialOpeningHoursSpecification: Hours }).optional() }),
  ),
});

/** What search engines are told of a service, on 2 March 2026. */
async function toldOf(
  given: Partial<NewService>,
  check: (told: z.infer<typeof Told>) => void,
): Promise<void> {
  await inWork(editor, async (work) => {
    const [id] = await addServices(work, [{ ...fullService, ...given }]);
    assert.ok(id);
    const { card } = await serviceView(work, { id, ids: [], origin: 'https://kith.example.org' });
    check(Told.parse(JSON.parse(card.structured)));
  });
}

const special = (validFrom: string, opens: string, closes: string) => ({
  '@type': 'OpeningHoursSpecification',
  opens,
  closes,
  validFrom,
  validThrough: validFrom,
});

test('search engines are told the days off and the holiday openings of a place to come', () =>
  toldOf(
    {
      schedules: [
        {
          byDay: ['TU'],
          opensAt: '10:00',
          closesAt: '13:00',
          except: ['2026-02-03', '2026-04-07', '2026-12-22'],
        },
        { freq: null, startsOn: '2026-12-22', opensAt: '11:00', closesAt: '12:00' },
      ],
    },
    ({ hoursAvailable, availableChannel: [channel] }) => {
      const days = [special('2026-04-07', '00:00', '00:00'), special('2026-12-22', '11:00', '12:00')];
      assert.deepEqual(channel?.serviceLocation?.specialOpeningHoursSpecification, days);
      assert.deepEqual(hoursAvailable.slice(1), days);
      assert.deepEqual(hoursAvailable[0]?.['dayOfWeek'], ['https://schema.org/Tuesday']);
    },
  ));

test('without such days nothing is said of them', () =>
  toldOf({}, ({ hoursAvailable, availableChannel: [channel] }) => {
    assert.deepEqual(channel?.serviceLocation?.specialOpeningHoursSpecification, []);
    assert.equal(hoursAvailable.length, 1);
  }));
