import { classNames, variantClass } from './class-names.ts';
import { Element } from './element.tsx';
import { type Attributes, type Copy, Words } from './wording.tsx';

export type CaptionOptions = Copy & {
  readonly id?: string | undefined;
  readonly placement?: string | undefined;
  readonly size?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly element?: string | undefined;
};

export function Caption(options: CaptionOptions) {
  const sized = variantClass('nhsuk-caption-', options.size, {
    allowed: ['m', 'l', 'xl', 'xxl'],
    given: options.classes,
  });
  const bottom = ['after', 'end'].includes(options.placement ?? '') && 'nhsuk-caption--bottom';
  return (
    <Element
      tag={options.element ?? 'span'}
      class={classNames(sized ?? 'nhsuk-caption', bottom, options.classes)}
      id={options.id}
      {...options.attributes}
    >
      <Words of={options} />
    </Element>
  );
}
