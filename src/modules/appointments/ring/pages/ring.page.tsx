import { m } from '#text';
import type { PersonName } from '#modules/people';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

export type RingView = {
  readonly personId: string;
  readonly name: PersonName;
  readonly phone: string | null;
  /** They asked for none to be left. */
  readonly noVoicemail: boolean;
  /** How not to reach them. */
  readonly caution: string | null;
  /** When they say they answer: it outranks what was learnt. */
  readonly says: string | null;
  /** They said they cannot now: until then. */
  readonly notBefore: Date | null;
  readonly usually: string | null;
  readonly here: string | null;
  readonly easier: readonly string[];
  /** Why no text could be sent. */
  readonly why: string | null;
  readonly once: string;
  readonly onceLogged: string;
};

/** Beside the call: text ahead, ring, and what came of it; and what to ask once they answer. */
export function RingPage({ shell, view }: { shell: Shell; view: RingView }) {
  const { personId, name, caution, why } = view;
  const trouble =
    why === null ? undefined : { values: {}, errors: [{ field: 'main', message: why }], once: view.once };
  return (
    <Page
      shell={shell}
      title={m.ring_title({ name: name.full })}
      heading={<bdi>{m.ring_title({ name: name.known })}</bdi>}
      form={trouble}
      crumbs={[
        { href: '/today', label: m.app_nav_today() },
        { href: `/people/${personId}`, label: name.full },
      ]}
    >
      {caution && (
        <p class="k-alert">
          <strong>{caution}</strong>
        </p>
      )}
      {view.notBefore && (
        <p class="k-alert">
          {m.ring_not_before()} <When at={view.notBefore} show="time" />
        </p>
      )}
      <WhenToRing view={view} />
      <Call view={view} />
      <WhenTheyAnswer view={view} />
    </Page>
  );
}

/** What they said comes first, then what was learnt of them, then what is usual here; each with its number. */
function WhenToRing({ view: { says, usually, here } }: { view: RingView }) {
  const known = [says && m.app_today_says({ words: says }), usually].filter(
    (line) => typeof line === 'string',
  );
  const lines = known.length > 0 ? known : [here ?? m.ring_late_morning()];
  return <p class="k-soft">{lines.join(' · ')}</p>;
}

const outcomes = [
  ['no-answer', m.app_contact_no_answer],
  ['voicemail', m.app_contact_voicemail],
  ['spoke', m.app_contact_spoke],
] as const;

function Call({ view: { personId, phone, noVoicemail, once, onceLogged } }: { view: RingView }) {
  return (
    <>
      <form method="post" action={`/people/${personId}/ring/text-ahead`}>
        <input type="hidden" name="once" value={once} />
        <button class="nhsuk-button nhsuk-button--secondary">{m.ring_text_ahead()}</button>
        <p class="k-soft">{m.ring_text_ahead_why()}</p>
      </form>
      {phone ? (
        <p class="k-lead">
          <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
        </p>
      ) : (
        <p>{m.ring_no_phone()}</p>
      )}
      {noVoicemail && (
        <p>
          <strong>{m.messages_wishes_no_voicemail()}</strong>
        </p>
      )}
      <form method="post" action={`/people/${personId}/contacts`} class="k-contact-line__kinds">
        <input type="hidden" name="once" value={onceLogged} />
        {outcomes.map(([kind, label]) => (
          <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" name="kind" value={kind}>
            {label()}
          </button>
        ))}
      </form>
    </>
  );
}

function WhenTheyAnswer({ view: { personId, easier } }: { view: RingView }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">{m.ring_when_they_answer()}</h2>
      <ul class="k-links">
        <li>
          <a href={`/people/${personId}/barriers`}>{m.ring_ask_easier()}</a>
          {easier.length > 0 && <bdi class="k-soft"> {easier.join(' · ')}</bdi>}
        </li>
        <li>
          <a href={`/people/${personId}/appointments/new`}>{m.ring_ask_how_to_meet()}</a>
        </li>
        <li>
          <a href={`/people/${personId}/listening`}>{m.ring_listen()}</a>
        </li>
      </ul>
    </section>
  );
}
