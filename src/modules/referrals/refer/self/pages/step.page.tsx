import type { JSX } from 'hono/jsx/jsx-runtime';

import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { StepName } from '../steps.ts';
import { AgreeFields, WhoFields, YouFields } from './carer-fields.tsx';
import { EasierFields, HopesFields, WhyFields } from './help-fields.tsx';
import { BornFields, NameFields, SurgeryFields } from './person-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import { Around } from './around.tsx';

type Choice = { readonly value: string; readonly label: string };

export type StepView = {
  readonly name: StepName;
  readonly form: FormState;
  readonly forMe: boolean;
  readonly number: number;
  readonly back: string;
  readonly options: {
    readonly reasons: readonly Choice[];
    readonly adjustments: readonly Choice[];
    readonly languages: readonly Choice[];
    readonly ways: readonly Choice[];
    readonly surgeries: readonly Choice[];
    /** Asked of those who know no surgery; empty when there is one place only. */
    readonly places: readonly Choice[];
  };
};

type Question = {
  /** The title of the page, and its heading when no label is. */
  readonly title: (forMe: boolean) => string;
  /** The label or legend of the only field is the heading. */
  readonly alone?: boolean;
  readonly Fields: (props: { view: StepView; title: string }) => JSX.Element;
};

const questions: Readonly<Record<StepName, Question>> = {
  who: { title: () => m.referrals_self_who(), alone: true, Fields: WhoFields },
  you: { title: () => m.referrals_self_you(), Fields: YouFields },
  agree: { title: () => m.referrals_self_agree(), alone: true, Fields: AgreeFields },
  name: {
    title: (forMe) => (forMe ? m.referrals_self_name() : m.referrals_self_name_them()),
    Fields: NameFields,
  },
  born: {
    title: (forMe) => (forMe ? m.referrals_self_born() : m.referrals_self_born_them()),
    alone: true,
    Fields: BornFields,
  },
  reach: {
    title: (forMe) => (forMe ? m.referrals_self_reach() : m.referrals_self_reach_them()),
    Fields: ReachFields,
  },
  why: {
    title: (forMe) => (forMe ? m.referrals_self_why() : m.referrals_self_why_them()),
    Fields: WhyFields,
  },
  hopes: {
    title: (forMe) => (forMe ? m.referrals_self_hopes() : m.referrals_self_hopes_them()),
    alone: true,
    Fields: HopesFields,
  },
  easier: {
    title: (forMe) => (forMe ? m.referrals_self_easier() : m.referrals_self_easier_them()),
    Fields: EasierFields,
  },
  surgery: {
    title: (forMe) => (forMe ? m.referrals_self_surgery() : m.referrals_self_surgery_them()),
    alone: true,
    Fields: SurgeryFields,
  },
};

/** One question a page. */
export function StepPage({ shell, view }: { shell: Shell; view: StepView }) {
  const { title: titleFor, alone = false, Fields } = questions[view.name];
  const title = titleFor(view.forMe);
  const number = <p class="k-step__number">{m.referrals_self_question_number({ number: view.number })}</p>;
  const crumbs = [{ href: view.back, label: m.referrals_self_back() }];
  return (
    <Page
      shell={shell}
      title={title}
      heading={false}
      form={tellApart(view.form, labels)}
      crumbs={crumbs}
      audience="public"
      foot={<Around />}
    >
      {number}
      {!alone && <h1>{title}</h1>}
      <Form form={view.form}>
        <Fields view={view} title={title} />
        <SubmitButton>{m.referrals_self_continue()}</SubmitButton>
      </Form>
    </Page>
  );
}

const labels = {
  yourName: m.referrals_self_your_name,
  relationship: m.referrals_self_relationship,
  givenName: m.referrals_refer_given_name,
  familyName: m.referrals_refer_family_name,
  knownAs: m.referrals_refer_known_as,
  phone: m.referrals_self_phone,
  usuallyAnswers: m.referrals_self_answers,
  email: m.referrals_refer_email,
  address: m.referrals_refer_address,
};
