import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { prose, tick } from '#platform/fields.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';

import { amendScheme } from '../commands/amend-scheme.ts';
import { approveProposal } from '../commands/approve-proposal.ts';
import { declineProposal } from '../commands/decline-proposal.ts';
import type { ProposalId, SchemeId } from '../domain/scheme.ts';
import { DecideProposalPage } from '../pages/decide-proposal.page.tsx';
import { decideProposalView } from '../pages/decide-proposal.view.ts';
import { EditSchemePage } from '../pages/edit-scheme.page.tsx';
import { editSchemeView } from '../pages/edit-scheme.view.ts';
import { ProposalsPage } from '../pages/proposals.page.tsx';
import { proposalsCsvView } from '../proposals-csv.view.ts';
import { proposalsView } from '../pages/proposals.view.ts';
import { SchemeHistoryPage } from '../pages/scheme-history.page.tsx';
import { schemeHistoryView } from '../pages/scheme-history.view.ts';
import { detailsIn, errorsAcross, schemeFields, wrongThroughout } from '../scheme-form.ts';

const networkId = z
  .union([z.literal(''), idOf<NetworkId>()])
  .optional()
  .catch('')
  .transform((id): NetworkId | null => id || null);
const ApprovalForm = z.object({ ...schemeFields, networkId });
const EditForm = z.object({ ...schemeFields, networkId, checked: tick(), closed: tick() });
const RefusalForm = z.object({ reason: prose(1000, m.schemes_missing_reason) });

/** What editors do with the register. */
export const editSchemeRoutes = new Hono<Env>()
  .get('/schemes/proposals', async (c) => {
    const view = await asCaller(c, proposalsView);
    return show(c, <ProposalsPage shell={c.var.shell} view={view} />);
  })
  .get('/schemes/proposals.csv', async (c) => {
    const table = await asCaller(c, proposalsCsvView);
    return c.body(`\u{FEFF}${table}`, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="proposed-schemes.csv"',
    });
  })
  .get('/schemes/proposals/:proposalId', (c) => showProposal(c, { approval: null, refusal: null }))
  .post('/schemes/proposals/:proposalId', async (c) => {
    const sent = await readForm(c, ApprovalForm);
    if (!sent.ok) return showProposal(c, { approval: wrongThroughout(sent.form), refusal: null });
    const errors = errorsAcross(sent.typed);
    if (errors.length > 0) return showProposal(c, { approval: formWith(sent, errors), refusal: null });
    const { networkId: network, ...form } = sent.input;
    const approval = {
      once: sent.once,
      proposalId: proposalIdIn(c),
      details: detailsIn(form, dayOf(c.var.now)),
      networkId: network,
      seen: sent.version,
    };
    const id = await asCaller(c, (work) => approveProposal(work, approval));
    return goOn(c, `/schemes/${id}`, 'schemes_approved_done');
  })
  .post('/schemes/proposals/:proposalId/refusal', async (c) => {
    const sent = await readForm(c, RefusalForm);
    if (!sent.ok) return showProposal(c, { approval: null, refusal: sent.form });
    const refusal = { once: sent.once, proposalId: proposalIdIn(c), ...sent.input };
    await asCaller(c, (work) => declineProposal(work, refusal));
    return goOn(c, '/schemes/proposals', 'schemes_declined_done');
  })
  .get('/schemes/:schemeId/edit', (c) => showEdit(c, null))
  .post('/schemes/:schemeId/edit', async (c) => {
    const sent = await readForm(c, EditForm);
    if (!sent.ok) return showEdit(c, wrongThroughout(sent.form));
    const errors = errorsAcross(sent.typed);
    if (errors.length > 0) return showEdit(c, formWith(sent, errors));
    const { networkId: network, checked, closed, ...form } = sent.input;
    const amended = {
      once: sent.once,
      id: schemeIdIn(c),
      seen: sent.version,
      details: detailsIn(form, dayOf(c.var.now)),
      networkId: network,
      checked,
      closed,
    };
    await asCaller(c, (work) => amendScheme(work, amended));
    return goOn(c, `/schemes/${amended.id}`, 'schemes_saved_done');
  })
  .get('/schemes/:schemeId/history', async (c) => {
    const view = await asCaller(c, (work) => schemeHistoryView(work, schemeIdIn(c)));
    return show(c, <SchemeHistoryPage shell={c.var.shell} view={view} />);
  });

type Forms = { readonly approval: FormState | null; readonly refusal: FormState | null };

async function showProposal(c: Context<Env>, forms: Forms): Promise<Response> {
  const view = await asCaller(c, (work) => decideProposalView(work, { id: proposalIdIn(c), ...forms }));
  return show(
    c,
    <DecideProposalPage shell={c.var.shell} view={view} />,
    statusOf(forms.approval ?? forms.refusal),
  );
}

async function showEdit(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) => editSchemeView(work, { id: schemeIdIn(c), sent }));
  return show(c, <EditSchemePage shell={c.var.shell} view={view} />, statusOf(sent));
}

function statusOf(sent: FormState | null): 200 | 422 {
  return sent ? 422 : 200;
}

function proposalIdIn(c: Context<Env>): ProposalId {
  return pathParam(c, 'proposalId', idOf<ProposalId>());
}

function schemeIdIn(c: Context<Env>): SchemeId {
  return pathParam(c, 'schemeId', idOf<SchemeId>());
}
