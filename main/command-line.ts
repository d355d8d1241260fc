/** What the program was started for. */
export type Purpose = { readonly kind: 'window' } | { readonly kind: 'version' } | { readonly kind: 'headless'; readonly args: readonly string[] };

/** Switches that belong to the runtime and stand on the command line as well. */
const runtimeSwitches = /^--(?:no-sandbox|user-data-dir|inspect|remote-debugging-port|enable-logging|ozone-platform|headless)(?:=|$)/;

/**
 * Reads the command line: `--report FILE --type summary --language ar --out report.docx`, `--version`, or a window.
 * Values stand after a space: Chromium takes `--type=…` for one of its own.
 */
export function purposeOf(argv: readonly string[]): Purpose {
  const given = argv.slice(1);
  if (given.includes('--version')) return { kind: 'version' };
  const at = given.indexOf('--report');
  if (at === -1) return { kind: 'window' };
  return { kind: 'headless', args: ['report', ...given.slice(at + 1).filter((argument) => !runtimeSwitches.test(argument))] };
}
