import { m } from '#text';

import type { Outcome } from '../store/report-store.ts';

export const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  doubtful: m.import_outcome_doubtful,
  'proposed-for-removal': m.import_outcome_proposed_for_removal,
  'left-out': m.import_outcome_left_out,
  mended: m.import_outcome_mended,
  taken: m.import_outcome_taken,
};
