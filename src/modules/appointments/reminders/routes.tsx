import { Hono } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { choices, optionalLine } from '#platform/fields.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';

import { changeHours } from './change-hours.ts';
import { mostReminders } from './domain/leads.ts';
import { hoursView } from './hours.view.ts';
import { HoursPage } from './pages/hours.page.tsx';

const page = '/messages/hours';

/** `9:30`, `09:30` and `9.30` are one time. */
const time = optionalLine(5)
  .transform((text) => text.replace('.', ':').padStart(5, '0'))
  .refine((text): text is LocalTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), {
    error: () => m.reminders_no_time(),
  });

const Hours = z.object({
  daysBefore: choices(['14', '7', '5', '3', '2', '1']).refine(({ length }) => length <= mostReminders, {
    error: () => m.reminders_too_many({ most: mostReminders }),
  }),
  at: time,
  quietFrom: time,
  quietUntil: time,
});

export const reminderRoutes = new Hono<Env>()
  .get(page, async (c) => {
    const form = await asCaller(c, (work) => hoursView(work, (_, given) => startForm(c, work, given)));
    return show(c, <HoursPage shell={c.var.shell} form={form} />);
  })
  .post(page, async (c) => {
    requirePermission(c.var, 'messages.edit-templates');
    const sent = await readForm(c, Hours);
    if (!sent.ok) return show(c, <HoursPage shell={c.var.shell} form={sent.form} />, 422);
    const { quietFrom, quietUntil, at, daysBefore } = sent.input;
    const wrong = faultOf({ quietFrom, quietUntil, at });
    if (wrong) return show(c, <HoursPage shell={c.var.shell} form={formWith(sent, [wrong])} />, 422);
    await asCaller(c, async (work) => {
      const leads = { daysBefore: daysBefore.map(Number), at };
      const quiet = { from: quietFrom, until: quietUntil };
      await changeHours(work, { once: sent.once, version: sent.version, quiet, leads });
      await dropDraft(work, page);
    });
    return goOn(c, page, 'reminders_saved_done');
  });

type Times = { readonly quietFrom: string; readonly quietUntil: string; readonly at: string };

/** The quiet hours are a night: from an evening to the next morning, and reminders do not fall into them. */
function faultOf({ quietFrom, quietUntil, at }: Times) {
  if (quietFrom <= quietUntil) return { field: 'quietUntil', message: m.reminders_no_night() };
  if (at < quietUntil || at >= quietFrom) return { field: 'at', message: m.reminders_at_quiet() };
  return null;
}
