/** The window's other work gets its turn. */
export const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume));
/** Lines read, or entries or files looked at, between two breaths. */
export const BREATH = 500;
