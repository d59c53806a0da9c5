import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { RadioGroup } from '#ui/form/index.ts';

import { readerChoices } from '../domain/conversation.ts';
import type { Readers } from '../domain/conversation.ts';

/** Who may read what was said. */
export function ReadersChoice({ form, name }: { form: FormState; name: string }) {
  const options = readerChoices.map((value) => ({
    value,
    label: readersLabel(value, name),
    hint: hints[value](),
  }));
  return <RadioGroup form={form} name="readers" legend={m.plans_readers_legend()} options={options} small />;
}

function readersLabel(readers: Readers, name: string): string {
  switch (readers) {
    case 'writer':
      return m.plans_readers_writer();
    case 'team':
      return m.plans_readers_team();
    case 'team-and-next':
      return m.plans_readers_next({ name });
  }
}

const hints: Readonly<Record<Readers, () => string>> = {
  writer: m.plans_readers_writer_hint,
  team: m.plans_readers_team_hint,
  'team-and-next': m.plans_readers_next_hint,
};

/** The same choice, told to whoever reads it. */
export function readByText(readers: Readers, name: string): string {
  switch (readers) {
    case 'writer':
      return m.plans_read_by_writer();
    case 'team':
      return m.plans_read_by_team();
    case 'team-and-next':
      return m.plans_read_by_next({ name });
  }
}
