import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { countAgain } from '../store/offered-store.ts';

/** What terms of our own that are about people are called, besides those of taxonomies that say so. */
const named = [
  'asylum seekers',
  'autistic people',
  'carers',
  'children',
  'deaf people',
  'disabled people',
  'ex-forces',
  'families',
  'men',
  'migrants',
  'new parents',
  'older people',
  'parents',
  'refugees',
  'students',
  'veterans',
  'women',
  'young carers',
  'young people',
];

/** Counts for whom listings are and what they help with, so that the search offers it. It changes no listing. */
export async function countOffered(work: Work): Promise<number> {
  requirePermission(work, 'directory.edit');

  return countAgain(work, named);
}
