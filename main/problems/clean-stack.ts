/**
 * What may be kept of an error. Its message stays out: it can quote what somebody typed. Of the stack only lines that name a
 * place in our own files do, and of a path only its last part: folders are called after people.
 */
export type CleanError = { readonly name: string; readonly frames: readonly string[] };

const mostFrames = 8;
/** `    at Object.render [as type] (app://workbook/assets/index-BzX.js:10:20)`, with or without a name. */
const frame = /^\s*at (?:(?:async )?(?<what>[\w$.<>[\] ]{1,80}) \()?(?<place>[^\s()]{1,500}?)(?<spot>:\d{1,7}:\d{1,7})\)?$/u;

/** Cleans name and stack of an error, whoever sent them. */
export function cleanError(name: string, stack: string): CleanError {
  const frames = stack.split('\n').flatMap((line) => cleanFrame(line) ?? []);
  return { name: /^[A-Za-z]{1,60}$/u.test(name) ? name : 'Error', frames: frames.slice(0, mostFrames) };
}

function cleanFrame(line: string): string | undefined {
  const { what, place = '', spot = '' } = frame.exec(line)?.groups ?? {};
  const file = place.split(/[/\\]/u).at(-1) ?? '';
  // Our files, and Node's own, have such names; anything else is no place in the program.
  const isOurs = /^(?:app|node|file):/u.test(place) || /^(?:\/|[A-Za-z]:\\)/u.test(place);
  if (!isOurs || !/^[\w.-]{1,80}$/u.test(file)) return undefined;
  return `at ${what ?? '-'} (${file}${spot})`;
}

/** Name and stack of anything that was thrown. */
export function partsOf(thrown: unknown): { readonly name: string; readonly stack: string } {
  return thrown instanceof Error ? { name: thrown.name, stack: thrown.stack ?? '' } : { name: typeof thrown, stack: '' };
}
