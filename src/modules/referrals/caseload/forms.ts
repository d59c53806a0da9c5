import { z } from 'zod';

import { m } from '#text';
import type { WorkerId } from '#modules/workforce';
import { choice, day, line, oneText, optionalDay, optionalProse, prose } from '#platform/fields.ts';
import type { Typed } from '#platform/forms.ts';
import { idOf } from '#platform/ids.ts';
import { instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { Share } from '../commands/hand-over-caseload.ts';
import { loggedKinds } from '../domain/contact.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { chosen } from './chosen.ts';
import { shareField } from './pages/hand-over-all.page.tsx';
import { optionalTime } from './time-field.ts';

const note = optionalProse(4000).transform((text) => text || null);

const minutes = oneText.transform((text, context): number | null => {
  const typed = text.trim();
  if (!typed) return null;
  const isRight = /^\d{1,3}$/.test(typed) && Number(typed) <= 480;
  if (!isRight) context.addIssue({ code: 'custom', message: m.referrals_wrong_minutes() });
  return Number(typed);
});

const kind = choice(loggedKinds, m.referrals_missing_kind);

/** What has just happened with somebody. A note needs words; a time they asked for must be to come. */
export function contactForm(now: Date) {
  return z
    .object({ kind, note, minutes, askedOn: optionalDay(), askedAt: optionalTime() })
    .superRefine(({ kind: logged, note: written }, context) => {
      if (logged === 'note' && !written) fault(context, 'note', m.referrals_missing_note());
    })
    .transform(({ askedOn, askedAt, ...said }, context) => {
      const askedFor = momentOf(askedOn, askedAt);
      if (askedFor === undefined) fault(context, askedOn ? 'askedAt' : 'askedOn', m.referrals_day_and_time());
      if (askedFor && askedFor <= now) fault(context, 'askedOn', m.referrals_next_in_past());
      return { ...said, askedFor: askedFor ?? null };
    });
}

/** Another time than the one proposed. */
export function nextTryForm(now: Date) {
  return z
    .object({ nextOn: day(m.referrals_missing_next_day), nextAt: optionalTime() })
    .transform(({ nextOn, nextAt }, context) => {
      if (nextAt === null) fault(context, 'nextAt', m.referrals_missing_next_time());
      const at = instantAt(nextOn, nextAt ?? ('00:00' as LocalTime));
      if (nextAt !== null && at <= now) fault(context, 'nextOn', m.referrals_next_in_past());
      return at;
    });
}

export const AmendForm = z
  .object({ kind, note, minutes, reason: line(500, m.referrals_missing_amend_reason) })
  .superRefine(({ kind: logged, note: written }, context) => {
    if (logged === 'note' && !written) fault(context, 'note', m.referrals_missing_note());
  });

export const HandOverForm = z.object({
  toId: chosen<WorkerId>(m.referrals_hand_missing_worker),
  handNote: prose(4000, m.referrals_hand_missing_note),
});

export const SearchForm = z.object({
  q: line(200, m.referrals_people_missing_words),
  after: z.string().optional(),
});

export const NoFields = z.object({});

export const handOverAllForm = z.object({ handNote: prose(4000, m.referrals_hand_missing_note) });

/** Who takes whom. What names no episode and worker is no share. */
export function sharesIn(typed: Typed): readonly Share[] {
  return [typed[shareField] ?? []].flat().flatMap((value) => {
    const [episodeId, toId] = value.split(':');
    const share = z
      .object({ episodeId: idOf<EpisodeId>(), toId: idOf<WorkerId>() })
      .safeParse({ episodeId, toId });
    return share.success ? [share.data] : [];
  });
}

/** A day with its time; null without either, undefined when one is missing. */
function momentOf(on: LocalDate | null, at: LocalTime | null): Date | null | undefined {
  if (on === null && at === null) return null;
  return on && at ? instantAt(on, at) : undefined;
}

function fault(context: z.core.$RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message });
}
