import { workerOf, workersWithinReach } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import type { startForm } from '#platform/form-page.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { dayFields } from './clinic-form.view.ts';
import type { ClinicId } from './domain/clinic.ts';
import type { EndView } from './pages/end.page.tsx';
import type { LeavingView } from './pages/losing.page.tsx';
import { requireRotaOf } from './require-rota-of.ts';
import { clinicOf } from './store/clinic-store.ts';

type Start = (given: Parameters<typeof startForm>[2]) => ReturnType<typeof startForm>;

export async function endView(work: Work, id: ClinicId, start: Start): Promise<EndView> {
  requirePermission(work, 'rota.edit-own');

  const clinic = await clinicOf(work, id);
  await requireRotaOf(work, clinic.workerId);
  return { id, name: clinic.name, form: await start({ version: String(clinic.version) }) };
}

/** A worker who leaves, and who could take their clinics. */
export async function leavingView(work: Work, id: WorkerId, start: Start): Promise<LeavingView> {
  requirePermission(work, 'rota.edit');

  const worker = await workerOf(work, id);
  const others = (await workersWithinReach(work)).filter((other) => other.id !== id);
  return {
    id,
    name: worker.name,
    workers: others.map((other) => ({ value: other.id, label: other.name })),
    form: await start({ values: dayFields('lastDay', worker.worksTo) }),
  };
}
