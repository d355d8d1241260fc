/** Something the person at the machine has to do first. Scripts print the message alone and leave with code 2. */
export class RuntimeProblem extends Error {
  readonly exitCode = 2;
  override readonly name = 'RuntimeProblem';
}

/**
 * Runs a script's main function; a known problem is one clear message and code 2, anything else is a defect and throws.
 * @param main gives the exit code.
 */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof RuntimeProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
