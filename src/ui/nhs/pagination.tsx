import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { asCopy, type Attributes, type Copy, type OrText, VisuallyHidden, Words } from './wording.tsx';

type Step = Copy & {
  readonly href?: string | undefined;
  readonly label?: OrText<Copy> | undefined;
  readonly labelText?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type NumberedPage = {
  readonly number?: number | string | undefined;
  readonly href?: string | undefined;
  readonly current?: boolean | undefined;
  readonly ellipsis?: boolean | undefined;
  readonly ariaLabel?: string | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type PaginationOptions = {
  readonly id?: string | undefined;
  readonly previous?: Step | undefined;
  readonly next?: Step | undefined;
  readonly previousUrl?: string | undefined;
  readonly previousPage?: string | undefined;
  readonly nextUrl?: string | undefined;
  readonly nextPage?: string | undefined;
  readonly items?: readonly (NumberedPage | null | undefined | false)[] | undefined;
  readonly ariaLabel?: string | undefined;
  readonly landmarkLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

const ways = {
  previous: { rel: 'prev', icon: 'arrow-left', short: 'prev', words: 'Previous' },
  next: { rel: 'next', icon: 'arrow-right', short: 'next', words: 'Next' },
} as const;

type Way = keyof typeof ways;

export function Pagination(options: PaginationOptions) {
  const isNumbered = Boolean(options.items?.length);
  const previous = stepOf(options.previousUrl, options.previousPage) ?? options.previous;
  const next = stepOf(options.nextUrl, options.nextPage) ?? options.next;
  return (
    <nav
      class={classNames('nhsuk-pagination', isNumbered && 'nhsuk-pagination--numbered', options.classes)}
      id={options.id}
      role="navigation"
      aria-label={options.ariaLabel || options.landmarkLabel || 'Pagination'}
      {...options.attributes}
    >
      {isNumbered ? (
        <>
          <StepLink step={previous} way="previous" />
          <ul class="nhsuk-pagination__list">
            {options.items?.map((page) => page && <PageNumber page={page} />)}
          </ul>
          <StepLink step={next} way="next" />
        </>
      ) : (
        <ul class="nhsuk-list nhsuk-pagination__list">
          <StepLine step={previous} way="previous" />
          <StepLine step={next} way="next" />
        </ul>
      )}
    </nav>
  );
}

function stepOf(href: string | undefined, labelText: string | undefined): Step | undefined {
  return href || labelText ? { href, labelText } : undefined;
}

type StepProps = { readonly step: Step | undefined; readonly way: Way };

function StepLink({ step, way }: StepProps) {
  if (!step?.href) return null;
  const { rel, icon } = ways[way];
  return (
    <a href={step.href} class={`nhsuk-pagination__${way}`} rel={rel}>
      {way === 'previous' && <Icon name={icon} />}
      <StepTitle step={step} way={way} />
      {way === 'next' && <Icon name={icon} />}
    </a>
  );
}

function StepLine({ step, way }: StepProps) {
  if (!step?.href) return null;
  const { rel, icon, short } = ways[way];
  const label = asCopy<Copy>(step.label ?? step.labelText);
  return (
    <li class={`nhsuk-pagination-item--${way}`}>
      <a
        class={`nhsuk-pagination__link nhsuk-pagination__link--${short}`}
        href={step.href}
        rel={rel}
        {...step.attributes}
      >
        <StepTitle step={step} way={way} />
        {(label.text || label.html) && (
          <>
            <VisuallyHidden>:</VisuallyHidden>
            <span class="nhsuk-pagination__page">
              <Words of={label} />
            </span>
          </>
        )}
        <Icon name={icon} />
      </a>
    </li>
  );
}

function StepTitle({ step, way }: { step: Step; way: Way }) {
  const isNamed = step.html || step.text || step.children;
  return (
    <span class="nhsuk-pagination__title">
      {isNamed ? (
        <Words of={step} />
      ) : (
        <>
          {ways[way].words}
          <VisuallyHidden> page</VisuallyHidden>
        </>
      )}
    </span>
  );
}

function PageNumber({ page }: { page: NumberedPage }) {
  const className = classNames(
    'nhsuk-pagination__item',
    page.current && 'nhsuk-pagination__item--current',
    page.ellipsis && 'nhsuk-pagination__item--ellipsis',
    page.classes,
  );
  if (page.ellipsis) return <li class={className}>⋯</li>;
  return (
    <li class={className}>
      <a
        class="nhsuk-pagination__link"
        href={page.href ?? ''}
        aria-label={page.ariaLabel ?? page.visuallyHiddenText ?? `Page ${page.number}`}
        aria-current={page.current ? 'page' : undefined}
        {...page.attributes}
      >
        {page.number}
      </a>
    </li>
  );
}
