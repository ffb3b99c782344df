/** Set-up cannot go on; the message is one plain sentence for the person at the keyboard. */
export class SetUpFailure extends Error {}

/** Runs an entry script; a foreseen failure is shown as its sentence and ends with exit code 1. */
export async function entry(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
