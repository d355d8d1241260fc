/** Single-byte code pages in which texts are misread: their upper halves (80 to FF), as the Encoding Standard has them. */
export type CodePage = 'windows-1252' | 'windows-1251' | 'windows-1256' | 'koi8-r';

const upperHalves: Readonly<Record<CodePage, string>> = {
  'windows-1252':
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  'windows-1251':
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  'windows-1256':
    '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯°±²³´µ¶·¸¹؛»¼½¾؟' +
    'ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîïًٌٍَôُِ÷ّùْûü\u200e\u200fے',
  'koi8-r':
    '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©' +
    'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ',
};

const bytesByLetter = new Map<CodePage, ReadonlyMap<string, number>>();

/** The byte of a letter in a code page; undefined where it has none. Control characters stand for the bytes they are. */
export function byteOf(letter: string, page: CodePage): number | undefined {
  const code = letter.charCodeAt(0);
  if (letter.length === 1 && code < 0x80) return code;
  const known = bytesByLetter.get(page) ?? new Map([...upperHalves[page]].map((one, at) => [one, at + 0x80] as const));
  bytesByLetter.set(page, known);
  return known.get(letter) ?? (letter.length === 1 && code < 0xa0 ? code : undefined);
}

/** The bytes a text has in a code page; null where a letter of it has none. */
export function bytesIn(text: string, page: CodePage): readonly number[] | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = byteOf(letter, page);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return bytes;
}

/** The text that bytes are in a code page. */
export const textIn = (bytes: readonly number[], page: CodePage): string =>
  bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : upperHalves[page].charAt(byte - 0x80))).join('');

/** The text that bytes are in UTF-8; null where they are not sound UTF-8. */
export function utf8Of(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}
