import type { Child } from 'hono/jsx';

import { classNames, variantClass } from './class-names.ts';
import { Heading, type HeadingOptions } from './heading.tsx';
import { asCopy, type Attributes, type Copy, hasWords, type OrText, Words } from './wording.tsx';

export type PanelOptions = Copy & {
  readonly id?: string | undefined;
  readonly heading?: OrText<HeadingOptions> | undefined;
  readonly variant?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Panel(options: PanelOptions & { children?: Child | undefined }) {
  const { variant, classes } = options;
  const varied = variantClass('nhsuk-panel--', variant, { allowed: ['interruption'], given: classes });
  return (
    <div class={classNames('nhsuk-panel', varied, classes)} id={options.id} {...options.attributes}>
      <Heading
        {...asCopy<HeadingOptions>(options.heading)}
        sizes={['m', 'l', 'xl']}
        className="nhsuk-panel__heading"
        classPrefix="nhsuk-panel__heading--"
      />
      {(options.children || hasWords(options)) && (
        <div class="nhsuk-panel__body">
          <Words of={options}>{options.children}</Words>
        </div>
      )}
    </div>
  );
}
