import { expect, it } from 'vitest';
import { quotation } from '../../renderer/report/parts/quotation.ts';
import { blocksFromPlain, plainFromBlocks } from '../../renderer/domain/text.ts';
import { isQuoted } from '../../renderer/domain/writing.ts';

const said = (language: string, plain: string): string =>
  plainFromBlocks(quotation({ original: { language, blocks: blocksFromPlain(plain) }, translations: {}, open: false }).original?.blocks ?? []);

it('puts what was said word for word into the marks of its own language', () => {
  expect(said('en', 'We lose the people we trained.')).toBe('“We lose the people we trained.”');
  expect(said('fr', 'Nous perdons ceux que nous formons.')).toBe('«\u00a0Nous perdons ceux que nous formons.\u00a0»');
  expect(said('ar', 'نخسر من ندربهم.')).toBe('«نخسر من ندربهم.»');
  expect(said('ru-RU', 'Мы теряем тех, кого учим.')).toBe('«Мы теряем тех, кого учим.»');
  expect(said('zh', '我们失去了自己培养的人。')).toBe('“我们失去了自己培养的人。”');
});

it('opens before the first and closes behind the last paragraph', () => {
  expect(said('en', 'We train them.\nThey leave.')).toBe('“We train them.\nThey leave.”');
});

it('never doubles the marks that were typed', () => {
  expect(said('en', '«We lose the people we trained ourselves.»')).toBe('«We lose the people we trained ourselves.»');
  expect(isQuoted('He said “no”')).toBe(false);
});
