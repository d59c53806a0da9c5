import { sql } from 'kysely';

import type { CostOption, Listing, ServiceId } from '../domain/listing.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';
import type { AddressRow, CostOptionRow, ScheduleRow } from './tables.ts';
