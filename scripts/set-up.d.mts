/** A real Electron, ready to be started. */
export interface Electron {
  readonly electronPath: string;
  readonly rung: 'given' | 'own' | 'registry';
  readonly version: string;
}

export function setUp(): Promise<Electron>;
export function describe(electron: Electron): string;
