import type { Child } from 'hono/jsx';

import { classNames } from './class-names.ts';
import { Heading, type HeadingOptions } from './heading.tsx';
import { asCopy, type Attributes, type Copy, hasWords, type OrText, Words } from './wording.tsx';

type SummarisedError = Copy & {
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type ErrorSummaryOptions = {
  readonly id?: string | undefined;
  readonly heading?: OrText<HeadingOptions> | undefined;
  readonly titleText?: string | undefined;
  readonly titleHtml?: string | undefined;
  readonly description?: OrText<Copy> | undefined;
  readonly descriptionText?: string | undefined;
  readonly descriptionHtml?: string | undefined;
  readonly errorList?: readonly (SummarisedError | null | undefined | false)[] | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function ErrorSummary(options: ErrorSummaryOptions & { children?: Child | undefined }) {
  const { disableAutoFocus } = options;
  const heading = options.heading ?? { text: options.titleText, html: options.titleHtml };
  return (
    <div
      class={classNames('nhsuk-error-summary', options.classes)}
      id={options.id}
      data-module="nhsuk-error-summary"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
      {...options.attributes}
    >
      {/* The alert is a child, so that focusing the summary does not cut its reading short. */}
      <div role="alert">
        <Heading {...asCopy<HeadingOptions>(heading)} level={2} className="nhsuk-error-summary__heading" />
        <div class="nhsuk-error-summary__body">
          <Description {...options} />
          <ErrorList errors={options.errorList ?? []} />
        </div>
      </div>
    </div>
  );
}

function Description(options: ErrorSummaryOptions & { children?: Child | undefined }) {
  const description = asCopy<Copy>(
    options.description ?? { text: options.descriptionText, html: options.descriptionHtml },
  );
  if (!options.children && !hasWords(description)) return null;
  return (
    <p>
      <Words of={description}>{options.children}</Words>
    </p>
  );
}

function ErrorList({ errors }: { errors: NonNullable<ErrorSummaryOptions['errorList']> }) {
  if (errors.length === 0) return null;
  return (
    <ul class="nhsuk-list nhsuk-error-summary__list">
      {errors.map((error) => error && <li>{lineOf(error)}</li>)}
    </ul>
  );
}

function lineOf(error: SummarisedError) {
  if (!error.href) return <Words of={error} />;
  return (
    <a href={error.href} {...error.attributes}>
      <Words of={error} />
    </a>
  );
}
