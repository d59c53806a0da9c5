import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { Answers } from './answers.tsx';
import type { Answer } from './answers.tsx';
import { Danger } from './danger.tsx';
import { dayWords } from './day-words.ts';

export type { Answer } from './answers.tsx';

export type CheckView = {
  readonly key: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly answers: readonly Answer[];
  }[];
  readonly dueOn: LocalDate;
  readonly safeguarding: boolean;
};

export function CheckPage({ shell, view }: { shell: Shell; view: CheckView }) {
  const { key, groups, dueOn, safeguarding } = view;
  const crumbs = [{ href: `/referrals/new/${key}`, label: m.referrals_refer_title() }];
  return (
    <Page shell={shell} title={m.referrals_check_title()} crumbs={crumbs}>
      {groups.map(({ id, title, answers }) => (
        <Answers
          title={title}
          answers={answers}
          change={{ href: `/referrals/new/${key}#${id}`, label: m.referrals_check_change() }}
        />
      ))}
      {safeguarding && <Danger />}
      <p>{m.referrals_check_then({ day: dayWords(dueOn) })}</p>
      <form method="post" action={`/referrals/new/${key}/check`}>
        <SubmitButton>{m.referrals_check_send()}</SubmitButton>
      </form>
    </Page>
  );
}
