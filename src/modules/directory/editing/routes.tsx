import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import {
  sendClaimEnd,
  sendClaimLetter,
  sendClaimsCsv,
  showClaims,
  showCodeToReadOut,
} from './routes/claims.tsx';
import { sendClaim, sendCode, showClaim, showCode } from './routes/claim.tsx';
import { sendRestoring, showHistory } from './routes/history.tsx';
import { sendInvitation, sendRemoval, sendStillRight, showKeepers, showMine } from './routes/keepers.tsx';
import { sendEdit, sendNew, showEdit, showNew } from './routes/listing-form.tsx';
import {
  sendAmendment,
  sendApproval,
  sendApprovals,
  sendRefusal,
  sendWaitingCsv,
  showAmendment,
  showOne,
  showWaiting,
} from './routes/waiting.tsx';

const listing = '/directory/:id{[0-9a-fA-F-]{36}}';
const waiting = '/directory/work/waiting';
const claims = '/directory/work/claims';

/** Changing listings, and claiming them: by whoever keeps one, and by the editors who approve it. */
export const editingRoutesWith = ({ url }: { readonly url: string | null }) =>
  new Hono<Env>()
    .get('/directory/mine', showMine)
    .get('/directory/new', showNew)
    .post('/directory/new', sendNew)
    .get(`${listing}/edit`, showEdit)
    .post(`${listing}/edit`, sendEdit)
    .get(`${listing}/history`, showHistory)
    .post(`${listing}/history`, sendRestoring)
    .get(`${listing}/claim`, (c) => showClaim(c))
    .post(`${listing}/claim`, sendClaim)
    .get(`${listing}/claim/code`, showCode)
    .post(`${listing}/claim/code`, sendCode)
    .get(`${listing}/keepers`, (c) => showKeepers(c))
    .post(`${listing}/keepers`, (c) => sendInvitation(c, url))
    .post(`${listing}/keepers/removal`, sendRemoval)
    .get(`${listing}/keepers/removal`, (c) => c.redirect(c.req.path.replace(/\/removal$/, ''), 303))
    .post(`${listing}/still-right`, sendStillRight)
    .get(`${listing}/still-right`, (c) => c.redirect('/directory/mine', 303))
    .get(claims, showClaims)
    .get(`${claims}.csv`, sendClaimsCsv)
    .get(`${claims}/:claimId/:step{(?:code|letter|end)}`, (c) => c.redirect(claims, 303))
    .post(`${claims}/:claimId/code`, showCodeToReadOut)
    .post(`${claims}/:claimId/letter`, (c) => sendClaimLetter(c, url))
    .post(`${claims}/:claimId/end`, sendClaimEnd)
    .get(waiting, (c) => showWaiting(c))
    .get(`${waiting}.csv`, sendWaitingCsv)
    .post(waiting, sendApprovals)
    // Whoever was signed out while sending one of these forms comes back to its address.
    .get(`${waiting}/:editId/:step{(?:approval|refusal)}`, (c) =>
      c.redirect(`${waiting}/${c.req.param('editId')}`, 303),
    )
    .get(`${waiting}/:editId`, showOne)
    .post(`${waiting}/:editId/approval`, sendApproval)
    .post(`${waiting}/:editId/refusal`, sendRefusal)
    .get(`${waiting}/:editId/amendment`, showAmendment)
    .post(`${waiting}/:editId/amendment`, sendAmendment);
