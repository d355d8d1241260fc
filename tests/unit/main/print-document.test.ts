import { describe, expect, it } from 'vitest';
import { footerTemplate, headerTemplate, isPrintRequest, printDocument, printPolicy } from '../../../main/print/print-document.ts';
import { contract } from '../../../preload/contract.ts';
import { type PrintInput } from '../../../preload/shapes.ts';

const input: PrintInput = {
  body: '<p>الصحة والهجرة</p>',
  styles: '.report { color: black; }',
  title: 'Santé & migration <à Bălți>',
  language: 'fr',
  direction: 'ltr',
  page: 'A4',
  header: ['Ministère "A" & B', 'Rapport <projet>'],
  footer: [{ text: 'Page ' }, { field: 'page' }, { text: ' sur ' }, { field: 'pages' }],
};

describe('what the printed page may ask for', () => {
  it.each(['app://print/report.html', 'app://print/assets/noto-naskh-arabic-arabic-400-normal-Bx1.woff2', 'data:image/png;base64,iVBOR', 'data:image/jpeg;base64,/9j/'])('%s: itself, fonts, pictures it carries', (address) => {
    expect(isPrintRequest(address)).toBe(true);
  });

  it.each([
    'app://workbook/index.html',
    'app://workbook/assets/noto.woff2',
    'app://print/index.html',
    'app://print/report.html?x',
    'app://print/assets/index.js',
    'app://print/a.woff2?b',
    'app://print/..%2f..%2fa.woff2',
    'app://print.evil/a.woff2',
    'https://example.org/a.woff2',
    'http://127.0.0.1:9/a.png',
    'file:///etc/passwd',
    'data:text/html,<p>',
    'data:image/svg+xml,<svg>',
    'blob:app://print/1',
  ])('%s: refused', (address) => {
    expect(isPrintRequest(address)).toBe(false);
  });

  it('lets no script, frame, form, connection or style of others in', () => {
    expect(printPolicy('n1').split('; ')).toEqual([
      "default-src 'none'", "style-src 'nonce-n1'", "font-src 'self'", 'img-src data:', "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ]);
  });
});

describe('the document to be printed', () => {
  it('tells title, language and direction, and bears the nonce once', () => {
    const document = printDocument(input, 'n1');
    expect(document).toMatch(/^<!doctype html><html lang="fr" dir="ltr" data-theme="light" data-page="A4">/u);
    expect(document).toContain('<title>Santé &amp; migration &lt;à Bălți&gt;</title>');
    expect(document.match(/nonce="n1"/gu)).toHaveLength(1);
    expect(document).toContain('<body><p>الصحة والهجرة</p></body>');
  });

  it('does not let styles end their element', () => {
    expect(printDocument({ ...input, styles: 'a{}</StYle><script>1</script>' }, 'n1').match(/<\/style/giu)).toHaveLength(1);
  });

  it('sets the words around the pages as text, with the places of the numbers in the order of the language', () => {
    expect(headerTemplate(input)).toContain('<span><bdi>Ministère &quot;A&quot; &amp; B</bdi></span><span><bdi>Rapport &lt;projet&gt;</bdi></span>');
    expect(footerTemplate(input)).toContain('<span>Page </span><span class="pageNumber"></span><span> sur </span><span class="totalPages"></span>');
    expect(footerTemplate({ ...input, direction: 'rtl' })).toContain('dir="rtl"');
  });
});

describe('the contract of printing', () => {
  const parses = (change: object): boolean => contract['report:print-pdf'].in.safeParse({ ...input, ...change }).success;

  it('takes a report and nothing else', () => {
    expect(parses({})).toBe(true);
    for (const change of [{ path: '/tmp/a.pdf' }, { language: 'fr" onload="' }, { page: 'A3' }, { body: '' }, { direction: 'auto' }, { footer: [{ field: 'date' }] }, { header: ['a', 'b', 'c'] }, { styles: 'x'.repeat(5 * 1024 * 1024) }]) {
      expect(parses(change)).toBe(false);
    }
  });
});
