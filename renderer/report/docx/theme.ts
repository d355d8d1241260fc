import type { LanguageTag } from '../../domain/text.ts';
import { scriptOf } from '../../domain/writing.ts';

/** Fonts by script: Word chooses one for each character, so all four slots are named (docx#549). */
export type FontSlots = { readonly ascii: string; readonly hAnsi: string; readonly cs: string; readonly eastAsia: string };

/** Everything about looks that is not in the model. Sizes in half-points, lengths in twentieths of a point. */
export type Theme = {
  /** Two voices (looks.md): what is printed as text, and what names, numbers and tabulates it. */
  readonly text: FontSlots;
  readonly label: FontSlots;
  /** Sizes for Latin text and, after it, for Arabic, whose letters are smaller on the same body. */
  readonly sizes: Readonly<Record<'body' | 'cell' | 'small' | 'title' | 'event' | 'heading1' | 'heading2' | 'heading3', readonly [number, number]>>;
  readonly colours: { readonly ink: string; readonly muted: string; readonly accent: string; readonly weak: string; readonly line: string; readonly mark: string };
  /** Grounds of the cells of a heat map, from the lightest. */
  readonly heat: readonly [string, string, string, string, string];
  /** Width of the column at the start of the text where the numbers stand. */
  readonly margin: number;
  readonly line: { readonly ltr: number; readonly rtl: number };
  /** From the edges of the page to the text, and to header and footer. */
  readonly page: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
};

const latinText = 'Cambria';
const latinLabel = 'Calibri';

/**
 * Faces that Word has on Windows and on the Mac without any language pack, so that the file looks the same in another
 * ministry. Sakkal Majalla and Traditional Arabic are finer but come only with Windows in Arabic.
 */
export const officialTheme: Theme = {
  text: { ascii: latinText, hAnsi: latinText, cs: 'Times New Roman', eastAsia: 'SimSun' },
  label: { ascii: latinLabel, hAnsi: latinLabel, cs: 'Arial', eastAsia: 'Microsoft YaHei' },
  sizes: {
    body: [22, 26],
    cell: [20, 23],
    small: [18, 20],
    title: [44, 46],
    event: [24, 24],
    heading1: [30, 32],
    heading2: [25, 27],
    heading3: [23, 27],
  },
  colours: { ink: '1B2225', muted: '475256', accent: '0E5A6B', weak: 'EEF3F4', line: 'B9C4C7', mark: 'D3D9DB' },
  heat: ['F6F9FA', 'E1ECEE', 'C6DDE1', 'A8CBD2', '8FBDC6'],
  margin: 794,
  line: { ltr: 264, rtl: 264 },
  // One margin on all sides: docx has no switch for the direction of a section, so both look alike.
  page: { top: 1304, bottom: 1304, left: 1304, right: 1304, header: 624, footer: 624 },
};

export const pages = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
} as const;

/** Faces of complex scripts that Times New Roman and Arial do not have. Their letters are as large as Latin ones. */
const complexFaces: Readonly<Record<string, string>> = { bn: 'Nirmala UI' };

/** The theme for a file in these languages: Word has one face for all complex scripts, which is that of the first of them. */
export function themeIn(theme: Theme, languages: readonly LanguageTag[]): Theme {
  const language = languages.find((one) => slotOf(one) === 'bidirectional');
  const cs = complexFaces[language?.split('-')[0] ?? ''];
  if (cs === undefined) return theme;
  const { body, cell, small, title, event, heading1, heading2, heading3 } = theme.sizes;
  const even = ([latin]: readonly [number, number]): readonly [number, number] => [latin, latin];
  const sizes = { body: even(body), cell: even(cell), small: even(small), title: even(title), event: even(event), heading1: even(heading1), heading2: even(heading2), heading3: even(heading3) };
  return { ...theme, text: { ...theme.text, cs }, label: { ...theme.label, cs }, sizes };
}

// The language tags Word has proofing tools for.
const proofing: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  bn: 'bn-BD',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ky: 'ky-KG',
  pt: 'pt-PT',
  ro: 'ro-RO',
  ru: 'ru-RU',
  sr: 'sr-Latn-RS',
  'sr-Cyrl': 'sr-Cyrl-RS',
  tr: 'tr-TR',
  zh: 'zh-CN',
  'zh-Hant': 'zh-TW',
};

const complexScripts: ReadonlySet<string> = new Set(['Arab', 'Beng', 'Deva', 'Hebr', 'Syrc', 'Thaa', 'Thai']);
const eastAsian: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);

/** Word keeps a language for each kind of script: Latin and its like, East Asian, and what it calls complex. */
export function slotOf(language: LanguageTag): 'value' | 'eastAsia' | 'bidirectional' {
  const script = scriptOf(language);
  if (eastAsian.has(script)) return 'eastAsia';
  return complexScripts.has(script) ? 'bidirectional' : 'value';
}

/** The tag Word is told for a language of the workbook; one that names a region stays. */
export function proofingTag(language: LanguageTag): string {
  if (/-[A-Z]{2}$/iu.test(language)) return language;
  return proofing[language] ?? proofing[language.split('-')[0] ?? ''] ?? language;
}
