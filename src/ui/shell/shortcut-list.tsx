import { m } from '#text';

/** Opened by `?` or from the foot of the page. The keys are conveniences: all they do can be done without. */
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
        <label class="k-shortcuts__use">
          <input type="checkbox" checked /> {m.ui_shortcuts_use()}
        </label>
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small">{m.ui_close()}</button>
      </form>
    </dialog>
  );
}
