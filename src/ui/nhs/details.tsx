import type { Child } from 'hono/jsx';

import { classNames, variantClass } from './class-names.ts';
import { asCopy, type Attributes, type Copy, type OrText, Words } from './wording.tsx';

type Summary = Copy & { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined };

export type DetailsOptions = Copy & {
  readonly id?: string | undefined;
  readonly summary: OrText<Summary>;
  readonly open?: boolean | undefined;
  readonly variant?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Details(options: DetailsOptions & { children?: Child | undefined }) {
  const { classes } = options;
  const summary = asCopy<Summary>(options.summary);
  const reverse = variantClass('nhsuk-details--', options.variant, { allowed: ['reverse'], given: classes });
  return (
    <details
      class={classNames('nhsuk-details', reverse, classes)}
      id={options.id}
      {...options.attributes}
      open={options.open}
    >
      <summary class={classNames('nhsuk-details__summary', summary.classes)} {...summary.attributes}>
        <span class="nhsuk-details__summary-text">
          <Words of={summary} />
        </span>
      </summary>
      <div class="nhsuk-details__text">
        <Words of={options}>{options.children}</Words>
      </div>
    </details>
  );
}
