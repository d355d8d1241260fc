import type { ReportModel } from '../model.ts';
import { proofingTag } from './theme.ts';
import { xmlText } from './xml-text.ts';

/** The file's properties. docx writes its own with the time of its own clock and without the language. */
export function coreProperties(model: ReportModel, at: string): { readonly path: string; readonly data: string } {
  const { title, subject, author } = model.properties;
  const moment = `${at.slice(0, 19)}Z`;
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:subject>${escape(subject)}</dc:subject><dc:creator>${escape(author)}</dc:creator>`,
    `<dc:language>${escape(proofingTag(model.language))}</dc:language><cp:lastModifiedBy>${escape(author)}</cp:lastModifiedBy>`,
    `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
  ].join('');
  return { path: 'docProps/core.xml', data };
}

function escape(text: string): string {
  return xmlText(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
