import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

export type RunningProcess = {
  readonly pid: number;
  readonly parentPid: number;
  readonly command: string;
};

/** The process, unless it is dead, or a zombie: dead, but not yet buried by its parent. */
export async function processAt(pid: number): Promise<RunningProcess | undefined> {
  if (pid <= 0) return undefined;
  if (process.platform === 'linux') return fromProc(pid);
  return (await fromPs(['-p', String(pid)]))[0];
}

export async function isAlive(pid: number): Promise<boolean> {
  return (await processAt(pid)) !== undefined;
}

export async function allProcesses(): Promise<RunningProcess[]> {
  if (process.platform !== 'linux') return fromPs(['-ax']);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map(fromProc));
  return found.filter((one) => one !== undefined);
}

/** The folder a process works in, where the system says so. */
export async function workingFolderOf(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch(() => undefined);
}

/** Sends a signal (0 only asks); false when there is nothing there, or nothing we may signal. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function fromProc(pid: number): Promise<RunningProcess | undefined> {
  try {
    const [stat, commandLine] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // The second field is the name in brackets, and may itself hold spaces and brackets.
    const [state = '', parentPid = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    return { pid, parentPid: Number(parentPid), command: commandLine.replaceAll('\0', ' ').trim() };
  } catch {
    return undefined;
  }
}

async function fromPs(which: string[]): Promise<RunningProcess[]> {
  const { stdout } = await promisify(execFile)('ps', [
    ...which,
    '-ww',
    '-o',
    'pid=,ppid=,stat=,command=',
  ]).catch(() => ({ stdout: '' }));
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parentPid, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined || state.startsWith('Z')
      ? []
      : [{ pid: Number(pid), parentPid: Number(parentPid), command }];
  });
}
