import { networks } from '#modules/identity';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from '../domain/scheme.ts';
import { typedFrom } from '../scheme-form.ts';
import { consentAwaited } from '../store/consent-store.ts';
import { schemeWith } from '../store/read-schemes.ts';
import type { EditSchemeView } from './edit-scheme.page.tsx';
import { checkedWords } from './words.ts';

type Shown = { readonly id: SchemeId; readonly sent: FormState | null };

export async function editSchemeView(work: Work, { id, sent }: Shown): Promise<EditSchemeView> {
  requirePermission(work, 'directory.edit');

  const scheme = await schemeWith(work, id);
  const awaited = await consentAwaited(work, id);
  const typed = {
    ...typedFrom(scheme),
    networkId: scheme.networkId ?? awaited ?? '',
    closed: scheme.closedAt ? 'yes' : '',
  };
  return {
    id,
    name: scheme.name,
    checked: checkedWords(scheme.checkedOn, work.now).words,
    form: sent ?? blankForm(typed, String(scheme.version)),
    isAwaited: awaited !== null,
    networks: (await networks(work)).map((network) => ({ value: network.id, label: network.name })),
  };
}
