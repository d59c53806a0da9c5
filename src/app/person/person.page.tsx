import { m } from '#text';
import type { PersonId } from '#modules/people';
import type { Shell } from '#platform/http.ts';
import { ageOn, dayOf } from '#platform/local-date.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Story } from '#ui/story.tsx';
import { When } from '#ui/when.tsx';

import { ContactButtons, Phone } from './contact-buttons.page.tsx';
import { PersonAside } from './person-aside.page.tsx';
import type { PersonView } from './person.view.ts';

/** Somebody, how to reach them, and the story so far. */
export function PersonPage({ shell, view }: { shell: Shell; view: PersonView }) {
  const { name } = view;
  return (
    <Page
      shell={shell}
      title={name.full}
      heading={<bdi>{name.full}</bdi>}
      width="full"
      crumbs={[{ href: '/people', label: m.app_nav_people() }]}
      aside={<PersonAside view={view} />}
    >
      <About view={view} />
      <Alerts view={view} />
      <Easier view={view} />
      {view.matters && (
        <blockquote class="k-matters">
          <bdi>{view.matters}</bdi>
        </blockquote>
      )}
      <WaitsLine view={view} />
      <NextLine view={view} />
      <h2 class="nhsuk-heading-m">{m.app_person_story()}</h2>
      {view.story.length === 0 ? (
        <Empty>{m.app_person_story_empty()}</Empty>
      ) : (
        <Story label={m.app_person_story()} entries={view.story.map(entry)} />
      )}
    </Page>
  );
}

/** What they like to be called, their age, how to reach them and how not to, in one line. */
function About({ view: { person, name, today, prefers } }: { view: PersonView }) {
  const parts = [
    name.known !== person.givenName && m.app_person_known_as({ name: name.known }),
    person.bornOn && m.app_person_age({ age: ageOn(person.bornOn, dayOf(today)) }),
    person.phone && <Phone number={person.phone} />,
    m.app_person_prefers({ way: prefers }),
    person.usuallyAnswers && m.app_today_says({ words: person.usuallyAnswers }),
    !person.leaveMessages && m.app_person_no_voicemail(),
  ];
  return (
    <p class="k-person-line">
      {parts.filter(Boolean).map((part, index) => (
        <>
          {index > 0 && ' · '}
          {part}
        </>
      ))}
    </p>
  );
}

/** What must not be overlooked, in words. */
function Alerts({ view: { person, safeguarding, needs, welfare } }: { view: PersonView }) {
  return (
    <>
      {welfare && (
        <p class="k-alert k-alert--harm">
          <strong>{m.app_person_missed_again()}</strong> <a href={welfare}>{m.after_today_welfare()}</a>
        </p>
      )}
      {safeguarding && (
        <p class="k-alert k-alert--harm">
          <strong>{m.app_person_safeguarding()}</strong> <bdi>{safeguarding}</bdi>
        </p>
      )}
      {person.contactCaution && (
        <p class="k-alert">
          <strong>{m.app_person_caution()}</strong> <bdi>{person.contactCaution}</bdi>
        </p>
      )}
      {needs.length > 0 && (
        <p class="k-alert">
          <strong>{m.app_person_needs()}</strong> <bdi>{needs.join('; ')}</bdi>
        </p>
      )}
    </>
  );
}

/** When and how they can come, in one line. */
function Easier({ view: { easier, person, mayWrite } }: { view: PersonView }) {
  if (easier.length === 0 && !mayWrite) return null;
  return (
    <p class="k-easier">
      <bdi>{easier.join(' · ')}</bdi>{' '}
      {mayWrite && (
        <a href={`/people/${person.id}/barriers`}>
          {easier.length > 0 ? m.app_person_easier_change() : m.app_person_easier_ask()}
        </a>
      )}
    </p>
  );
}

/** Since when they wait, when their turn is likely to come, and who answers for them until then. */
function WaitsLine({ view: { waits } }: { view: PersonView }) {
  if (!waits) return null;
  const { since, turn, answers, worse, mayAllocate } = waits;
  return (
    <p>
      <strong>{m.app_person_waits()}</strong> <When at={since} show="day" year />
      {turn && ` · ${turn}`} · {m.app_person_waits_answers({ name: answers })}
      {worse && (
        <>
          {' '}
          · <a href={worse}>{m.app_person_waits_worse()}</a>
        </>
      )}
      {mayAllocate && (
        <>
          {' '}
          · <a href="/allocation">{m.app_person_waits_propose()}</a>
        </>
      )}
    </p>
  );
}

/** The one next thing, and a way to write down what has just happened. */
function NextLine({ view }: { view: PersonView }) {
  if (view.episode?.closedAt) {
    return (
      <p>
        {m.app_person_closed()} <When at={view.episode.closedAt} show="day" year />
      </p>
    );
  }
  const toRing = view.next?.kind === 'ring' || view.next?.kind === 'begin';
  return (
    <div class="k-next-line">
      {view.next && <Next next={view.next} personId={view.person.id} />}
      {view.mayWrite && (
        <ContactButtons
          personId={view.person.id}
          once={view.once}
          phone={view.person.phone}
          noVoicemail={view.noVoicemail}
          summary={toRing ? m.app_today_ring_person({ name: view.name.known }) : m.app_person_what_happened()}
        />
      )}
    </div>
  );
}

/** What comes next, and where it is done. What was to be done before now says so. */
function Next({ next, personId }: { next: NonNullable<PersonView['next']>; personId: PersonId }) {
  const place = next.kind === 'review' || next.kind === 'close' ? places[next.kind] : null;
  return (
    <p class={next.overdue ? 'k-people__overdue' : undefined}>
      {place ? <a href={`/people/${personId}${place}`}>{next.verb}</a> : <strong>{next.verb}</strong>}:{' '}
      {next.overdue && `${m.referrals_people_overdue()} `}
      <When at={next.dueAt} />
    </p>
  );
}

const places = { review: '/plan', close: '/closure' } as const;

function entry({ id, at, who, title, body, href, amended }: PersonView['story'][number]) {
  return {
    id,
    time: <When at={at} />,
    who,
    kind: href ? <a href={href}>{title}</a> : title,
    body: (
      <>
        {body && <p dir="auto">{body}</p>}
        {amended && <p class="k-quiet">{m.app_story_amended()}</p>}
      </>
    ),
  };
}
