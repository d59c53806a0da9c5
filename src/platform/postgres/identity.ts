import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** Who PostgreSQL runs as: it refuses to run as root. */
export type Identity = {
  readonly uid: number;
  readonly gid: number;
  /** Goes before a command to run it under another name. */
  readonly prefix: readonly string[];
};

// `nobody` in every passwd file: initdb looks up its own name, and gives up without one.
const nobody = 65534;
const asStandIn = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * An ordinary user runs it as themself, if they have a name. Root runs it as the owner of the folder, so that a `sudo` in someone's
 * checkout leaves nothing there that they cannot open. In root's own folder it runs in a user namespace, where
 * root's files seem to belong to `nobody`; where those are forbidden (Docker by default), as `nobody` itself.
 */
export async function identityFor(folder: string): Promise<Identity> {
  const self = { uid: process.geteuid?.() ?? -1, gid: process.getegid?.() ?? -1, prefix: [] };
  if (self.uid !== 0) return hasName() ? self : withStandIn(self);

  const owner = await ownerOf(folder);
  if (owner.uid !== 0) return { ...owner, prefix: [] };
  const inNamespace = await withStandIn(self);
  return inNamespace.prefix.length > 0 ? inNamespace : { uid: nobody, gid: nobody, prefix: [] };
}

/** For `spawn`: only root may name another user. */
export function spawnedAs({ uid, gid }: Identity): { uid?: number; gid?: number } {
  return uid === process.geteuid?.() ? {} : { uid, gid };
}

/** Of the folder, or of the nearest one above that exists. */
async function ownerOf(folder: string): Promise<{ uid: number; gid: number }> {
  try {
    const { uid, gid } = await stat(folder);
    return { uid, gid };
  } catch (error) {
    if (folder === path.dirname(folder)) throw error;
    return ownerOf(path.dirname(folder));
  }
}

async function withStandIn(self: Identity): Promise<Identity> {
  return (await hasUserNamespaces()) ? { ...self, prefix: asStandIn } : self;
}

/** Containers may run us under a number that nobody has. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

async function hasUserNamespaces(): Promise<boolean> {
  const [command = '', ...flags] = asStandIn;
  try {
    await promisify(execFile)(command, [...flags, 'true']);
    return true;
  } catch {
    return false;
  }
}
