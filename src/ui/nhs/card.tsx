import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

import { type ActionsOptions, actionGroup, actionItems, CardAction } from './card-action.tsx';
import { CardHeading, type CardHeadingOptions, careKinds } from './card-heading.tsx';
import { classNames, variantClass } from './class-names.ts';
import type { HeadingOptions } from './heading.tsx';
import { Icon } from './icon.tsx';
import { asCopy, type Attributes, type Copy, hasWords, type OrText, Words } from './wording.tsx';

type Description = Copy & {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type CardOptions = {
  readonly id?: string | undefined;
  readonly heading?: OrText<HeadingOptions> | undefined;
  readonly description?: OrText<Description> | undefined;
  readonly href?: string | undefined;
  readonly clickable?: boolean | undefined;
  readonly actions?: ActionsOptions | undefined;
  readonly image?: { readonly src?: string; readonly alt?: string; readonly html?: string } | undefined;
  readonly variant?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children?: Child | undefined;
};

export function Card(options: CardOptions) {
  const heading = headingOf(options);
  const actions = actionItems(options.actions);
  const isAbove = heading.isCare || actions.length > 0;
  const className = classOf(options, heading.isCare);
  const description = asCopy<Description>(options.description);
  return (
    <div class={className} id={options.id} {...options.attributes}>
      <Image image={options.image} />
      {isAbove && (
        <div class="nhsuk-card__heading-container">
          <CardHeading {...heading} />
          <Actions options={options} />
        </div>
      )}
      <div class={classNames('nhsuk-card__content', description.classes)} {...description.attributes}>
        {!isAbove && <CardHeading {...heading} />}
        {options.children ?? <DescriptionWords description={description} />}
        {className.includes('nhsuk-card--primary') && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  );
}

function headingOf({ heading: given, href, variant }: CardOptions): CardHeadingOptions {
  const heading = asCopy<HeadingOptions>(given);
  const isCare = careKinds.includes(variant ?? '') && hasWords(heading);
  return { ...heading, cardHref: href, variant, isCare };
}

function classOf({ clickable, variant, classes }: CardOptions, isCare: boolean): string {
  const care = 'nhsuk-card--care--';
  const careClass = isCare && variantClass(care, variant, { allowed: careKinds, given: classes });
  return classNames(
    'nhsuk-card',
    clickable && 'nhsuk-card--clickable',
    variantClass('nhsuk-card--', variant, {
      allowed: ['feature', 'primary', 'secondary', 'warning'],
      given: classes,
    }),
    careClass && `nhsuk-card--care ${careClass}`,
    classes,
  );
}

function Image({ image }: Pick<CardOptions, 'image'>) {
  if (image?.html) return raw(image.html);
  return image?.src ? <img class="nhsuk-card__img" src={image.src} alt={image.alt ?? ''} /> : null;
}

function Actions({ options }: { options: CardOptions }) {
  const actions = actionItems(options.actions);
  const className = classNames('nhsuk-card__actions', actionGroup(options.actions).classes);
  const drawn = actions.map((action) => <CardAction action={action} of={options.heading} />);
  if (actions.length === 0) return null;
  if (actions.length === 1) return <div class={className}>{drawn}</div>;
  return (
    <ul class={className}>
      {drawn.map((action) => (
        <li class="nhsuk-card__action">{action}</li>
      ))}
    </ul>
  );
}

function DescriptionWords({ description }: { description: Copy }) {
  if (description.html || description.children) return <Words of={description} />;
  return description.text ? <p class="nhsuk-card__description">{description.text}</p> : null;
}
