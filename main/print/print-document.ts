import type { PrintInput } from '../../preload/shapes.ts';

/** Where the one document to be printed stands; its session knows no other page. */
export const printOrigin = 'app://print';
export const printAddress = `${printOrigin}/report.html`;

/** What the printed document may ask for: itself, the fonts of the program, and pictures it carries. */
export function isPrintRequest(address: string): boolean {
  return address === printAddress || isFont(address) || /^data:image\/(?:png|jpeg);/u.test(address);
}

/** A font of the program, by an address without anything after its name. */
export function isFont(address: string): boolean {
  return address.startsWith(`${printOrigin}/`) && /^[^?#%\\]+\.woff2$/u.test(address);
}

/** Nothing runs, nothing is sent, nothing comes from elsewhere: styles by the nonce of this one answer, fonts of ours, pictures within. */
export function printPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "font-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The document around the report's own markup. The title and the language go into the PDF. */
export function printDocument({ body, styles, title, language, direction, page }: PrintInput, nonce: string): string {
  // A style element ends at this; text of a record never gets into the styles, and could not leave them either.
  const safeStyles = styles.replaceAll(/<\/style/giu, '');
  return [
    `<!doctype html><html lang="${escaped(language)}" dir="${direction}" data-theme="light" data-page="${page}">`,
    `<head><meta charset="utf-8"><title>${escaped(title)}</title><style nonce="${nonce}">${safeStyles}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('');
}

/** Faces that a system has for the few words outside the text: Chromium loads no font of ours there. */
const face = "font-family:'Noto Sans','Segoe UI','Helvetica Neue',Arial,'Noto Sans Arabic','Geeza Pro',sans-serif";

/** The line above each page: what the report is called, and what it is. */
export function headerTemplate({ header, direction }: PrintInput): string {
  const [start, end] = header.map((text) => `<bdi>${escaped(text)}</bdi>`);
  return strip('above', direction, 'space-between', `<span>${start ?? ''}</span><span>${end ?? ''}</span>`);
}

/** The line below each page, with the real number of the page. */
export function footerTemplate({ footer, direction }: PrintInput): string {
  const parts = footer.map((part) => ('text' in part ? `<span>${escaped(part.text)}</span>` : `<span class="${part.field === 'page' ? 'pageNumber' : 'totalPages'}"></span>`));
  return strip('below', direction, 'center', `<span>${parts.join('')}</span>`);
}

/** As wide as the text between margins of 23 mm. Both lines are one document to Chromium, so each has a name of its own. */
function strip(name: string, direction: PrintInput['direction'], justify: string, content: string): string {
  const look = `${face};font-size:11px;color:#475256;white-space:pre-wrap;box-sizing:border-box;width:100%;padding:0 23mm;display:flex;gap:8mm;justify-content:${justify};direction:${direction}`;
  return `<style>.${name}{${look}}</style><div class="${name}" dir="${direction}">${content}</div>`;
}

/** Text as text, in markup and in attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
