import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { actorAs } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';
import { south } from '#tests/support/network.ts';

import { addSchemes } from './commands/add-schemes.ts';
import type { SchemeDetails, SchemeId } from './domain/scheme.ts';

/** Somebody of the association, who edits the directory. */
export const editor: WorkAs = {
  networkIds: [south],
  permissions: ['directory.search', 'directory.edit'],
};
export const anyone: WorkAs = { permissions: ['directory.search', 'directory.suggest'] };

export const details: SchemeDetails = {
  name: 'Brackenford Social Prescribing',
  runBy: 'Brackenford Neighbours',
  summary: 'Three link workers with time to listen. They know every choir between the moor and the station.',
  linkWorkers: 'non-clinical',
  whoMayRefer: ['self', 'gp'],
  howToRefer: 'Ring, or come on a Wednesday.',
  minimumAge: 18,
  maximumAge: null,
  eligibility: null,
  exclusions: 'People in a crisis.',
  languages: ['Welsh'],
  hours: 'Monday to Friday, 10 am to 4 pm',
  phone: '01632 960143',
  email: null,
  website: 'https://brackenford.example.org',
  statedWait: { weeks: 3, on: '2025-11-02' as LocalDate },
  postcodes: ['QB1', 'QB2 3'],
  places: ['Brackenford'],
  practices: ['Old Bakery Surgery'],
};

type Given = Partial<SchemeDetails> & {
  readonly networkId?: NetworkId | null;
  readonly checkedOn?: string;
};

/** A scheme that is in the register: that of Brackenford, unless a test says otherwise. */
export async function aScheme(work: Work, given: Given = {}): Promise<SchemeId> {
  const { networkId = null, checkedOn = '2026-02-24', ...said } = given;
  const id = newId<SchemeId>();
  const scheme = { id, details: { ...details, ...said }, networkId, checkedOn: checkedOn as LocalDate };
  await addSchemes({ ...work, actor: actorAs(editor) }, [scheme]);
  return id;
}

/** A form that somebody fills in as they would. */
export const typed = {
  name: 'Tolverne Connectors',
  runBy: 'Tolverne Council',
  summary: 'They look with you for what is near and fits you.',
  linkWorkers: 'clinical',
  postcodes: 'qc1, QC2 4',
  places: 'Tolverne\nSaltcombe',
  whoMayRefer: ['self', 'school'],
  waitWeeks: '5',
  phone: '01632 960145',
} as const;
