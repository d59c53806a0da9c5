import { m } from '#text';
import { writeMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { Edit } from './domain/edit.ts';
import { inTheirLanguage } from './in-their-language.ts';
import { languageOf } from './store/owner-store.ts';

export type Outcome = {
  readonly edit: Edit;
  /** What the listing is called. */
  readonly name: string;
  readonly outcome: 'approved' | 'amended' | 'declined';
  readonly reason: string | null;
};

/** Tells whoever proposed an edit what became of it, in their language if that is known. */
export async function tellProposer(work: Work, told: Outcome): Promise<void> {
  const { edit } = told;
  if (edit.tell === null) return;
  const language = await languageOf(work, edit.proposedBy);
  await writeMessage(work, {
    key: `directory-edit:${edit.id}`,
    channel: 'email',
    recipient: edit.tell,
    ...inTheirLanguage(language, () => ({ subject: m.editing_told_subject(), body: wordsOf(told) })),
    about: { type: 'edit', id: edit.id },
  });
}

function wordsOf({ outcome, name, reason }: Outcome): string {
  switch (outcome) {
    case 'approved':
      return m.editing_told_approved({ name });
    case 'amended':
      return m.editing_told_amended({ name });
    case 'declined':
      return m.editing_told_declined({ name, reason: reason ?? '' });
  }
}
