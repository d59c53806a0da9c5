import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Warning } from '#ui/callouts.tsx';
import { Page } from '#ui/page.tsx';
import { Day, When } from '#ui/when.tsx';

import type { Fact } from '../about-person.ts';
import type { DecisionForms, DecisionName } from '../decision-forms.ts';
import { Answers, Facts, Links, Quoted } from './around.tsx';
import { Decide, TakeOn } from './decide.tsx';
import type { Choices } from './decide.tsx';
import { TroubleNote } from './trouble.tsx';
import type { Trouble } from './trouble.tsx';

export type Asked = {
  readonly id: string;
  readonly question: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredBy: string;
  readonly answeredAt: Date | null;
};

export type Elsewhere = { readonly href: string; readonly label: string };

/** Who supports the person now. */
export type OpenEpisode = { readonly worker: string; readonly since: string };

export type DecidedWords = {
  readonly outcome: string;
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly place: string | null;
  readonly note: string | null;
};

export type ReferralView = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly known: string;
  readonly age: number | null;
  readonly reference: string;
  readonly receivedOn: LocalDate;
  readonly waited: string;
  readonly due: string;
  readonly late: boolean;
  /** Who decides; null when it is whoever looks. */
  readonly owner: string | null;
  readonly self: boolean;
  readonly soon: boolean;
  /** What worries the referrer; null when nothing does. */
  readonly safeguarding: string | null;
  readonly reasons: string;
  readonly reasonNote: string | null;
  readonly hopes: string;
  readonly about: readonly Fact[];
  /** What the referrer wrote that is not what the record says. */
  readonly told: readonly Fact[];
  readonly referrer: readonly Fact[];
  readonly questions: readonly Asked[];
  readonly earlier: readonly Elsewhere[];
  readonly alike: readonly Elsewhere[];
  readonly open: OpenEpisode | null;
  /** Null while it waits. */
  readonly decided: DecidedWords | null;
  /** Null once it was decided. */
  readonly choices: Choices | null;
  readonly forms: DecisionForms;
  /** The form that is shown with what was typed into it. */
  readonly sent: DecisionName | null;
};

type ReferralProps = {
  readonly shell: Shell;
  readonly view: ReferralView;
  readonly trouble?: Trouble | undefined;
};

/** Everything the referrer said, and every way to decide it. */
export function ReferralPage({ shell, view, trouble }: ReferralProps) {
  const crumbs = [{ href: '/referrals', label: m.referrals_inbox_title() }];
  const form = view.sent ? view.forms[view.sent] : undefined;
  return (
    <Page
      shell={shell}
      title={view.name}
      heading={<Heading view={view} />}
      crumbs={crumbs}
      form={form}
      aside={<Aside view={view} />}
    >
      {trouble && <TroubleNote trouble={trouble} known={view.known} />}
      <Summary view={view} />
      {view.safeguarding !== null && (
        <Warning heading={m.referrals_safeguarding()}>
          <Quoted>{view.safeguarding}</Quoted>
        </Warning>
      )}
      {view.choices && !view.open && view.sent === null && <TakeOn view={view} choices={view.choices} />}
      <Said view={view} />
      <Answers view={view} />
      {view.alike.length > 0 && (
        <section>
          <h2>{m.referrals_one_duplicates()}</h2>
          <p>{m.referrals_one_duplicates_what()}</p>
          <Links links={view.alike} />
        </section>
      )}
      {view.choices && <Decide view={view} choices={view.choices} />}
      <p>
        <a href={`/referrals/${view.id}/amendment`}>{m.referrals_put_right_link()}</a>
      </p>
    </Page>
  );
}

function Heading({ view }: { view: ReferralView }) {
  return (
    <>
      <bdi>{view.name}</bdi>
      {view.age !== null && <span class="k-heading__age"> {m.referrals_age({ age: view.age })}</span>}
    </>
  );
}

function Summary({ view }: { view: ReferralView }) {
  if (view.decided) return <Decided view={view} decided={view.decided} />;
  return (
    <p class="k-referral__summary">
      <span class="k-reference">{view.reference}</span> · <Day date={view.receivedOn} />, {view.waited}
      <br />
      {view.owner ? m.referrals_owner({ name: view.owner }) : m.referrals_owner_you()}:{' '}
      <span class={view.late ? 'k-referral__late' : undefined}>{view.due}</span>{' '}
      {view.soon && <strong class="k-inbox__soon">{m.referrals_soon()}</strong>}
    </p>
  );
}

function Decided({ view, decided }: { view: ReferralView; decided: DecidedWords }) {
  return (
    <div class="k-referral__decided">
      <p class="k-lead">{decided.outcome}</p>
      <p class="k-soft">
        {decided.by}, <When at={decided.at} />
      </p>
      {decided.reason && <p>{m.referrals_one_decided_reason({ reason: decided.reason })}</p>}
      {decided.place && <p>{m.referrals_one_decided_place({ place: decided.place })}</p>}
      {decided.note && <Quoted>{decided.note}</Quoted>}
      <p>
        <a href={`/people/${view.personId}`}>{m.referrals_one_open_person({ known: view.known })}</a>
      </p>
    </div>
  );
}

function Said({ view }: { view: ReferralView }) {
  return (
    <>
      <h2>{m.referrals_one_hopes()}</h2>
      {view.hopes ? <Quoted>{view.hopes}</Quoted> : <p class="k-soft">{m.referrals_one_hopes_unasked()}</p>}
      <h2>{m.referrals_one_why()}</h2>
      <p>{view.reasons}</p>
      {view.reasonNote && <Quoted>{view.reasonNote}</Quoted>}
    </>
  );
}

function Aside({ view }: { view: ReferralView }) {
  return (
    <>
      <h2>{m.referrals_one_about({ known: view.known })}</h2>
      <Facts facts={view.about} />
      {view.told.length > 0 && (
        <>
          <h2>{m.referrals_one_told()}</h2>
          <p class="k-soft">{m.referrals_one_told_what()}</p>
          <Facts facts={view.told} />
        </>
      )}
      <h2>{m.referrals_one_referrer()}</h2>
      {view.self ? <p>{m.referrals_one_self()}</p> : <Facts facts={view.referrer} />}
      {view.earlier.length > 0 && (
        <>
          <h2>{m.referrals_one_earlier()}</h2>
          <Links links={view.earlier} />
        </>
      )}
    </>
  );
}
