import type { TestContext } from 'node:test';

type Undo = () => unknown;

const undoings = new WeakMap<TestContext, Undo[]>();

/** Last done, first undone: `t.after` on its own removes a folder before it stops the server in it. */
export function undoAfter(t: TestContext, undo: Undo): void {
  const known = undoings.get(t);
  if (known !== undefined) {
    known.push(undo);
    return;
  }
  const undos = [undo];
  undoings.set(t, undos);
  t.after(async () => {
    for (const each of undos.toReversed()) await each();
  });
}
