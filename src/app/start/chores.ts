import { linkLitter } from '#modules/appointments';
import { textLitter } from '#modules/messages';
import { remindMinutely } from '#modules/appointments';
import { simulationLitter } from '#modules/capacity';
import {
  askOwnersDaily,
  countOfferedHourly,
  lookForDuplicates,
  readDueFeeds,
  gapLitter,
  reportLitter,
  shortlistLitter,
  uploadLitter,
} from '#modules/directory';
import { requeueForgotten } from '#platform/outbox.ts';
import { platformLitter, tidying } from '#platform/tidy.ts';
import type { Chore } from '#platform/worker.ts';

import { extendNightly } from '../rota/extend-nightly.ts';
import { outlookNightly } from '../capacity/outlook-nightly.ts';
import { waitsNightly } from '../schemes/waits-nightly.ts';
import { forgetShortlists } from './forget-shortlists.ts';
import { forgetVisits } from './forget-visits.ts';

/** A session is kept a day after its end, so that what is sent in it then is kept as a draft. */
const endedSessions = { table: 'identity.session', column: 'expires_at', days: 1 } as const;

export const chores: readonly Chore[] = [
  requeueForgotten,
  remindMinutely,
  askOwnersDaily,
  countOfferedHourly,
  lookForDuplicates,
  forgetShortlists,
  forgetVisits,
  waitsNightly,
  outlookNightly,
  extendNightly,
  readDueFeeds,
  tidying([
    ...platformLitter,
    endedSessions,
    ...gapLitter,
    ...reportLitter,
    ...shortlistLitter,
    ...uploadLitter,
    simulationLitter,
    linkLitter,
    ...textLitter,
  ]),
];
