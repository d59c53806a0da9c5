import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Form, SelectField, SubmitButton, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { Beforehand } from '../before-referring.ts';
import type { Match } from '../matches.ts';
import { dayWords } from './day-words.ts';
import { SafetyGroup } from './refer-safety.tsx';
import { WhoGroup } from './refer-who.tsx';
import { LikeGroup, WhyGroup } from './refer-why.tsx';

export type Choice = { readonly value: string; readonly label: string };

export type ReferView = {
  readonly form: FormState;
  readonly draft: string;
  readonly restored: boolean;
  readonly dueRoutine: LocalDate;
  readonly dueSoon: LocalDate;
  /** For which of several they refer; empty when there is nothing to choose. */
  readonly organisations: readonly Choice[];
  /** Practices to name; empty when the referrer's own is meant. */
  readonly practices: readonly Choice[];
  readonly maySeek: boolean;
  /** Null when nobody was looked for yet. */
  readonly matches: readonly Match[] | null;
  readonly reasons: readonly Choice[];
  readonly adjustments: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly ways: readonly Choice[];
  readonly consents: readonly Choice[];
};

/** One page for those who refer fifty times: who, why, what they would like, consent and safety. */
export function ReferPage({ shell, view, before }: ReferProps) {
  const { form, draft, restored, organisations } = view;
  return (
    <Page shell={shell} title={m.referrals_refer_title()} form={tellApart(form, labels)} width="full">
      <div class="k-refer">
        {before && <Before before={before} />}
        <Promise view={view} />
        {restored && <Restored draft={draft} />}
        <Form form={form} draft={draft}>
          <SubmitByEnter />
          {organisations.length > 0 && (
            <SelectField
              form={form}
              name="organisation"
              label={m.referrals_refer_organisation()}
              options={organisations}
            />
          )}
          <WhoGroup view={view} />
          <WhyGroup view={view} />
          <LikeGroup view={view} />
          <SafetyGroup view={view} />
          <SubmitButton name="do" value="check">
            {m.referrals_refer_check()}
          </SubmitButton>
        </Form>
        <p>
          {m.referrals_refer_elsewhere()} <a href="/schemes">{m.referrals_refer_who_serves()}</a>
        </p>
      </div>
    </Page>
  );
}

type ReferProps = {
  readonly shell: Shell;
  readonly view: ReferView;
  /** Left out where they have read it. */
  readonly before?: Beforehand;
};

/** Whether to wait, and where people go meanwhile; and how long it takes, where that is known. */
function Before({ before: { pause, wait } }: { readonly before: Beforehand }) {
  return (
    <>
      {pause && (
        <div class="k-alert">
          <p>
            <strong>{m.pauses_now({ until: dayWords(pause.untilOn) })}</strong> <bdi>{pause.shown}</bdi>
          </p>
          <p>
            <bdi>{pause.instead}</bdi>
          </p>
          <p>{m.pauses_anyway()}</p>
        </div>
      )}
      {wait && <p class="k-refer__wait">{wait}</p>}
    </>
  );
}

/** Who it is for and how long it takes, before the first field. */
function Promise({ view }: { view: ReferView }) {
  return (
    <div class="k-refer__promise">
      <p>{m.referrals_refer_for_whom()}</p>
      <p>{m.referrals_refer_decided({ routine: dayWords(view.dueRoutine), soon: dayWords(view.dueSoon) })}</p>
    </div>
  );
}

function Restored({ draft }: { draft: string }) {
  return (
    <form method="post" action="/referrals/new/afresh" class="k-refer__restored">
      <p>{m.referrals_refer_restored()}</p>
      <input type="hidden" name="draft" value={draft} />
      <SubmitButton kind="quiet" small>
        {m.referrals_refer_afresh()}
      </SubmitButton>
    </form>
  );
}

/** The first button of a form is what Enter presses: going on, not looking people up. */
function SubmitByEnter() {
  return (
    <button
      class="nhsuk-u-visually-hidden"
      type="submit"
      name="do"
      value="check"
      tabindex={-1}
      aria-hidden="true"
    >
      {m.referrals_refer_check()}
    </button>
  );
}

const labels = {
  nhsNumber: m.referrals_refer_nhs_number,
  givenName: m.referrals_refer_given_name,
  familyName: m.referrals_refer_family_name,
  phone: m.referrals_refer_phone,
  usuallyAnswers: m.referrals_refer_usually_answers,
  knownAs: m.referrals_refer_known_as,
  email: m.referrals_refer_email,
  address: m.referrals_refer_address,
  contactCaution: m.referrals_refer_caution,
  reasons: m.referrals_refer_reasons,
  reasonNote: m.referrals_refer_reason_note,
  hopes: m.referrals_refer_hopes,
  adjustments: m.referrals_refer_adjustments,
  adjustmentsNote: m.referrals_refer_adjustments_note,
  safeguardingNote: m.referrals_refer_safeguarding_note,
};
