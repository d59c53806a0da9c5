import type { Child } from 'hono/jsx';

import { classNames, variantClass } from './class-names.ts';
import { Element } from './element.tsx';
import { Icon } from './icon.tsx';
import { linkOrButton } from './link-element.ts';
import { type Attributes, type Copy, Words } from './wording.tsx';

export type ActionLinkOptions = Copy & {
  readonly id?: string | undefined;
  readonly element?: string | undefined;
  readonly href?: string | undefined;
  readonly type?: string | undefined;
  readonly openInNewWindow?: boolean | undefined;
  readonly variant?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function ActionLink(options: ActionLinkOptions & { children?: Child | undefined }) {
  const { variant, classes } = options;
  const reverse = variantClass('nhsuk-action-link--', variant, { allowed: ['reverse'], given: classes });
  const element = linkOrButton(options);
  return (
    <Element
      {...element}
      target={options.openInNewWindow && element.tag === 'a' ? '_blank' : undefined}
      class={classNames('nhsuk-action-link', reverse, classes)}
      id={options.id}
      {...options.attributes}
    >
      <Icon name="arrow-right-circle" />
      <span class="nhsuk-action-link__text">
        <Words of={options}>{options.children}</Words>
      </span>
    </Element>
  );
}
