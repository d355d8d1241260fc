import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suspectEncoding, type Suspect } from '../../../renderer/domain/encoding/suspect-encoding.ts';

const gbk = new TextDecoder('gbk');
const suspect = (text: string): Suspect | undefined => suspectEncoding(text, (bytes) => gbk.decode(bytes));
const root = new URL('../../../', import.meta.url);

/** Every string of a parsed JSON file. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const textsOf = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => textsIn(JSON.parse(readFileSync(new URL(`${folder}/${name}`, root), 'utf8'))));

const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
type Language = (typeof languages)[number];
const shipped = Object.fromEntries(languages.map((language) => [language, textsOf(`locales/${language}`)])) as Record<Language, readonly string[]>;

/** Bytes of a text in a single-byte code page, by looking for each letter among what its bytes decode to. */
function bytesIn(text: string, page: string): Uint8Array | undefined {
  const decoder = new TextDecoder(page);
  const letters = new Map(Array.from({ length: 256 }, (_, byte) => [page === 'windows-1252' ? western(byte) : decoder.decode(Uint8Array.of(byte)), byte]));
  const bytes = [...text].map((letter) => letters.get(letter));
  return bytes.some((byte) => byte === undefined) ? undefined : Uint8Array.from(bytes as number[]);
}

/** Node decodes 80 to 9F of Windows-1252 as control characters (https://github.com/nodejs/node/issues/56542). */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const western = (byte: number): string => (byte >= 0x80 && byte < 0xa0 ? upper.charAt(byte - 0x80) : String.fromCharCode(byte));
const read = (bytes: Uint8Array, page: string): string =>
  page === 'windows-1252' ? Array.from(bytes, western).join('') : new TextDecoder(page).decode(bytes);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('text as people write it', () => {
  it.each([...languages.map((language) => [`locales/${language}`] as const), ['assets'] as const])('raises no alarm: %s', (folder) => {
    const texts = textsOf(folder);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => suspect(text) !== undefined)).toEqual([]);
    // Nor do all of them together, as a long document.
    expect(suspect(texts.join('\n'))).toBeUndefined();
  });

  it.each([
    ['Vietnamese', 'Nghị quyết về lồng ghép di cư vào quy hoạch phát triển; ĐỒNG Ý — “đề xuất” của Bộ Lao động.'],
    ['Turkish', 'Göç için çalışma İçişleri Bakanlığı’nın görüşü: «şu anda yeterli değil», ÇÖZÜM ÖNERİSİ'],
    ['Romanian', 'Chișinău și Bălți: migrația, diaspora în țară — „înțelegere”, Ţara, işi; ÎNTREBĂRI'],
    ['French with fixed spaces', '«\u00a0Où est la liberté\u00a0?\u00a0» Déjà\u00a0»\u00a0! À\u00a0: été\u00a0— créée… Œuvre, L’ÉTÉ À\u00a0»'],
    ['Portuguese', 'NÃO É; IRMÃ… “MANHÔ — São Tomé, 1ª e 2º; coração, ações, n.º 3, nºs 4 e 5, Âncora'],
    ['Icelandic', 'Þetta er ný þýðing á íslensku; það sem þær gerðu, Þórður, þögn'],
    ['German', 'Größe ÄÖÜ: „Maßnahme“, Straße 5 m², 20 °C, §§ 3–5, ÜBERGRÖSSE'],
    ['Polish', 'Zażółć gęślą jaźń — «migracja», ŁÓDŹ'],
    ['Ukrainian', 'Рівне, Січень; «Рі», є їжа, ґанок, ЇЇ, РІШЕННЯ; м. Київ — №3'],
    ['Belarusian', 'Сёння ўсё; Рэспубліка Беларусь, «Сі»'],
    ['Serbian', 'Љубав, њива, ђак, џеп, Ћуприја — Ниш'],
    ['Kyrgyz', 'Өнүгүү жана миграция боюнча иш-чаралар, ӨЗГӨЧӨ ҮЙ'],
    ['Russian in capitals', 'МИНИСТЕРСТВО ТРУДА И СОЦИАЛЬНОЙ ЗАЩИТЫ; ЁЖ, СССР, СНГ, МВФ; «США»'],
    ['Russian shouted', 'ПОЧЕМУ? Ну-ну, эх!'], ['Russian with Caps Lock on', 'пРЕДЛАГАЕМ ВКЛЮЧИТЬ ВОПРОСЫ МИГРАЦИИ В ПЛАН.'],
    ['Persian', 'مهاجرت و توسعه؛ گفت‌وگو، چرا؟ حفظ، پژوهش‌های ژرف'],
    ['Urdu', 'ہجرت اور ترقی، ٹیم کی رائے؛ ڈاکٹر'],
    ['Arabic with signs', 'الهُجْرَةُ: «حِفظ، لفظ؛ شرط؟» ١٢٣ — مُلاحَظَة'],
    ['Bengali', 'বাংলাদেশ থেকে অভিবাসন: ‘মতামত’—ক্র, র্থ, শ্রম ও কর্মসংস্থান'],
    ['Chinese', '涓涓细流，浃洽；渚清沙白鸟飞回。浜，浠水县“移民”——发展……（一）'],
    ['Traditional Chinese', '將移民問題納入發展規劃的主流：區域對話與協調機制'],
    ['Japanese', '移民と開発の主流化：ワークショップ「報告」'],
    ['Korean', '이주와 개발의 주류화'],
    ['Hindi', 'प्रवासन और विकास'],
    ['footnote signs', 'as agreed† and noted‡; see §3 ¶2, 5 µg, ½ of it, ±3 %, © 2011 IOM®, €20, “quoted”—end…'],
    ['bullets and arrows', '• one\n▪ two → three ✓ four ➢ five'],
    ['one letter', 'à'], ['one word', 'été'], ['an emoji', 'yes 👍🏽'],
  ])('raises no alarm: %s', (_language, text) => {
    expect(suspect(text)).toBeUndefined();
    for (const word of text.split(/\s+/u)) expect([word, suspect(word)]).toEqual([word, undefined]);
  });
});

describe('letters that were read in another encoding', () => {
  it.each([
    ['Ð¼Ð¸Ð³Ñ€Ð°Ñ†Ð¸Ñ\u008f', 'utf-8', 'миграция'],
    ['l’Ã©cole est fermÃ©e', 'utf-8', null],
    ['Ã©cole', 'utf-8', 'école'],
    ['donâ€™t', 'utf-8', 'don’t'],
    ['FranÃ§ais Ã  Paris', 'utf-8', null],
    ['l\u00c3\u0192\u00c2\u00a9cole', 'utf-8', 'lécole'],
    ['Ø§Ù„Ù‡Ø¬Ø±Ø©', 'utf-8', 'الهجرة'],
    ['РњРёРіСЂР°С†РёСЏ', 'utf-8', 'Миграция'],
    ['ط§ظ„ظ‡ط¬ط±ط©', 'utf-8', 'الهجرة'],
    ['涓浗', 'utf-8', null],
    ['íÉÇÒÁÃÉÑ', 'cyrillic', 'Миграция'],
    ['Ìèãðàöèÿ', 'cyrillic', 'Миграция'],
    ['лХЦПЮЖХЪ', 'cyrillic', 'Миграция'],
    ['ÇáåÌÑÉ', 'arabic', 'الهجرة'],
    ['ÖÐ¹ú', 'chinese', '中国'],
    ['Chiºinãu, Bãlþi', 'romanian', 'Chişinău, Bălţi'],
    ['evsjv‡`k', 'bijoy', null],
    ['Avgvi †mvbvi evsjv, Avwg †Zvgvq fv‡jvevwm', 'bijoy', null],
    ['MYcÖRvZš¿x evsjv‡`k miKvi', 'bijoy', null],
    ['it\u0092s \u0093done\u0094', 'controls', 'it’s “done”'],
    ['Minist\ufffdre', 'lost', null],
    ['\uf0b7 first point', 'private', null],
  ])('%j is named %s and becomes %j', (text, kind, mended) => {
    expect(suspect(text)).toEqual({ kind, mended });
  });
});

/** A piece of shipped text that has letters beyond ASCII, from one sentence to several. */
const pieceOf = (language: Language, least: number) =>
  fc.array(fc.constantFrom(...shipped[language]), { minLength: 1, maxLength: 4 }).map((texts) => texts.join('\n')).filter((text) => (text.match(/[^\0-\x7f]/gu) ?? []).length >= least);

describe('any shipped text', () => {
  it.each(languages.flatMap((language) => ['windows-1252', 'windows-1251', 'windows-1256', 'koi8-r'].map((page) => [language, page] as const)))(
    'in %s read from UTF-8 as %s is noticed, and mended exactly',
    (language, page) => {
      fc.assert(fc.property(pieceOf(language, page === 'windows-1252' ? 3 : 8), (text) => {
        const found = suspect(read(utf8(text), page));
        expect(found?.kind).toBe('utf-8');
        if (found?.mended !== null) expect(found?.mended).toBe(text);
      }), { numRuns: 25, seed: 7 });
    },
  );

  it('in Chinese read from UTF-8 as GBK is noticed, and mended exactly where no byte was lost', () => {
    let mended = 0;
    fc.assert(fc.property(pieceOf('zh', 6), (text) => {
      const wrong = gbk.decode(utf8(text));
      const found = suspect(wrong);
      expect(['utf-8', 'lost']).toContain(found?.kind);
      if (found === undefined || found.mended === null) return;
      expect(found.mended).toBe(text);
      mended += 1;
    }), { numRuns: 200, seed: 7 });
    expect(mended).toBeGreaterThan(10);
  });

  it.each([
    ['ru', 'windows-1251', 'windows-1252', 'cyrillic'], ['ru', 'koi8-r', 'windows-1252', 'cyrillic'], ['ru', 'windows-1251', 'koi8-r', 'cyrillic'],
    ['ru', 'koi8-r', 'windows-1251', 'cyrillic'], ['ar', 'windows-1256', 'windows-1252', 'arabic'],
  ] as const)('in %s of %s read as %s is noticed, and mended exactly', (language, was, is, kind) => {
    const sentences = shipped[language].filter((text) => (text.match(/\p{L}/gu) ?? []).length > 30 && !/[A-Za-z]/u.test(text) && /^\p{L}/u.test(text) && (language === 'ar' || /^\p{Lu}\p{Ll}/u.test(text)) && bytesIn(text, was) !== undefined);
    expect(sentences.length).toBeGreaterThan(100);
    let mended = 0;
    fc.assert(fc.property(fc.constantFrom(...sentences), (text) => {
      const found = suspect(read(bytesIn(text, was) ?? new Uint8Array(), is));
      expect(found?.kind).toBe(kind);
      if (found === undefined || found.mended === null) return;
      expect(found.mended).toBe(text);
      mended += 1;
    }), { numRuns: 150, seed: 7 });
    expect(mended).toBeGreaterThan(100);
  });
});
