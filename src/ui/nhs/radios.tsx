import { ChoiceBox, ChoiceDivider, choiceId, type ChoiceItem } from './choice.tsx';
import { classNames } from './class-names.ts';
import type { FieldsetOptions } from './fieldset.tsx';
import { Beside, FieldsetGroup, type FieldOptions } from './form-group.tsx';
import type { Attributes } from './wording.tsx';

export type RadiosOptions = Omit<FieldOptions, 'label'> & {
  readonly fieldset?: FieldsetOptions | undefined;
  readonly id?: string | undefined;
  readonly idPrefix?: string | undefined;
  readonly name: string;
  readonly items: readonly (ChoiceItem | null | undefined | false)[];
  readonly value?: string | undefined;
  readonly small?: boolean | undefined;
  readonly inline?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Radios(options: RadiosOptions) {
  const idPrefix = options.idPrefix || options.name;
  return (
    <FieldsetGroup
      options={options}
      idPrefix={idPrefix}
      control={() => (
        <div class={classOf(options)} id={options.id} data-module="nhsuk-radios" {...options.attributes}>
          <Beside of={options.formGroup?.beforeInputs} />
          {options.items.map(
            (item, index) =>
              item && <Radio item={item} id={choiceId(item, idPrefix, index)} options={options} />,
          )}
          <Beside of={options.formGroup?.afterInputs} />
        </div>
      )}
    />
  );
}

function Radio({ item, id, options }: { item: ChoiceItem; id: string; options: RadiosOptions }) {
  if (item.divider) return <ChoiceDivider item={item} kind="radios" />;
  const isChosen = Boolean(options.value) && item.value === options.value && item.checked !== false;
  return (
    <ChoiceBox
      item={item}
      kind="radios"
      id={id}
      name={options.name}
      isChecked={item.checked || isChosen}
      disabled={options.disabled}
    />
  );
}

function classOf({ small, inline, classes }: RadiosOptions): string {
  return classNames(
    'nhsuk-radios',
    small && !classes?.includes('nhsuk-radios--small') && 'nhsuk-radios--small',
    inline && !classes?.includes('nhsuk-radios--inline') && 'nhsuk-radios--inline',
    classes,
  );
}
