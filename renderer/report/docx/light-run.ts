import { TextRun as DocxRun, type IXmlableObject } from 'docx';

/** What a run may look like here. Everything else about looks is in styles. */
export type RunLook = {
  readonly style?: string | undefined;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly rightToLeft?: boolean;
  readonly language?: { readonly value?: string; readonly eastAsia?: string; readonly bidirectional?: string } | undefined;
};

// Marks, dashes and quotation marks are of every script: Word takes them from the East Asian face where a run says so.
const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
// Word knows Arabic and Hebrew by their letters. These it takes for Latin, with its face, size and language, unless told.
const complex = /[\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Thai}]/u;

/** A run as XML, for a paragraph that is written the same way (`light-paragraph.ts`). */
export function runXml(text: string, look: RunLook): IXmlableObject {
  const words: IXmlableObject = { 'w:t': [spaces, text] };
  const properties = knownProperties(look, eastAsian.test(text) ? 'eastAsia' : complex.test(text) ? 'complex' : undefined);
  return { 'w:r': properties === undefined ? [words] : [properties, words] };
}

/** A field that Word fills in: its runs, with what stands there until then. */
export function fieldXml(instruction: string, shown: readonly IXmlableObject[] = []): readonly IXmlableObject[] {
  const sign = (kind: string): IXmlableObject => ({ 'w:r': [{ 'w:fldChar': { _attr: { 'w:fldCharType': kind } } }] });
  return [sign('begin'), { 'w:r': [{ 'w:instrText': [spaces, instruction] }] }, sign('separate'), ...shown, sign('end')];
}

const spaces: IXmlableObject = { _attr: { 'xml:space': 'preserve' } };

// Reports of tens of thousands of runs have a few dozen looks.
const known = new Map<string, IXmlableObject | undefined>();

type Letters = 'eastAsia' | 'complex' | undefined;

function knownProperties(look: RunLook, letters: Letters): IXmlableObject | undefined {
  const { style, bold, italics, rightToLeft, language } = look;
  const signs = `${bold === true ? 'b' : ''}${italics === true ? 'i' : ''}${rightToLeft === true ? 'r' : ''}`;
  const key = `${signs} ${letters ?? ''} ${style ?? ''} ${language === undefined ? '' : JSON.stringify(language)}`;
  if (known.has(key)) return known.get(key);
  const properties = propertiesOf(look, letters);
  const made = properties.length === 0 ? undefined : { 'w:rPr': properties };
  known.set(key, made);
  return made;
}

/** The same run for the places that take only what docx makes: links, headers, footnotes. */
export class LightRun extends DocxRun {
  readonly #xml: IXmlableObject;

  constructor(text: string, look: RunLook) {
    super({});
    this.#xml = runXml(text, look);
  }

  override prepForXml(): IXmlableObject {
    return this.#xml;
  }
}

/** In the order of the schema (CT_RPr). */
function propertiesOf({ style, bold, italics, rightToLeft, language }: RunLook, letters: Letters): readonly IXmlableObject[] {
  const found: IXmlableObject[] = [];
  if (style !== undefined) found.push({ 'w:rStyle': { _attr: { 'w:val': style } } });
  if (letters === 'eastAsia') found.push({ 'w:rFonts': { _attr: { 'w:hint': 'eastAsia' } } });
  if (bold === true) found.push({ 'w:b': {} }, { 'w:bCs': {} });
  if (italics === true) found.push({ 'w:i': {} }, { 'w:iCs': {} });
  if (rightToLeft === true) found.push({ 'w:rtl': {} });
  if (letters === 'complex') found.push({ 'w:cs': {} });
  if (language !== undefined) found.push({ 'w:lang': { _attr: languageOf(language) } });
  return found;
}

function languageOf({ value, eastAsia, bidirectional }: NonNullable<RunLook['language']>): Readonly<Record<string, string>> {
  return {
    ...(value === undefined ? {} : { 'w:val': value }),
    ...(eastAsia === undefined ? {} : { 'w:eastAsia': eastAsia }),
    ...(bidirectional === undefined ? {} : { 'w:bidi': bidirectional }),
  };
}
