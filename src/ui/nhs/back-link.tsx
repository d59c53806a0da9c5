import type { Child } from 'hono/jsx';

import { classNames, variantClass } from './class-names.ts';
import { Element } from './element.tsx';
import { linkOrButton } from './link-element.ts';
import { type Attributes, type Copy, VisuallyHidden, Words } from './wording.tsx';

export type BackLinkOptions = Copy & {
  readonly id?: string | undefined;
  readonly element?: string | undefined;
  readonly href?: string | undefined;
  readonly type?: string | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly variant?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function BackLink(options: BackLinkOptions & { children?: Child | undefined }) {
  const { variant, classes } = options;
  const reverse = variantClass('nhsuk-back-link--', variant, { allowed: ['reverse'], given: classes });
  return (
    <Element
      {...linkOrButton(options)}
      class={classNames('nhsuk-back-link', reverse, classes)}
      id={options.id}
      {...options.attributes}
    >
      {options.visuallyHiddenText && <VisuallyHidden>{options.visuallyHiddenText} </VisuallyHidden>}
      <Words of={{ html: options.html, text: options.text || 'Back' }}>{options.children}</Words>
    </Element>
  );
}
