import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { PersonName } from '../domain/person.ts';
import { ConsentList, WhatItWas } from './details-aside.tsx';
import type { AmendmentLine, ConsentLine } from './details-aside.tsx';
import { detailsLabels, EasierFields, ReachFields, SharingFields, WhoFields } from './details-fields.tsx';

type Choice = { readonly value: string; readonly label: string };

export type DetailsView = {
  readonly personId: string;
  readonly name: PersonName;
  readonly form: FormState;
  readonly practices: readonly Choice[];
  readonly genders: readonly Choice[];
  readonly ethnicities: readonly Choice[];
  readonly ways: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly adjustments: readonly Choice[];
  readonly sharings: readonly Choice[];
  readonly amendments: readonly AmendmentLine[];
  readonly consents: readonly ConsentLine[];
};

/** Who somebody is and how to reach them, to put right; beside it what it was before. */
export function DetailsPage({ shell, view }: { shell: Shell; view: DetailsView }) {
  const { personId, name, form } = view;
  const path = `/people/${personId}/details`;
  const crumbs = [{ href: `/people/${personId}`, label: name.full }];
  const title = m.people_details_title({ name: name.known });
  const aside = (
    <>
      <ConsentList consents={view.consents} />
      <WhatItWas amendments={view.amendments} />
    </>
  );
  return (
    <Page
      shell={shell}
      title={m.people_details()}
      heading={<bdi>{title}</bdi>}
      form={tellApart(form, detailsLabels)}
      crumbs={crumbs}
      aside={aside}
    >
      <Form form={form} draft={path} class="k-details">
        <WhoFields view={view} />
        <ReachFields view={view} />
        <EasierFields view={view} />
        <SharingFields view={view} />
        <TextArea
          form={form}
          name="reason"
          label={m.people_reason()}
          hint={m.people_reason_hint()}
          rows={2}
        />
        <SubmitButton>{m.people_save()}</SubmitButton>
      </Form>
    </Page>
  );
}
