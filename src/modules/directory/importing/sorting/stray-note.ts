import type { Note } from '../batch.ts';
import type { Stray } from './sort-tables.ts';

export function strayNote({ table, key }: Stray<string>): Note {
  return { table, key, remarks: ['left-out:id:belongs-to-nothing'], taken: false };
}
