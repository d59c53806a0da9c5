import { m } from '#text';
import { CheckboxGroup, RadioGroup, TextArea } from '#ui/form/index.ts';

import { Danger } from './danger.tsx';
import { Group } from './group.tsx';
import type { ReferView } from './refer.page.tsx';

type Fields = { readonly view: ReferView };

export function SafetyGroup({ view }: Fields) {
  const { form, consents } = view;
  return (
    <Group id="safety" title={m.referrals_refer_safety()}>
      <RadioGroup
        form={form}
        name="consent"
        legend={m.referrals_refer_consent()}
        hint={m.referrals_refer_consent_hint()}
        options={consents}
        small
      />
      <RadioGroup
        form={form}
        name="urgency"
        legend={m.referrals_refer_urgency()}
        options={[
          { value: 'routine', label: m.referrals_refer_routine() },
          { value: 'soon', label: m.referrals_refer_soon() },
        ]}
        inline
        small
      />
      <Safeguarding view={view} />
    </Group>
  );
}

function Safeguarding({ view }: Fields) {
  const yes = {
    value: 'yes',
    label: m.referrals_refer_safeguarding_yes(),
    conditional: <Worry view={view} />,
  };
  return (
    <CheckboxGroup
      form={view.form}
      name="safeguarding"
      legend={m.referrals_refer_safeguarding()}
      options={[yes]}
      small
    />
  );
}

function Worry({ view: { form } }: Fields) {
  return (
    <>
      <Danger />
      <TextArea
        form={form}
        name="safeguardingNote"
        label={m.referrals_refer_safeguarding_note()}
        hint={m.referrals_refer_safeguarding_note_hint()}
        rows={3}
      />
    </>
  );
}
