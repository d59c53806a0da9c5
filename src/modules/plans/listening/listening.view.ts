import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeToWriteIn } from '../episode-to-write-in.ts';
import type { ListeningView } from './listening.page.tsx';

export async function listeningView(work: Work, personId: PersonId, form: FormState): Promise<ListeningView> {
  requirePermission(work, 'plans.write');
  const { person } = await episodeToWriteIn(work, personId);
  await lookAt(work, personId);
  const personHref = `/people/${personId}`;
  return { personHref, path: `${personHref}/listening`, name: nameOf(person).known, form };
}
