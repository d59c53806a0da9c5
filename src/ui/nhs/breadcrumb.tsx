import { BackLink, type BackLinkOptions } from './back-link.tsx';
import { classNames, variantClass } from './class-names.ts';
import { type Attributes, type Copy, hasWords, Words } from './wording.tsx';

type Crumb = Copy & { readonly href?: string | undefined; readonly attributes?: Attributes | undefined };

export type BreadcrumbOptions = {
  readonly id?: string | undefined;
  readonly items?: readonly Crumb[] | undefined;
  readonly href?: string | undefined;
  readonly text?: string | undefined;
  readonly backLink?: BackLinkOptions | undefined;
  readonly ariaLabel?: string | undefined;
  readonly labelText?: string | undefined;
  readonly variant?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Breadcrumb(options: BreadcrumbOptions) {
  const { variant, classes } = options;
  const crumbs = crumbsOf(options);
  const reverse = variantClass('nhsuk-breadcrumb--', variant, { allowed: ['reverse'], given: classes });
  return (
    <nav
      class={classNames('nhsuk-breadcrumb', reverse, classes)}
      id={options.id}
      aria-label={options.ariaLabel || options.labelText || 'Breadcrumb'}
      {...options.attributes}
    >
      <ol class="nhsuk-breadcrumb__list">
        {crumbs.map(
          (crumb) =>
            crumb.href && (
              <li class="nhsuk-breadcrumb__list-item">
                <a class="nhsuk-breadcrumb__link" href={crumb.href} {...crumb.attributes}>
                  <Words of={crumb} />
                </a>
              </li>
            ),
        )}
      </ol>
      <Back options={options} last={crumbs.at(-1)} />
    </nav>
  );
}

/** On a narrow screen, one link to where the trail came from. */
function Back({ options, last }: { options: BreadcrumbOptions; last: Crumb | undefined }) {
  const { backLink = {}, variant } = options;
  return (
    <BackLink
      {...backLink}
      visuallyHiddenText={backLink.visuallyHiddenText ?? 'Back to'}
      text={hasWords(backLink) ? backLink.text : last?.text}
      href={backLink.href ?? last?.href}
      attributes={backLink.attributes ?? last?.attributes}
      variant={backLink.variant ?? variant}
    />
  );
}

function crumbsOf({ items = [], href, text }: BreadcrumbOptions): readonly Crumb[] {
  return href && text ? [...items, { href, text }] : items;
}
