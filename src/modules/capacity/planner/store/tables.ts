import { ownTables } from '#platform/work.ts';

import type { Assumptions } from '../domain/assumptions.ts';
import type { SimulationId } from '../simulation.ts';

type PlannerTables = {
  'capacity.simulation': {
    id: SimulationId;
    key: string;
    assumptions: Assumptions;
    asked_at: Date;
    answer: unknown;
    answered_at: Date | null;
  };
};

export const db = ownTables<PlannerTables>();
