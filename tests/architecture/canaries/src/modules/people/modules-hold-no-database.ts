import type { Pool } from 'pg'; export type X = Pool;
