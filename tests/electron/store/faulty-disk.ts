import { disk, type FileSystem, type OpenFile } from '../../../electron/store/file-system.ts';

export interface Fault {
  /** Which call fails, counted from 0 over every call of the file system and of its open files. */
  readonly at: number;
  /** `ENOSPC`, `EIO`, …; `short` makes a write take half of its bytes once; `none` only counts. */
  readonly kind: string;
}

export interface FaultyDisk {
  readonly fs: FileSystem;
  readonly calls: () => number;
  /** Names of the calls so far, in order. */
  readonly log: readonly string[];
  readonly struck: () => boolean;
}

function failure(kind: string, call: string): Error {
  return Object.assign(new Error(`${kind}: made to fail, ${call}`), { code: kind });
}

/** The real disk, on which one call fails. After the fault everything works again, as a disk does that was full for a moment. */
export function faultyDisk(fault: Fault): FaultyDisk {
  const log: string[] = [];
  let struck = false;
  const step = (call: string): boolean => {
    const now = log.push(call) - 1 === fault.at;
    if (!now || fault.kind === 'none') return false;
    struck = true;
    if (fault.kind !== 'short') throw failure(fault.kind, call);
    return true;
  };
  const opened = (file: OpenFile): OpenFile => ({
    write: async (bytes, offset, length) => file.write(bytes, offset, step('write') ? Math.ceil(length / 2) : length),
    sync: async () => {
      step('sync');
      await file.sync();
    },
    chmod: async (mode) => {
      step('chmod');
      await file.chmod(mode);
    },
    close: async () => {
      await file.close();
      step('close');
    },
  });
  const wrapped = <A extends unknown[], R>(name: string, call: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      step(name);
      return call(...given);
    };
  };
  const fs: FileSystem = {
    open: async (...given) => {
      step(`open ${given[1]}`);
      return opened(await disk.open(...given));
    },
    read: wrapped('read', disk.read),
    holds: wrapped('holds', disk.holds),
    parts: (path) => {
      step('parts');
      return disk.parts(path);
    },
    facts: wrapped('facts', disk.facts),
    list: wrapped('list', disk.list),
    makeFolder: wrapped('makeFolder', disk.makeFolder),
    rename: wrapped('rename', disk.rename),
    link: wrapped('link', disk.link),
    copy: wrapped('copy', disk.copy),
    remove: wrapped('remove', disk.remove),
    removeFolder: wrapped('removeFolder', disk.removeFolder),
    realPath: wrapped('realPath', disk.realPath),
    targetOf: wrapped('targetOf', disk.targetOf),
    isLink: wrapped('isLink', disk.isLink),
    syncFolder: wrapped('syncFolder', disk.syncFolder),
  };
  return { fs, calls: () => log.length, log, struck: () => struck };
}
