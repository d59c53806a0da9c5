// Everything here is a convenience: each page works without it.
import { saveDrafts } from './autosave.ts';
import { countCharacters } from './character-count.ts';
import { revealConditionals, untickOthers } from './choices.ts';
import { focusErrors } from './error-summary.ts';
import { closeMenus, sendOnce } from './manners.ts';
import { listenForShortcuts } from './shortcuts.ts';

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
revealConditionals();
untickOthers();
countCharacters();
focusErrors();
sendOnce();
closeMenus();
saveDrafts();
listenForShortcuts();
