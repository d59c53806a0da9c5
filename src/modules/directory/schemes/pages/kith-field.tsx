import { m } from '#text';
import { SelectField } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';

type Props = {
  readonly form: FormState;
  readonly networks: readonly { readonly value: string; readonly label: string }[];
};

/** Whose referrals these are: then it can be referred to here, and its wait is worked out. */
export function KithField({ form, networks }: Props) {
  return (
    <SelectField
      form={form}
      name="networkId"
      label={m.schemes_field_network()}
      hint={m.schemes_field_network_hint()}
      options={networks}
      prompt={m.schemes_field_network_none()}
      optional
    />
  );
}
