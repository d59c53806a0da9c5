import { Element } from './element.tsx';
import { classNames } from './class-names.ts';
import type { HeadingOptions } from './heading.tsx';
import {
  asCopy,
  type Attributes,
  type Copy,
  hasWords,
  type OrText,
  VisuallyHidden,
  Words,
} from './wording.tsx';

export type CardActionOptions = Copy & {
  readonly id?: string | undefined;
  readonly href?: string | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type ActionsOptions =
  | readonly CardActionOptions[]
  | {
      readonly items?: readonly (CardActionOptions | null | undefined | false)[] | undefined;
      readonly id?: string | undefined;
      readonly width?: string | undefined;
      readonly classes?: string | undefined;
      readonly attributes?: Attributes | undefined;
    };

type Group = Exclude<ActionsOptions, readonly CardActionOptions[]>;

export function actionGroup(actions: ActionsOptions | undefined): Group {
  return isList(actions) ? { items: actions } : (actions ?? {});
}

export function actionItems(actions: ActionsOptions | undefined): readonly CardActionOptions[] {
  return (actionGroup(actions).items ?? []).filter((action): action is CardActionOptions => Boolean(action));
}

function isList(actions: ActionsOptions | undefined): actions is readonly CardActionOptions[] {
  return Array.isArray(actions);
}

type CardActionProps = {
  readonly action: CardActionOptions;
  readonly of?: OrText<HeadingOptions> | undefined;
};

/** A link or button that says, to those who hear it, what it belongs to. */
export function CardAction({ action, of }: CardActionProps) {
  const isLink = Boolean(action.href && !action.type);
  const heading = asCopy<HeadingOptions>(of);
  const where = isLink
    ? { href: action.href }
    : { name: action.name, type: action.type ?? 'submit', value: action.value };
  return (
    <Element
      tag={isLink ? 'a' : 'button'}
      class={classNames('nhsuk-link', action.classes)}
      id={action.id}
      {...where}
      {...action.attributes}
    >
      <Words of={action} />
      {(action.visuallyHiddenText || hasWords(heading)) && (
        <VisuallyHidden>
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {hasWords(heading) && (
            <>
              {' ('}
              <Words of={heading} />)
            </>
          )}
        </VisuallyHidden>
      )}
    </Element>
  );
}
