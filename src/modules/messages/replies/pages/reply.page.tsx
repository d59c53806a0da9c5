import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { ReplyView } from '../reply.view.ts';
import { WhoWrote } from './who-wrote.tsx';

type Props = { readonly shell: Shell; readonly view: ReplyView };

/** One reply: what was written, what it answers, and what may be done about it. */
export function ReplyPage({ shell, view }: Props) {
  const crumbs = [{ href: '/messages/replies', label: m.messages_replies_title() }];
  return (
    <Page
      shell={shell}
      title={m.messages_replies_title()}
      heading={<bdi>{headingOf(view)}</bdi>}
      form={view.form}
      crumbs={crumbs}
    >
      {view.hint && <p class="k-lead">{view.hint}</p>}
      <blockquote class="k-replies__words k-replies__words--whole">
        <bdi>{view.words}</bdi>
      </blockquote>
      <Facts view={view} />
      {view.settled ? <p>{m.messages_reply_settled()}</p> : <WhatToDo view={view} />}
    </Page>
  );
}

function headingOf({ person, number }: ReplyView): string {
  return person ? m.messages_reply_title({ name: person.name }) : m.messages_reply_title_unknown({ number });
}

function Facts({ view }: Pick<Props, 'view'>) {
  const { person, means, at, inAnswerTo } = view;
  return (
    <SummaryList
      rows={[
        { key: { text: m.messages_reply_understood() }, value: { text: means } },
        { key: { text: m.messages_reply_came() }, value: { children: <When at={at} /> } },
        inAnswerTo !== null && {
          key: { text: m.messages_reply_to() },
          value: { children: <bdi>{inAnswerTo}</bdi> },
        },
        person && {
          key: { text: m.messages_reply_person() },
          value: {
            children: (
              <a href={person.href}>
                <bdi>{person.name}</bdi>
              </a>
            ),
          },
        },
      ]}
    />
  );
}

function WhatToDo({ view }: Pick<Props, 'view'>) {
  const path = `/messages/replies/${view.id}`;
  return (
    <>
      {view.person && (
        <Form form={view.form} draft={path}>
          <TextArea
            form={view.form}
            name="words"
            label={m.messages_reply_answer()}
            hint={m.messages_reply_answer_hint()}
            rows={3}
            maxlength={400}
          />
          <SubmitButton>{m.messages_reply_send()}</SubmitButton>
        </Form>
      )}
      {view.who && <WhoWrote who={view.who} />}
      <Settle
        form={view.settledForm}
        action={`${path}/settled`}
        label={m.messages_reply_settle()}
        why={m.messages_reply_settle_why()}
      />
      <Settle
        form={view.wrongForm}
        action={`${path}/wrong`}
        label={m.messages_reply_not_theirs()}
        why={m.messages_reply_not_theirs_why()}
      />
    </>
  );
}

type SettleProps = Pick<ReplyView, 'form'> & {
  readonly action: string;
  readonly label: string;
  readonly why: string;
};

function Settle({ form, action, label, why }: SettleProps) {
  return (
    <Form form={form} action={action} class="k-replies__settle">
      <p>{why}</p>
      <SubmitButton kind="quiet">{label}</SubmitButton>
    </Form>
  );
}
