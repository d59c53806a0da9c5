import { Hono } from 'hono';
import { z } from 'zod';

import type { PersonId, SearchCursor } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import { asCaller, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';

import type { EpisodeId } from '../../domain/referral.ts';
import type { CaseloadCursor } from '../../store/caseload-store.ts';
import { SearchForm } from '../forms.ts';
import { PeoplePage } from '../pages/people.page.tsx';
import { SearchPage } from '../pages/search.page.tsx';
import { peopleView } from '../people.view.ts';
import { searchView } from '../search.view.ts';

/** Who is supported now, and finding anybody. */
export const peopleRoutes = new Hono<Env>()
  .get('/people', async (c) => {
    const asked = { with: Whose.parse(c.req.query('with')), after: caseloadCursor(c.req.query('after')) };
    const view = await asCaller(c, (work) => peopleView(work, asked));
    return show(c, <PeoplePage shell={c.var.shell} view={view} />);
  })
  .get('/people/search', async (c) => {
    await asCaller(c, (work) => Promise.resolve(requirePermission(work, 'people.search')));
    return show(c, <SearchPage shell={c.var.shell} view={{ form: blankForm(), people: null, next: null }} />);
  })
  .post('/people/search', async (c) => {
    const sent = await readForm(c, SearchForm);
    if (!sent.ok) {
      await asCaller(c, (work) => Promise.resolve(requirePermission(work, 'people.search')));
      return show(
        c,
        <SearchPage shell={c.var.shell} view={{ form: sent.form, people: null, next: null }} />,
        422,
      );
    }
    const { people, next } = await asCaller(c, (work) =>
      searchView(work, sent.input.q, searchCursor(sent.input.after)),
    );
    const view = { form: formWith(sent, []), people, next: next && JSON.stringify(next) };
    return show(c, <SearchPage shell={c.var.shell} view={view} />);
  });

/** An address that names nobody shows one's own people, rather than an error. */
const Whose = z
  .union([z.literal('team'), idOf<WorkerId>()])
  .nullable()
  .catch(null)
  .default(null);

function caseloadCursor(text: string | undefined): CaseloadCursor | null {
  const [at, id] = text?.split('_') ?? [];
  const parsed = z
    .object({ openedAt: z.iso.datetime().pipe(z.coerce.date()), id: idOf<EpisodeId>() })
    .safeParse({ openedAt: at, id });
  return parsed.success ? parsed.data : null;
}

const After = z.object({ searchName: z.string().max(400), id: idOf<PersonId>() });

function searchCursor(text: string | undefined): SearchCursor | null {
  try {
    return text ? After.parse(JSON.parse(text)) : null;
  } catch {
    return null;
  }
}
