import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Listing, ServiceId } from '../domain/listing.ts';
import type { Remark } from '../domain/mended.ts';
import { changedFields } from '../editing/domain/difference.ts';
import type { EditId } from '../editing/domain/edit.ts';
import { fieldsOf } from '../editing/domain/fields.ts';
import { addEdit } from '../editing/store/edit-store.ts';
import { standingOf } from '../editing/store/listing-store.ts';
import type { Standing } from '../editing/store/listing-store.ts';
import { mergedWith, picked, saidBy } from './provenance.ts';
import type { Merged } from './provenance.ts';
import { keepSaid, saidBefore } from './store/said-store.ts';
import type { SaidBefore, SaidNow } from './store/said-store.ts';

/** Listings as they are to be written, and what has to be done when they are. */
export type KeptEdits = {
  readonly listings: readonly Listing[];
  /** What is in dispute between a source and what was changed here, by service. */
  readonly disputes: ReadonlyMap<ServiceId, readonly Remark[]>;
  readonly afterwards: () => Promise<void>;
};

/** Nothing that was changed here is written over by a source: it becomes a proposal, to be decided on. */
export async function keepEdits(
  work: Work,
  run: { readonly id: string; readonly source: string },
  listings: readonly Listing[],
): Promise<KeptEdits> {
  const before = await saidBefore(
    work,
    listings.map(({ id }) => id),
  );
  const written: Listing[] = [];
  const said: SaidNow[] = [];
  const disputed: Dispute[] = [];
  for (const theirs of listings) {
    const earlier = before.get(theirs.id);
    const dispute = earlier?.isChanged ? await disputeOver(work, theirs, earlier) : null;
    if (dispute && dispute.merged.disputed.length > 0) disputed.push(dispute);
    written.push(dispute?.merged.listing ?? theirs);
    said.push({
      service_id: theirs.id,
      source: run.source,
      run_id: run.id,
      said: saidBy(theirs, dayOf(work.now), earlier?.said),
      kept: dispute?.merged.kept ?? [],
    });
  }
  return {
    listings: written,
    disputes: new Map(disputed.map(({ theirs, merged }) => [theirs.id, remarksOn(merged)])),
    afterwards: async () => {
      await keepSaid(work, said);
      for (const dispute of disputed) await propose(work, dispute);
    },
  };
}

type Dispute = { readonly theirs: Listing; readonly merged: Merged; readonly standing: Standing };

async function disputeOver(work: Work, theirs: Listing, { said }: SaidBefore): Promise<Dispute | null> {
  const standing = await standingOf(work, theirs.id, { lock: true });
  return standing && { theirs, merged: mergedWith(theirs, standing.listing, said), standing };
}

function remarksOn({ disputed }: Merged): readonly Remark[] {
  return disputed.map((field) => `doubtful:${field}:edited-here` as const);
}

/** What the source says is proposed, as anybody's change would be. */
async function propose(work: Work, { theirs, merged, standing }: Dispute): Promise<void> {
  const written = await standingOf(work, theirs.id);
  const { organisation } = standing;
  const base = fieldsOf(merged.listing, organisation);
  const proposed = fieldsOf({ ...merged.listing, ...picked(theirs, merged.disputed) }, organisation);
  if (!written || changedFields(base, proposed).length === 0) return;
  const id = newId<EditId>();
  await addEdit(work, { id, serviceId: theirs.id, baseVersion: written.version, base, proposed, tell: null });
}
