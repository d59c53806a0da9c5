import { Hono } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { choice } from '#platform/fields.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { requirePermission } from '#platform/work.ts';

import { changeSettings } from './change-settings.ts';
import { longMinutes, missesToChoose, shortMinutes } from './domain/offered.ts';
import { SettingsPage } from './pages/settings.page.tsx';
import { settingsView } from './settings.view.ts';

const page = '/appointments/settings';

const Settings = z.object({
  short: choice(shortMinutes, () => m.platform_choose_from_list()),
  long: choice(longMinutes, () => m.platform_choose_from_list()),
  misses: choice(missesToChoose, () => m.platform_choose_from_list()),
});

/** What a lead sets for the appointments of a network. */
export const appointmentSettingsRoutes = new Hono<Env>()
  .get(page, async (c) => {
    const form = await asCaller(c, (work) => settingsView(work, (_, given) => startForm(c, work, given)));
    return show(c, <SettingsPage shell={c.var.shell} form={form} />);
  })
  .post(page, async (c) => {
    requirePermission(c.var, 'rota.edit');
    const sent = await readForm(c, Settings);
    if (!sent.ok) return show(c, <SettingsPage shell={c.var.shell} form={sent.form} />, 422);
    const [short, long, misses] = [sent.input.short, sent.input.long, sent.input.misses].map(Number);
    if (short === undefined || long === undefined || misses === undefined || short >= long) {
      const wrong = { field: 'long', message: m.appointments_settings_not_longer() };
      return show(c, <SettingsPage shell={c.var.shell} form={formWith(sent, [wrong])} />, 422);
    }
    await asCaller(c, async (work) => {
      await changeSettings(work, { once: sent.once, version: sent.version, short, long, misses });
      await dropDraft(work, page);
    });
    return goOn(c, page, 'appointments_settings_done');
  });
