import { Hono } from 'hono';
import type { Context } from 'hono';

import type { PersonId } from '#modules/people';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { amendContact } from '../../commands/amend-contact.ts';
import { changeNextTry } from '../../commands/change-next-try.ts';
import { logContact } from '../../commands/log-contact.ts';
import { writeLetter } from '../../commands/write-letter.ts';
import type { ContactId } from '../../domain/referral.ts';
import { contactView } from '../contact.view.ts';
import type { SentContactForm } from '../contact.view.ts';
import { AmendForm, NoFields, contactForm, nextTryForm } from '../forms.ts';
import { logView } from '../log.view.ts';
import { ContactPage } from '../pages/contact.page.tsx';
import { LogPage } from '../pages/log.page.tsx';

/** What happened with somebody: written down in one touch, and put right when it was wrong. */
export const contactRoutes = new Hono<Env>()
  .get('/people/:personId/contacts', (c) => showLog(c, null))
  .post('/people/:personId/contacts', async (c) => {
    const sent = await readForm(c, contactForm(c.var.now));
    if (!sent.ok) return showLog(c, sent.form);
    const personId = personIn(c);
    const id = await asCaller(c, async (work) => {
      const logged = await logContact(work, { ...sent.input, once: sent.once, personId });
      await dropDraft(work, c.req.path);
      return logged;
    });
    const from = sent.typed['from'] === 'today' || cameFromToday(c) ? '?from=today' : '';
    return goOn(c, `/people/${personId}/contacts/${id}${from}`);
  })
  .get('/people/:personId/contacts/:contactId', (c) => showContact(c, null))
  .post('/people/:personId/contacts/:contactId', async (c) => {
    const sent = await readForm(c, AmendForm);
    if (!sent.ok) return showContact(c, { which: 'amend', form: sent.form });
    const of = { once: sent.once, version: sent.version, personId: personIn(c), contactId: contactIn(c) };
    await asCaller(c, (work) => amendContact(work, { ...of, ...sent.input }));
    return goOn(c, c.req.path, 'referrals_amended_done');
  })
  .get('/people/:personId/contacts/:contactId/next-try', (c) => showContact(c, null))
  .post('/people/:personId/contacts/:contactId/next-try', async (c) => {
    const sent = await readForm(c, nextTryForm(c.var.now));
    if (!sent.ok) return showContact(c, { which: 'next', form: sent.form });
    const of = { once: sent.once, version: sent.version, personId: personIn(c), contactId: contactIn(c) };
    await asCaller(c, (work) => changeNextTry(work, { ...of, at: sent.input }));
    return goOn(c, `/people/${of.personId}/contacts/${of.contactId}`, 'referrals_next_changed_done');
  })
  .get('/people/:personId/letter', (c) => c.redirect(`/people/${personIn(c)}`, 303))
  .post('/people/:personId/letter', async (c) => {
    const sent = await readForm(c, NoFields);
    if (!sent.ok) throw new Error('a form without fields cannot be wrong');
    const personId = personIn(c);
    await asCaller(c, (work) => writeLetter(work, { once: sent.once, personId }));
    return goOn(c, `/people/${personId}`, 'referrals_letter_written_done');
  });

async function showLog(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) =>
    logView(work, personIn(c), async () => sent ?? startForm(c, work, {})),
  );
  return show(c, <LogPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

async function showContact(c: Context<Env>, sent: SentContactForm | null): Promise<Response> {
  const asked = { personId: personIn(c), contactId: contactIn(c), sent };
  const view = await asCaller(c, (work) => contactView(work, asked));
  const from = c.req.query('from') === 'today' ? 'today' : null;
  return show(c, <ContactPage shell={c.var.shell} view={view} from={from} />, sent ? 422 : 200);
}

/** From a row of Today, that is where they go on. */
function cameFromToday(c: Context<Env>): boolean {
  return URL.parse(c.req.header('referer') ?? '')?.pathname === '/today';
}

function personIn(c: Context<Env>): PersonId {
  return pathParam(c, 'personId', idOf<PersonId>());
}

function contactIn(c: Context<Env>): ContactId {
  return pathParam(c, 'contactId', idOf<ContactId>());
}
