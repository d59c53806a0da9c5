import type { Typed } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from './domain/scheme.ts';
import { typedFrom } from './scheme-form.ts';
import { schemesWith } from './store/read-schemes.ts';

/** A scheme in the fields of a form, for somebody who knows what is wrong in it. Null for any other id. */
export async function toCorrectView(work: Work, id: SchemeId): Promise<Typed | null> {
  requirePermission(work, 'directory.suggest');

  const [scheme] = await schemesWith(work, [id]);
  return scheme ? { ...typedFrom(scheme), about: id } : null;
}
