import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { prose } from '#platform/fields.ts';
import { blankForm, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { answerQuestion } from '../../commands/answer-question.ts';
import type { QuestionId, ReferralId } from '../../domain/referral.ts';
import type { SentCursor } from '../../store/sent-store.ts';
import { ReceivedPage } from '../pages/received.page.tsx';
import { SentPage } from '../pages/sent.page.tsx';
import { SentReferralPage } from '../pages/sent-referral.page.tsx';
import type { MessagesBack } from '../pages/sent-referral.page.tsx';
import { SlipPage } from '../pages/slip.page.tsx';
import { receivedView } from '../received.view.ts';
import { sentReferralView } from '../sent-referral.view.ts';
import type { SentAsked } from '../sent-referral.view.ts';
import { sentView } from '../sent.view.ts';

/** Following what was referred. */
export function sentRoutes(messagesBack: MessagesBack): Hono<Env> {
  const showSent = (c: Context<Env>, form: FormState) => showReferral(c, { id: idIn(c), form, messagesBack });
  return new Hono<Env>()
    .get('/referrals/sent', async (c) => {
      const view = await asCaller(c, (work) => sentView(work, cursor(c.req.query('before'))));
      return show(c, <SentPage shell={c.var.shell} view={view} />);
    })
    .get('/referrals/sent/:id', async (c) => showSent(c, blankForm()))
    .post('/referrals/sent/:id', async (c) => {
      const sent = await readForm(c, Answered);
      if (!sent.ok) return showSent(c, sent.form);
      const { question: questionId, answer } = sent.input;
      const referralId = idIn(c);
      await asCaller(c, (work) => answerQuestion(work, { once: sent.once, referralId, questionId, answer }));
      return goOn(c, c.req.path, 'referrals_sent_answered_done');
    })
    .get('/referrals/sent/:id/received', async (c) => {
      const view = await asCaller(c, (work) => receivedView(work, idIn(c)));
      return show(c, <ReceivedPage shell={c.var.shell} view={view} />);
    })
    .get('/referrals/sent/:id/slip', async (c) => {
      const view = await asCaller(c, (work) => receivedView(work, idIn(c)));
      return show(c, <SlipPage shell={c.var.shell} view={view} />);
    });
}

const Answered = z.object({
  // Whether there is such a question is said only to those who may ask.
  question: idOf<QuestionId>().catch('00000000-0000-4000-8000-000000000000' as QuestionId),
  answer: prose(2000, m.referrals_sent_missing_answer),
});

function idIn(c: Context<Env>): ReferralId {
  return pathParam(c, 'id', idOf<ReferralId>());
}

async function showReferral(c: Context<Env>, asked: SentAsked): Promise<Response> {
  const view = await asCaller(c, (work) => sentReferralView(work, asked));
  const isWrong = asked.form.errors.length > 0;
  return show(c, <SentReferralPage shell={c.var.shell} view={view} />, isWrong ? 422 : 200);
}

const Cursor = z.tuple([z.iso.datetime(), idOf<ReferralId>()]);

/** An address that was cut off begins at the newest, rather than being an error. */
function cursor(text: string | undefined): SentCursor | null {
  const parsed = Cursor.safeParse(text?.split('_'));
  return parsed.success ? { at: z.coerce.date().parse(parsed.data[0]), id: parsed.data[1] } : null;
}
