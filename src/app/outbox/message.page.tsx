import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { SubmitButton } from '#ui/form/submit-button.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

export type MessageView = {
  readonly id: string;
  readonly subject: string;
  readonly state: string;
  readonly channel: string;
  readonly isLetter: boolean;
  readonly writtenAt: Date;
  readonly writtenBy: string;
  /** Who said that it was printed or had arrived. */
  readonly settledBy: string | null;
  readonly person: { readonly href: string; readonly name: string } | null;
  /** Null for those who may know that it went, and not what it says. */
  readonly words: { readonly recipient: string; readonly body: string } | null;
  /** In a demonstration, where nobody receives it. */
  readonly tryLink: string | null;
  readonly attempts: readonly { readonly at: Date; readonly words: string }[];
  /** Why it did not, or may not have, arrived. */
  readonly trouble: string | null;
  /** Idempotency keys of what may be done; null where it may not. */
  readonly mayPrint: string | null;
  readonly maySayArrived: string | null;
  readonly maySendAgain: string | null;
  /** Ties what is decided to the attempt that is shown. */
  readonly version: string;
};

/** A letter, text or email as it is, and what became of it. A letter prints by itself, without the rest. */
export function MessagePage({ shell, view }: { shell: Shell; view: MessageView }) {
  return (
    <Page
      shell={shell}
      title={view.subject}
      crumbs={[{ href: '/outbox', label: m.outbox_title() }]}
      aside={<Facts view={view} />}
    >
      <ToDo view={view} />
      {view.words ? <Words view={view} words={view.words} /> : <p>{m.outbox_words_not_shown()}</p>}
      {view.tryLink !== null && (
        <p class="k-screen-only">
          <a href={view.tryLink}>{m.outbox_try_link()}</a>
        </p>
      )}
    </Page>
  );
}

function ToDo({ view }: { view: MessageView }) {
  if (!view.trouble && !view.mayPrint) return null;
  return (
    <section class="k-outbox-do k-screen-only" aria-label={m.outbox_what_to_do()}>
      <p>
        <strong>{view.state}.</strong> {view.trouble ?? m.outbox_how_to_print()}
      </p>
      {view.maySayArrived && <p>{m.outbox_ask_first()}</p>}
      <div class="k-outbox-do__buttons">
        <Act view={view} path="printing" once={view.mayPrint} label={m.outbox_printed()} />
        <Act view={view} path="arrival" once={view.maySayArrived} label={m.outbox_arrived()} />
        <Act
          view={view}
          path="sending"
          once={view.maySendAgain}
          label={m.outbox_send_again()}
          quiet={view.maySayArrived !== null}
        />
      </div>
    </section>
  );
}

type ActProps = {
  readonly view: MessageView;
  readonly path: string;
  readonly once: string | null;
  readonly label: string;
  readonly quiet?: boolean;
};

function Act({ view, path, once, label, quiet = false }: ActProps) {
  if (!once) return null;
  return (
    <form method="post" action={`/outbox/${view.id}/${path}`}>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="version" value={view.version} />
      <SubmitButton kind={quiet ? 'quiet' : 'main'}>{label}</SubmitButton>
    </form>
  );
}

function Words({ view, words }: { view: MessageView; words: NonNullable<MessageView['words']> }) {
  return (
    <article class={view.isLetter ? 'k-letter' : 'k-letter k-letter--electronic'} aria-label={view.channel}>
      <p class="k-letter__to" translate="no" dir="auto">
        {words.recipient}
      </p>
      {view.isLetter && (
        <p class="k-letter__date">
          <When at={view.writtenAt} show="day" year />
        </p>
      )}
      <h2 class="k-letter__subject">{view.subject}</h2>
      <div class="k-letter__body" dir="auto">
        {words.body}
      </div>
    </article>
  );
}

function Facts({ view }: { view: MessageView }) {
  return (
    <div class="k-screen-only">
      <dl class="k-outbox-facts">
        <div>
          <dt>{m.outbox_fact_state()}</dt>
          <dd>
            {view.channel}: {view.state}
          </dd>
        </div>
        <div>
          <dt>{m.outbox_fact_written()}</dt>
          <dd>
            <When at={view.writtenAt} year />, {view.writtenBy}
          </dd>
        </div>
        {view.person && (
          <div>
            <dt>{m.outbox_fact_person()}</dt>
            <dd>
              <a href={view.person.href}>
                <bdi>{view.person.name}</bdi>
              </a>
            </dd>
          </div>
        )}
        {view.settledBy && (
          <div>
            <dt>{view.isLetter ? m.outbox_fact_printed_by() : m.outbox_fact_arrived_by()}</dt>
            <dd>{view.settledBy}</dd>
          </div>
        )}
      </dl>
      {view.attempts.length > 0 && <Attempts attempts={view.attempts} />}
    </div>
  );
}

function Attempts({ attempts }: Pick<MessageView, 'attempts'>) {
  return (
    <>
      <h2 class="nhsuk-heading-s">{m.outbox_attempts()}</h2>
      <ol class="k-outbox-attempts">
        {attempts.map(({ at, words }) => (
          <li>
            <When at={at} /> <span class="k-outbox-attempts__outcome">{words}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
