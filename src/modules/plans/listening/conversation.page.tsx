import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { Conversation, EarlierWords, Noticed, Worry } from '../domain/conversation.ts';
import { MarginForm, marginLabels, MarginRead } from './margin.page.tsx';
import { NewGoalFromWords } from './new-goal-from-words.page.tsx';
import { readByText } from './readers.page.tsx';
import { WorriesRead } from './worries.page.tsx';

export type ConversationView = {
  readonly personHref: string;
  readonly path: string;
  readonly fullName: string;
  readonly name: string;
  readonly conversation: Conversation;
  readonly earlier: readonly EarlierWords[];
  readonly noticed: readonly Noticed[];
  readonly worries: readonly Worry[];
  /** Whom to tell of a worry. */
  readonly leads: readonly { readonly name: string; readonly phone: string | null }[];
  /** Names of colleagues, by their id. */
  readonly names: ReadonlyMap<string, string>;
  readonly mayWrite: boolean;
  /** The reader wrote it down, and so chooses who else may read it. */
  readonly isMine: boolean;
  readonly form: FormState;
  readonly goalForm: FormState;
};

/** What was said, verbatim; beside it, and only now, what to take from it. */
export function ConversationPage({ shell, view }: { shell: Shell; view: ConversationView }) {
  const { name, conversation } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_conversation_title({ name })}
      crumbs={[{ href: view.personHref, label: view.fullName }]}
      form={tellApart(view.form, marginLabels)}
      width="full"
    >
      <div class="k-conversation">
        <section class="k-conversation__words" aria-label={m.plans_conversation_title({ name })}>
          <About view={view} />
          <div class="k-said" dir="auto">
            {conversation.words}
          </div>
          <Earlier view={view} />
        </section>
        <div class="k-conversation__margin">
          <WorriesRead view={view} />
          {view.mayWrite ? <MarginForm view={view} /> : <MarginRead noticed={view.noticed} />}
          {view.mayWrite && <NewGoalFromWords view={view} />}
        </div>
      </div>
    </Page>
  );
}

function About({ view }: { view: ConversationView }) {
  const { conversation, mayWrite, isMine } = view;
  return (
    <p class="k-small k-soft">
      {m.plans_written_by({ name: nameOfUser(view, conversation.writtenBy) })},{' '}
      <When at={conversation.writtenAt} year />
      {' · '}
      {readByText(conversation.readers, view.name)}
      {isMine ? (
        <>
          {' '}
          <a href={`${view.path}/readers`}>{m.plans_change_readers()}</a>
        </>
      ) : (
        `. ${m.plans_readers_chosen_by({ name: nameOfUser(view, conversation.writtenBy) })}`
      )}
      {mayWrite && (
        <>
          {' · '}
          <a href={`${view.path}/words`}>{m.plans_amend_words()}</a>
        </>
      )}
    </p>
  );
}

function Earlier({ view }: { view: ConversationView }) {
  return (
    <>
      {view.earlier.map((before) => (
        <details class="nhsuk-details k-screen-only">
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">
              {m.plans_amended_by({ name: nameOfUser(view, before.replacedBy) })},{' '}
              <When at={before.replacedAt} year />
            </span>
          </summary>
          <div class="nhsuk-details__text">
            <p>{m.plans_amended_because({ reason: before.reason })}</p>
            <p class="k-soft">{m.plans_it_said_before()}</p>
            <div class="k-said k-said--before" dir="auto">
              {before.words}
            </div>
          </div>
        </details>
      ))}
    </>
  );
}

function nameOfUser({ names }: ConversationView, id: string): string {
  return names.get(id) ?? m.plans_somebody_gone();
}
