import type { Child } from 'hono/jsx';

import { classNames, variantClass } from './class-names.ts';
import { Beside, type FieldOptions, FormGroup, isWrong } from './form-group.tsx';
import { spellcheckOf } from './spellcheck.ts';
import { asCopy, type Attributes, type Copy, hasWords, type OrText, Words } from './wording.tsx';

type Affix = Copy & { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined };

export type InputOptions = FieldOptions & {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly value?: string | number | undefined;
  readonly width?: string | number | undefined;
  readonly large?: boolean | undefined;
  readonly code?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: string | undefined;
  readonly pattern?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly prefix?: OrText<Affix> | undefined;
  readonly suffix?: OrText<Affix> | undefined;
  readonly inputWrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Input(options: InputOptions) {
  const id = options.id || options.name || '';
  return (
    <FormGroup
      options={options}
      id={id}
      control={(describedBy) => (
        <Wrapper options={options}>
          <Box options={options} id={id} describedBy={describedBy} />
        </Wrapper>
      )}
    />
  );
}

function Box({
  options,
  id,
  describedBy,
}: {
  options: InputOptions;
  id: string;
  describedBy?: string | undefined;
}) {
  return (
    <input
      class={classOf(options)}
      id={id}
      name={options.name ?? ''}
      type={options.type || 'text'}
      value={options.value}
      disabled={options.disabled}
      aria-describedby={describedBy}
      autocomplete={options.autocomplete}
      pattern={options.pattern}
      placeholder={options.placeholder}
      {...looseAttributes(options)}
      {...options.attributes}
    />
  );
}

/** Those that the types of JSX know more narrowly than the macros do. */
function looseAttributes({ autocapitalize, inputmode, spellcheck }: InputOptions): Attributes {
  return { autocapitalize, inputmode, ...spellcheckOf(spellcheck) };
}

function classOf(options: InputOptions): string {
  const { classes } = options;
  const width = variantClass('nhsuk-input--width-', options.width, {
    allowed: ['2', '3', '4', '5', '10', '20', '30'],
    given: classes,
  });
  return classNames(
    'nhsuk-input',
    options.large && 'nhsuk-input--large',
    options.code && !classes?.includes('nhsuk-input--code') && 'nhsuk-input--code',
    isWrong(options) && 'nhsuk-input--error',
    width,
    classes,
  );
}

/** Only drawn when something stands beside the box. */
function Wrapper({ options, children }: { options: InputOptions; children?: Child | undefined }) {
  const prefix = asCopy<Affix>(options.prefix);
  const suffix = asCopy<Affix>(options.suffix);
  const { beforeInput, afterInput } = options.formGroup ?? {};
  const { classes, attributes } = options.inputWrapper ?? {};
  const needed = [prefix, suffix, beforeInput, afterInput].some(hasWords) || classes || attributes;
  if (!needed) return children;
  return (
    <div
      class={classNames('nhsuk-input-wrapper', options.large && 'nhsuk-input-wrapper--large', classes)}
      {...attributes}
    >
      <Beside of={beforeInput} />
      <AffixBox affix={prefix} type="prefix" />
      {children}
      <AffixBox affix={suffix} type="suffix" />
      <Beside of={afterInput} />
    </div>
  );
}

function AffixBox({ affix, type }: { affix: Partial<Affix>; type: 'prefix' | 'suffix' }) {
  if (!hasWords(affix)) return null;
  return (
    <div
      class={classNames(`nhsuk-input-wrapper__${type}`, affix.classes)}
      aria-hidden="true"
      {...affix.attributes}
    >
      <Words of={affix} />
    </div>
  );
}
