import { reportedWork, staleWork } from '../assurance/work.ts';
import { duplicatesWork } from '../duplicates/work.ts';
import { claimsWork, waitingWork } from '../editing/work.ts';
import { doubtfulWork } from '../importing/work.ts';
import { oldSchemesWork, proposedSchemesWork } from '../schemes/work-list.ts';
import { gapsWork } from '../search/work.ts';
import type { KindOfWork } from './kind-of-work.ts';

/** What matters most to people now comes first: what is wrong, then what is missing, then what may have gone off. */
export const kindsOfWork: readonly KindOfWork[] = [
  reportedWork,
  waitingWork,
  claimsWork,
  proposedSchemesWork,
  duplicatesWork,
  doubtfulWork,
  staleWork,
  oldSchemesWork,
  gapsWork,
];
