import type { Context } from 'hono';

import type { PersonId } from '#modules/people';
import { startForm } from '#platform/form-page.ts';
import type { FormState } from '#platform/forms.ts';
import { pathParam } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { ActionId, GoalId } from '../../domain/ids.ts';
import type { PlanEdited } from '../edit.view.ts';

export const personOf = (c: Context<Env>) => pathParam(c, 'personId', idOf<PersonId>());
export const goalParam = (c: Context<Env>) => pathParam(c, 'goalId', idOf<GoalId>());
export const actionParam = (c: Context<Env>) => pathParam(c, 'actionId', idOf<ActionId>());

export const planHref = (c: Context<Env>) => `/people/${personOf(c)}/plan`;

/** What the view of a page that changes the plan is asked for. @param sent The form as it was sent; new when null. */
export function edited(c: Context<Env>, work: Work, sent: FormState | null): PlanEdited {
  return {
    personId: personOf(c),
    path: c.req.path,
    start: (values, version) => sent ?? startForm(c, work, { values, version }),
  };
}
