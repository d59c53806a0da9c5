import type { Child } from 'hono/jsx';

import { classNames } from './class-names.ts';
import { Legend, type LegendOptions } from './legend.tsx';
import { asCopy, type Attributes, type OrText, Words } from './wording.tsx';

export type FieldsetOptions = {
  readonly legend?: OrText<LegendOptions> | undefined;
  readonly html?: string | undefined;
  readonly id?: string | undefined;
  readonly role?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Fieldset(options: FieldsetOptions & { children?: Child | undefined }) {
  return (
    <fieldset
      class={classNames('nhsuk-fieldset', options.classes)}
      id={options.id}
      role={options.role}
      aria-describedby={options.describedBy || undefined}
      {...options.attributes}
    >
      <Legend {...asCopy<LegendOptions>(options.legend)} />
      <Words of={{ html: options.html }}>{options.children}</Words>
    </fieldset>
  );
}
