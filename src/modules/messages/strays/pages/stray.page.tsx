import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import { WhoWrote } from '../../replies/pages/who-wrote.tsx';

export type StrayView = {
  readonly id: string;
  readonly number: string;
  readonly words: string;
  readonly at: Date;
  /** Who here has the number. */
  readonly hint: string;
  readonly who: WhoWrote;
  readonly form: FormState;
};

/** One text that no network could claim: whose it is, or that it is nobody's here. */
export function StrayPage({ shell, view }: { shell: Shell; view: StrayView }) {
  const crumbs = [
    { href: '/messages/replies', label: m.messages_replies_title() },
    { href: '/messages/strays', label: m.messages_strays_title() },
  ];
  return (
    <Page
      shell={shell}
      title={m.messages_strays_title()}
      heading={<bdi>{m.messages_reply_title_unknown({ number: view.number })}</bdi>}
      crumbs={crumbs}
    >
      <p class="k-lead">
        {view.hint}. <When at={view.at} />
      </p>
      <blockquote class="k-replies__words k-replies__words--whole">
        <bdi>{view.words}</bdi>
      </blockquote>
      <p>{m.messages_strays_danger()}</p>
      <WhoWrote who={view.who} />
      <Form form={view.form} action={`/messages/strays/${view.id}/elsewhere`} class="k-replies__settle">
        <p>{m.messages_strays_not_ours_why()}</p>
        <SubmitButton kind="quiet">{m.messages_strays_not_ours()}</SubmitButton>
      </Form>
    </Page>
  );
}
