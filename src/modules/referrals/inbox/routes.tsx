import { Hono } from 'hono';
import type { Context } from 'hono';
import type { z } from 'zod';

import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { readForm } from '#platform/forms.ts';
import type { FormState, Sent, Typed } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { parseDay } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import { acceptReferral } from '../commands/accept-referral.ts';
import { askReferrer } from '../commands/ask-referrer.ts';
import { declineReferral } from '../commands/decline-referral.ts';
import { listReferral } from '../commands/list-referral.ts';
import { joinReferral } from '../commands/join-referral.ts';
import { reassignReferral } from '../commands/reassign-referral.ts';
import { recordAnswer } from '../commands/record-answer.ts';
import { redirectReferral } from '../commands/redirect-referral.ts';
import type { QuestionId, ReferralId } from '../domain/referral.ts';
import {
  Acceptance,
  Answer,
  Asking,
  Declining,
  Joining,
  Listing,
  Owner,
  Redirection,
} from './decision-forms.ts';
import type { DecisionName } from './decision-forms.ts';
import { inboxView } from './inbox.view.ts';
import { InboxPage } from './pages/inbox.page.tsx';
import { ReferralPage } from './pages/referral.page.tsx';
import type { Trouble } from './pages/trouble.tsx';
import { referralView } from './referral.view.ts';
import { referredPersonView } from './referred-person.view.ts';

/** What waits for a decision, and every way to decide it. */
export const inboxRoutes = new Hono<Env>()
  .get('/referrals', async (c) => {
    const asked = {
      show: c.req.query('show') === 'everyone' ? 'everyone' : 'mine',
      after: cursor(c.req.query('after')),
    } as const;
    const view = await asCaller(c, (work) => inboxView(work, asked));
    return show(c, <InboxPage shell={c.var.shell} view={view} />);
  })
  .get('/referrals/:id{[0-9a-fA-F-]{36}}', (c) => showReferral(c))
  .get(
    '/referrals/:id{[0-9a-fA-F-]{36}}/:which{(?:acceptance|listing|joining|questions|redirection|refusal|owner)}',
    (c) => showReferral(c, { which: c.req.param('which') as DecisionName }),
  )
  .post(
    '/referrals/:id/acceptance',
    deciding('acceptance', Acceptance, async (work, seen, { workerId }) => {
      await acceptReferral(work, { ...seen, workerId });
      return {
        to: `/people/${await referredPersonView(work, seen.referralId)}`,
        flash: 'referrals_accepted_done',
      };
    }),
  )
  .post(
    '/referrals/:id/listing',
    deciding('listing', Listing, async (work, seen) => {
      await listReferral(work, seen);
      return {
        to: `/people/${await referredPersonView(work, seen.referralId)}`,
        flash: 'referrals_listed_done',
      };
    }),
  )
  .post(
    '/referrals/:id/joining',
    deciding('joining', Joining, async (work, seen) => {
      await joinReferral(work, seen);
      return {
        to: `/people/${await referredPersonView(work, seen.referralId)}`,
        flash: 'referrals_joined_done',
      };
    }),
  )
  .post(
    '/referrals/:id/refusal',
    deciding('refusal', Declining, async (work, seen, { reason, declineNote: note }) => {
      await declineReferral(work, { ...seen, reason, note });
      return { to: '/referrals', flash: 'referrals_declined_done' };
    }),
  )
  .post(
    '/referrals/:id/redirection',
    deciding('redirection', Redirection, async (work, seen, { place, redirectNote: note }) => {
      await redirectReferral(work, { ...seen, place, note });
      return { to: '/referrals', flash: 'referrals_redirected_done' };
    }),
  )
  .post(
    '/referrals/:id/questions',
    deciding('questions', Asking, async (work, seen, { question }) => {
      await askReferrer(work, { ...seen, question });
      return { to: `/referrals/${seen.referralId}`, flash: 'referrals_asked_done' };
    }),
  )
  .post(
    '/referrals/:id/owner',
    deciding('owner', Owner, async (work, seen, { ownerId }) => {
      await reassignReferral(work, { ...seen, ownerId });
      return { to: '/referrals', flash: 'referrals_reassigned_done' };
    }),
  )
  .get('/referrals/:id/questions/:questionId', (c) => showReferral(c, { which: 'answer' }))
  .post('/referrals/:id/questions/:questionId', async (c) => {
    const questionId = pathParam(c, 'questionId', idOf<QuestionId>());
    const answering = deciding('answer', Answer, async (work, { once, referralId }, { answer }) => {
      await recordAnswer(work, { once, referralId, questionId, answer });
      return { to: `/referrals/${referralId}`, flash: 'referrals_answered_done' };
    });
    return answering(c);
  });

type Seen = { readonly once: string; readonly referralId: ReferralId; readonly version: string | null };
type Done = { readonly to: string; readonly flash: string };

/** Reads a form of the page of a referral, does what it says, and goes on; else shows the page again. */
function deciding<Schema extends z.ZodType>(
  which: DecisionName,
  schema: Schema,
  decide: (work: Work, seen: Seen, input: z.output<Schema>) => Promise<Done>,
) {
  return async (c: Context<Env>): Promise<Response> => {
    const sent = await readForm(c, schema);
    if (!sent.ok) return showReferral(c, { which, form: sent.form });
    const seen = { once: sent.once, referralId: idIn(c), version: sent.version };
    try {
      const done = await asCaller(c, async (work) => {
        const decided = await decide(work, seen, sent.input);
        await dropDraft(work, c.req.path);
        return decided;
      });
      return goOn(c, done.to, done.flash);
    } catch (error) {
      return showTrouble(c, error, sent);
    }
  };
}

/** Somebody else was quicker: the page as it is now says what they did, and keeps what was typed. */
function showTrouble(
  c: Context<Env>,
  error: unknown,
  sent: Sent<unknown> & { readonly ok: true },
): Promise<Response> {
  const says = error instanceof Refusal ? troubles[error.code] : undefined;
  if (!says) throw error;
  return showReferral(c, { trouble: { says, kept: writtenIn(sent.typed) } });
}

/** What somebody wrote themselves. */
function writtenIn(typed: Typed): readonly string[] {
  const { workerId: _, ownerId: __, reason: ___, once: ____, version: _____, ...prose } = typed;
  return Object.values(prose).flat().filter(Boolean);
}

const troubles: Readonly<Record<string, 'taken' | 'decided' | 'nothing-to-join'>> = {
  'referrals.episode-open': 'taken',
  'referrals.already-decided': 'decided',
  'referrals.no-episode-to-join': 'nothing-to-join',
};

type Shown = {
  readonly which?: DecisionName;
  /** As it was sent; else a kept draft is looked for. */
  readonly form?: FormState;
  readonly trouble?: Trouble;
};

async function showReferral(c: Context<Env>, { which, form, trouble }: Shown = {}): Promise<Response> {
  const view = await asCaller(c, (work) =>
    referralView(work, idIn(c), async (version) =>
      which ? { which, form: form ?? (await startForm(c, work, { version })) } : null,
    ),
  );
  const questionId = c.req.param('questionId');
  if (questionId && !view.questions.some(({ id }) => id === questionId))
    throw new Refusal('not-found', 'referrals.no-such-question');
  // Somebody decided meanwhile: what was wrong with the form is of no account now, what was written still is.
  if (form && view.decided)
    return showReferral(c, { trouble: { says: 'decided', kept: writtenIn(form.values) } });
  const status = trouble ? 409 : form ? 422 : 200;
  return show(c, <ReferralPage shell={c.var.shell} view={view} trouble={trouble} />, status);
}

function idIn(c: Context<Env>): ReferralId {
  return pathParam(c, 'id', idOf<ReferralId>());
}

/** An address that was cut off begins at the first, rather than being an error. */
function cursor(text: string | undefined) {
  const [day = '', id = ''] = text?.split('_') ?? [];
  const dueOn = parseDay(day);
  const parsed = idOf<ReferralId>().safeParse(id);
  return dueOn && parsed.success ? { dueOn, id: parsed.data } : null;
}
