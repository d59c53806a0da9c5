import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { Worry } from '../domain/conversation.ts';
import type { ConversationView } from './conversation.page.tsx';

/** What worried whoever listened. One of which nobody has been told asks for it, before anything else. */
export function WorriesRead({ view }: { view: ConversationView }) {
  if (view.worries.length === 0) return null;
  return (
    <section class="k-worries" aria-labelledby="worries">
      <h2 id="worries" class="k-margin__heading">
        {m.plans_worries_heading()}
      </h2>
      {view.worries.map((worry) => (
        <WorryRead view={view} worry={worry} />
      ))}
    </section>
  );
}

function WorryRead({ view, worry }: { view: ConversationView; worry: Worry }) {
  const isTold = worry.toldWhom !== null;
  return (
    <div class={isTold ? 'k-worries__one' : 'k-worries__one k-worries__one--not-told'}>
      <p class="k-said k-said--short" dir="auto">
        {worry.words}
      </p>
      <p class="k-small">
        {view.names.get(worry.notedBy) ?? m.plans_somebody_gone()}, <When at={worry.notedAt} />
        {'. '}
        {worry.toldWhom === null ? (
          <strong>{m.plans_nobody_told()}</strong>
        ) : (
          <>
            {m.plans_told_whom({ whom: worry.toldWhom })}
            {worry.toldAt && (
              <>
                {', '}
                <When at={worry.toldAt} />
              </>
            )}
          </>
        )}
      </p>
      {!isTold && view.mayWrite && (
        <p>
          <a class="nhsuk-button nhsuk-button--small" href={`${view.personHref}/worries/${worry.id}`}>
            {m.plans_write_told()}
          </a>
        </p>
      )}
    </div>
  );
}

export type TellWorryView = {
  readonly personHref: string;
  readonly fullName: string;
  readonly worry: Worry;
  readonly form: FormState;
};

/** Who has been told of a worry. */
export function TellWorryPage({ shell, view }: { shell: Shell; view: TellWorryView }) {
  const { form, personHref, fullName, worry } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_write_told()}
      crumbs={[{ href: personHref, label: fullName }]}
      form={form}
    >
      <p class="k-said k-said--short" dir="auto">
        {worry.words}
      </p>
      <p>
        <strong>{m.plans_safeguarding_now()}</strong> {m.plans_safeguarding_today()}
      </p>
      <Form form={form}>
        <TextField
          form={form}
          name="whom"
          label={m.plans_worry_told_label()}
          hint={m.plans_whom_hint()}
          maxlength={200}
        />
        <SubmitButton>{m.plans_save()}</SubmitButton>
      </Form>
    </Page>
  );
}
