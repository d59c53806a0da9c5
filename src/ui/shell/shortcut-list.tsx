import { m } from '#text';

/** Opened by `?`; the keys are conveniences, and every one has a link or a button. */
export function ShortcutList() {
  const keys = [
    ['/', m.ui_shortcut_search()],
    ['g t', m.ui_shortcut_today()],
    ['n', m.ui_shortcut_next()],
    ['?', m.ui_shortcut_help()],
  ];
  return (
    <dialog class="k-shortcuts" id="k-shortcuts" aria-labelledby="k-shortcuts-title">
      <h2 id="k-shortcuts-title">{m.ui_shortcuts()}</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small">{m.ui_close()}</button>
      </form>
    </dialog>
  );
}
