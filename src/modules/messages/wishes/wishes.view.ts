import { lookAt, nameOf } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { blocksOf } from '#platform/outbox.ts';
import type { Block } from '#platform/outbox.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Way, WhyNot } from '../domain/way-to-write.ts';
import type { Gate } from '../gate.ts';
import { wishesOfOne } from '../store/wish-store.ts';
import type { KeptWishes } from '../store/wish-store.ts';
import { blocksAmong, wayOf } from '../way-of.ts';

export type WishesView = {
  readonly personId: PersonId;
  readonly name: { readonly known: string; readonly full: string };
  /** How a message goes now, or why none does. */
  readonly way: Way | WhyNot;
  readonly caution: string | null;
  readonly blocks: readonly Block[];
  readonly form: FormState;
  /** To use a number or address again. */
  readonly againForm: FormState;
};

type Asked = {
  readonly personId: PersonId;
  readonly gate: Gate;
  readonly form: (
    work: Work,
    kept: { readonly wishes: KeptWishes; readonly person: Person },
  ) => Promise<FormState>;
};

/** How a person is written to, and what may be changed about it. */
export async function wishesView(work: Work, { personId, gate, form }: Asked): Promise<WishesView> {
  requirePermission(work, 'people.amend');

  const { person } = await gate(work, personId);
  const wishes = await wishesOfOne(work, personId);
  const [blockedBy, blocks] = [
    await blocksAmong(work, new Map([[personId, person]])),
    await blocksOf(work, [
      { channel: 'text', address: person.phone ?? '' },
      { channel: 'email', address: person.email ?? '' },
    ]),
  ];
  await lookAt(work, personId);
  return {
    personId,
    name: nameOf(person),
    way: wayOf(person, { template: 'appointment-reminder', wishes, blockedBy }),
    caution: person.contactCaution,
    blocks,
    form: await form(work, { wishes, person }),
    againForm: blankForm(),
  };
}
