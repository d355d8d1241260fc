const extensions = {
  report: '.docx', pdf: '.pdf', markdown: '.md', 'record-json': '.json', package: '.zip', workbook: '.mwb', pack: '.mwb', 'workshop-template': '.mwb', 'practices-csv': '.csv', 'practices-json': '.json', note: '.txt', picture: '.png', spreadsheet: '.xlsx',
  'problem-report': '.txt',
} as const;
export type DocumentKind = keyof typeof extensions;

/** File systems allow 255 bytes; the temporary file and Word's own want some of them. */
const mostBytes = 200;

/** The name a dialog offers: safe on every file system, and with the ending of its kind. */
export function offeredName(suggested: string, kind: DocumentKind): string {
  return safeName(suggested, extensions[kind], kind);
}

/** The name a dialog offers for a copy of a file of any kind, and the ending it has. */
export function offeredCopy(suggested: string): { readonly name: string; readonly ending: string } {
  const own = /\.[\p{L}\p{N}]{1,12}$/u.exec(suggested)?.[0] ?? '';
  return { name: safeName(suggested, own, 'file'), ending: own };
}

/** Endings that files of a set may have: nothing that a system would run. */
const setEndings = ['.docx', '.pdf', '.md', '.json', '.html', '.zip'];

/** The name of one file of a set, made safe in the same way; undefined for an ending that no file of ours has. */
export function nameInFolder(suggested: string): string | undefined {
  const ending = setEndings.find((known) => suggested.toLowerCase().endsWith(known));
  return ending === undefined ? undefined : safeName(suggested, ending, 'report');
}

/** The same name with a number, for a folder where it is taken. */
export function numberedName(name: string, number: number): string {
  const ending = setEndings.find((known) => name.endsWith(known)) ?? '';
  const tail = ` (${number})${ending}`;
  return `${cut(name.slice(0, name.length - ending.length), mostBytes - tail.length)}${tail}`;
}

function safeName(suggested: string, ending: string, otherwise: string): string {
  // Characters that turn the reading direction can make a name look like another one.
  const plain = suggested.normalize('NFC').replaceAll(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\\/:*?"<>|]/gu, ' ');
  const stem = withoutEnding(plain, ending).replaceAll(/\s+/gu, ' ').replaceAll(/^[ .~]+|[ .]+$/gu, '');
  const named = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu.test(stem) ? `_${stem}` : stem;
  return `${cut(named, mostBytes - ending.length) || otherwise}${ending}`;
}

/** Adds the ending where a person left it out; some systems' dialogs do not. */
export function withEnding(file: string, kind: DocumentKind): string {
  return file.toLowerCase().endsWith(extensions[kind]) ? file : file + extensions[kind];
}

/** The ending of a kind without its dot, as dialogs want it. */
export function endingOf(kind: DocumentKind): string {
  return extensions[kind].slice(1);
}

function withoutEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name.slice(0, -ending.length) : name;
}

/** Whole characters only, so that no half of one is left at the end. */
function cut(text: string, bytes: number): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) return kept.trimEnd();
    kept += character;
  }
  return kept;
}
