import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { withKept } from '../pages/kept.ts';
import { summariesOf } from '../store/service-store.ts';
import { codeText } from './code.ts';
import { listed } from './listed.ts';
import type { Listed } from './listed.ts';
import { qrCode } from './qr-code.ts';
import type { QrCode } from './qr-code.ts';
import { sheetLook } from './sheet-look.ts';
import type { SheetLook } from './sheet-look.ts';
import { shortlistBy } from './store/shortlist-store.ts';

/** A list that is being made: its services are in its address. */
export type ListView = {
  readonly ids: readonly ServiceId[];
  readonly services: readonly (Listed & { readonly withoutHref: string })[];
  readonly searchHref: string;
};

/** A list that was saved, to be printed, shown and sent. */
export type SavedView = {
  readonly code: string;
  readonly ids: readonly ServiceId[];
  readonly services: readonly Listed[];
  readonly path: string;
  readonly url: string;
  readonly qr: QrCode;
};

/** A saved list as it is set on paper. */
export type SheetView = SavedView & { readonly look: SheetLook };

const none = new URLSearchParams();

export async function listView(work: Work, ids: readonly ServiceId[]): Promise<ListView> {
  requirePermission(work, 'directory.search');

  const services = await listedOf(work, ids);
  const kept = services.map(({ id }) => id);
  const without = (id: ServiceId) => kept.filter((one) => one !== id);
  return {
    ids: kept,
    services: services.map((service) => ({
      ...service,
      withoutHref: withKept('/directory/shortlist', none, without(service.id)),
    })),
    searchHref: withKept('/directory', none, kept),
  };
}

/** @throws Refusal when no list has this code. */
export async function savedView(
  work: Work,
  { code, origin }: { readonly code: string; readonly origin: string },
): Promise<SavedView> {
  requirePermission(work, 'directory.search');

  const ids = await shortlistBy(work, code);
  if (ids === null) throw new Refusal('not-found', 'directory.no-such-shortlist');
  const services = await listedOf(work, ids);
  const path = `/directory/shortlist/${codeText(code)}`;
  return {
    code,
    ids: services.map(({ id }) => id),
    services,
    path,
    url: origin + path,
    qr: qrCode(origin + path),
  };
}

export async function sheetView(
  work: Work,
  asked: { readonly code: string; readonly origin: string },
): Promise<SheetView> {
  requirePermission(work, 'directory.search');

  const view = await savedView(work, asked);
  return { ...view, look: sheetLook(view.services) };
}

/** In the order in which they were kept. */
async function listedOf(work: Work, ids: readonly ServiceId[]): Promise<readonly Listed[]> {
  const summaries = await summariesOf(work, ids);
  return ids.flatMap((id) => {
    const summary = summaries.get(id);
    return summary ? [listed(summary, work.now)] : [];
  });
}
