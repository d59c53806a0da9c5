import type { CaptionOptions } from './caption.tsx';
import type { HeadingOptions } from './heading.tsx';
import { asCopy, type Attributes, type Copy, type OrText } from './wording.tsx';

/** What a label and a legend share: either may be, or may hold, the heading of the page. */
export type TitledOptions = Copy & {
  readonly id?: string | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly caption?: OrText<CaptionOptions> | undefined;
  readonly size?: string | undefined;
  readonly heading?: OrText<HeadingOptions> | boolean | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type Titled = {
  readonly hasHeading: boolean;
  readonly heading: Partial<HeadingOptions>;
  readonly words: HeadingOptions;
  readonly caption: CaptionOptions;
};

/** Decides which of the heading's and the label's own options hold, as the official macros do. */
export function titled(options: TitledOptions): Titled {
  const { heading: given, isPageHeading } = options;
  const hasHeading = Boolean((isPageHeading && given !== false) || (isPageHeading !== false && given));
  const heading = typeof given === 'boolean' ? {} : asCopy<HeadingOptions>(given);
  const size = hasHeading ? (heading.size ?? options.size) : options.size;
  const caption = asCopy<CaptionOptions>(hasHeading ? (heading.caption ?? options.caption) : options.caption);
  const [first, second] = hasHeading ? [heading, options] : [options, heading];
  return {
    hasHeading,
    heading,
    caption: { ...caption, size: caption.size ?? size },
    words: {
      id: options.id,
      text: first.text ?? second.text,
      html: first.html ?? second.html,
      visuallyHiddenText: (hasHeading ? heading.visuallyHiddenText : undefined) ?? options.visuallyHiddenText,
      size,
      classes: options.classes,
      attributes: options.attributes,
    },
  };
}

/** A caption drawn inside the words; `before` and `after` are drawn beside them. */
export function innerCaption({ caption }: Titled): CaptionOptions | undefined {
  return !caption.placement || ['start', 'end'].includes(caption.placement) ? caption : undefined;
}
