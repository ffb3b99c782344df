import type { Question } from '../../core/contract/calls.ts';
import type { Hello, Preferences } from '../../core/contract/shapes.ts';
import type { Result } from '../../core/result.ts';
import type { Means } from '../library/means.ts';
import type { Done, Job, JobKind, OnShare } from '../reading/jobs.ts';

/** What may be asked for with a file dialog. Each answers an absolute path, or null when the person thought better of it. */
export interface Dialogs {
  folder(purpose: 'open' | 'create'): Promise<string | null>;
  file(purpose: 'import' | 'picture' | 'evidence' | 'backup'): Promise<string | null>;
  /** `suggested` is an absolute path; `extension` has no dot. */
  save(suggested: string, extension: string): Promise<string | null>;
}

/** The system around the desk. Electron gives it; tests give their own, so that every call can run without a window. */
export interface Surroundings extends Omit<Means, 'person' | 'personId' | 'typing'> {
  readonly facts: Pick<Hello, 'version' | 'runtime' | 'platform'>;
  /** Where the desk keeps what it remembers. */
  readonly userData: string;
  readonly documents: string;
  /** Safe mode: libraries are read and never written, without watchers and caches. */
  readonly safe: boolean;
  /** Closes the window as a person would, and starts the program again, in safe mode or out of it. */
  readonly restart: (safe: boolean) => void;
  readonly home: string;
  /** The sample library as it ships. */
  readonly sampleSource: string;
  /** Where a person's own copy of it goes. */
  readonly samplePlace: string;
  /** Folder with one folder per dictionary: `index.aff`, `index.dic`. */
  readonly dictionaries: string;
  readonly dialogs: Dialogs;
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void;
  /** Shows the address, asks, and opens it in the system's browser. */
  readonly openAddress: (address: string) => Promise<void>;
  /** Cuts, copies or pastes in the window, as the keys would. */
  readonly edit: (act: 'cut' | 'copy' | 'paste') => void;
  readonly applyTheme: (theme: Preferences['theme']) => void;
  readonly describeMenu: (labels: Readonly<Record<string, string>>) => void;
  /** Which menu items make sense now. */
  readonly enableMenu: (state: { readonly library: boolean; readonly article: boolean }) => void;
  /** Prints a page to PDF. Rejects when the page cannot be shown. */
  readonly print: (html: string) => Promise<Uint8Array>;
  /** Reads foreign bytes in a process of its own, within limits (`reading/foreign-reader.ts`). */
  readonly readForeign: <K extends JobKind>(job: Extract<Job, { kind: K }>, stop?: AbortSignal, tell?: OnShare) => Promise<Result<Done<K>>>;
  /** Makes a page visible to the preview frame; answers its address. */
  readonly preview: (html: string) => string;
  /** The page says how its saving before closing goes. */
  readonly closing: (state: Question<'window.closing'>['state']) => void;
}
