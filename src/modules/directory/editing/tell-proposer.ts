import { m } from '#text';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { Edit } from './domain/edit.ts';

export type Outcome = {
  readonly edit: Edit;
  /** What the listing is called. */
  readonly name: string;
  readonly outcome: 'approved' | 'amended' | 'declined';
  readonly reason: string | null;
};

/** Tells whoever proposed an edit what became of it, in both languages: theirs is not known. */
export async function tellProposer(work: Work, told: Outcome): Promise<void> {
  const { edit } = told;
  if (edit.tell === null) return;
  const languages: readonly Locale[] = ['en', 'cy'];
  await writeMessage(work, {
    key: `directory-edit:${edit.id}`,
    channel: 'email',
    recipient: edit.tell,
    subject: languages.map((language) => inLocale(language, m.editing_told_subject)).join(' / '),
    body: languages.map((language) => inLocale(language, () => wordsOf(told))).join('\n\n– – –\n\n'),
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
