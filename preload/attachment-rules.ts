/** What may be kept beside a workshop: one rule for the page, which says it in words, and for main, which holds to it. */

/** Bytes of one file: a photo of a telephone has 3 to 12 MB, a scan of ten pages some 10. */
export const largestAttachedFile = 25 * 1024 * 1024;
/** Files chosen or dropped at once. */
export const mostAttachedAtOnce = 100;
/** Letters of a file's name that are kept. */
export const longestAttachedName = 200;

/**
 * Endings of what a system, an office program or a browser would run when the file is opened: programs, scripts, installers, shortcuts,
 * documents with macros, pages with scripts. After Microsoft's and Google's lists of attachments that are blocked in mail
 * (https://support.google.com/mail/answer/6590, https://support.microsoft.com/office/434752e1-02d3-4e90-9124-8b81e49a8519).
 */
const refusedEndings: ReadonlySet<string> = new Set([
  ...['exe', 'com', 'scr', 'pif', 'cpl', 'dll', 'sys', 'msi', 'msp', 'mst', 'msix', 'appx', 'appinstaller', 'gadget', 'apk', 'app', 'dmg', 'pkg', 'deb', 'rpm', 'appimage', 'run', 'bin', 'so', 'jar', 'class'],
  ...['bat', 'cmd', 'ps1', 'psm1', 'vb', 'vbe', 'vbs', 'js', 'jse', 'mjs', 'cjs', 'ws', 'wsf', 'wsc', 'wsh', 'hta', 'sct', 'sh', 'bash', 'zsh', 'csh', 'command', 'py', 'pl', 'rb', 'php', 'reg', 'inf', 'lnk', 'url', 'desktop', 'scf', 'chm', 'hlp', 'iso', 'img', 'vhd', 'vhdx'],
  ...['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'xll', 'pptm', 'potm', 'ppam', 'ppsm', 'sldm', 'mde', 'ade', 'accde'],
  ...['html', 'htm', 'xhtml', 'mht', 'mhtml', 'shtml', 'svg', 'xsl', 'xslt'],
]);

/** The ending of a name without its dot, in small letters; empty where it has none. */
export function endingOfName(name: string): string {
  // A dot or space at the end is dropped by Windows: `list.exe.` is a program there.
  return /\.([^.\s\\/]{1,12})$/u.exec(name.replace(/[\s.]+$/u, ''))?.[1]?.toLowerCase() ?? '';
}

/** True for the name of a program, a script, or a document that may carry one. */
export function isRefusedName(name: string): boolean {
  return refusedEndings.has(endingOfName(name));
}

/** First bytes of programs: Windows, ELF, Mach-O in its four orders and for several processors (also Java classes), scripts. */
const programs: readonly (readonly number[])[] = [
  [0x4d, 0x5a], [0x7f, 0x45, 0x4c, 0x46], [0xfe, 0xed, 0xfa, 0xce], [0xfe, 0xed, 0xfa, 0xcf], [0xce, 0xfa, 0xed, 0xfe], [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe], [0x23, 0x21],
];

/** True for bytes that begin like a program or a script, whatever the file is called. */
export function isProgram(bytes: Uint8Array): boolean {
  return programs.some((signature) => signature.every((byte, at) => bytes[at] === byte));
}
