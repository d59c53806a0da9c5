import { classNames, describedBy } from './class-names.ts';
import { Heading, type HeadingOptions } from './heading.tsx';
import { Tag, type TagOptions } from './tag.tsx';
import { asCopy, type Attributes, type Copy, hasWords, type OrText, Words } from './wording.tsx';

type Status = Copy & { readonly tag?: TagOptions | undefined; readonly classes?: string | undefined };

type Task = {
  readonly heading?: OrText<HeadingOptions> | undefined;
  readonly title?: HeadingOptions | undefined;
  readonly hint?: OrText<Copy> | undefined;
  readonly href?: string | undefined;
  readonly status?: OrText<Status> | undefined;
  readonly classes?: string | undefined;
};

export type TaskListOptions = {
  readonly id?: string | undefined;
  readonly idPrefix?: string | undefined;
  readonly items: readonly (Task | null | undefined | false)[];
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function TaskList(options: TaskListOptions) {
  const prefix = options.idPrefix || 'task-list';
  return (
    <ul class={classNames('nhsuk-task-list', options.classes)} id={options.id} {...options.attributes}>
      {options.items.map((task, index) => task && <TaskLine task={task} id={`${prefix}-${index + 1}`} />)}
    </ul>
  );
}

function TaskLine({ task, id }: { task: Task; id: string }) {
  const hint = asCopy<Copy>(task.hint);
  const status = asCopy<Status>(task.status);
  return (
    <li
      class={classNames(
        'nhsuk-task-list__item',
        task.href && 'nhsuk-task-list__item--with-link',
        task.classes,
      )}
    >
      <div class="nhsuk-task-list__name-and-hint">
        <TaskName task={task} id={id} />
        {hasWords(hint) && (
          <div class="nhsuk-task-list__hint" id={`${id}-hint`}>
            <Words of={hint} />
          </div>
        )}
      </div>
      <div class={classNames('nhsuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : <Words of={status} />}
      </div>
    </li>
  );
}

function TaskName({ task, id }: { task: Task; id: string }) {
  const heading = asCopy<HeadingOptions>(task.heading ?? task.title);
  const { href } = task;
  const about = describedBy(hasWords(asCopy<Copy>(task.hint)) && `${id}-hint`, `${id}-status`);
  return (
    <Heading
      id={heading.id}
      text={heading.text}
      html={heading.html}
      visuallyHiddenText={heading.visuallyHiddenText}
      className={href ? 'nhsuk-task-list__link' : ''}
      classes={classNames(href && 'nhsuk-link', heading.classes)}
      attributes={href ? { href, 'aria-describedby': about, ...heading.attributes } : heading.attributes}
      element={href ? 'a' : 'div'}
    />
  );
}
