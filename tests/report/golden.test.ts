import { expect, it } from 'vitest';
import { shippedKinds } from '../../renderer/report/kinds/registry.ts';
import { answer, assessment } from './helpers/assessed.ts';
import { fileOf } from './helpers/dressed.ts';
import { normalised } from './helpers/normalised.ts';
import { modelOf } from './helpers/read-model.ts';
import { ids, record, records, text, translation } from './helpers/workshop.ts';

/** One of everything: of the workshop that all tests use, one question with two answers, one position, and a record of each further kind. */
const kept = /:(?:roundtable:health|question:recruitment|body:(?:ministry-of-health|who)|section:(?:introduction|core-message))$|-(?:p1|p2|c1|c3|s1|s1a|o1|f1)$|0001$/u;
const small = [
  ...records.filter(({ id }) => kept.test(id)),
  record('block', `${ids.ws}-b1`, ids.ws, 'd0', { ...text('title', 'en', 'Opening'), ...translation('title', 'ar', 'الافتتاح'), day: 1, start: '09:00', minutes: 30, form: 'opening', owners: [{ participant: `${ids.ws}-p1` }] }),
  record('contribution', `${ids.ws}-c9`, ids.q1, 'a9', {
    ...text('text', 'en', 'A desk for returning carers works.'),
    type: 'practice',
    'cites.practice.gone-long-ago': { id: 'practice.gone-long-ago', version: '2025.1', title: { en: 'Desk for returning carers' }, source: { en: 'GFMD 2015, Annex' } },
  }),
  record('own-checklist', 'own-list', null, 'a0', { ...text('title', 'en', 'Nursing'), ...translation('title', 'ar', 'التمريض') }),
  record('checklist-question', 'own-asked', 'own-list', 'a0', { group: 'to-migration', ...text('wording', 'en', 'Does pay make nurses leave?') }),
  assessment('own-list'),
  answer('own-list', 'own-asked', null, { ...text('reason', 'en', 'It is half of what it is abroad.'), ...translation('reason', 'ar', 'هو نصف ما هو عليه في الخارج.'), strength: 'strong', direction: 'harms', response: 'partly', confidence: 'high', decided: 'divided', agree: 5, disagree: 2 }),
  record('priority', 'p-pay', ids.ws, 'a0', { ...text('title', 'en', 'Nurses stay'), ...translation('title', 'ar', 'أن تبقى الممرضات'), ...text('reasons', 'en', 'Half of the posts are vacant.'), checklist: 'own-list', question: 'own-asked', decision: 'chosen' }),
  record('plan-item', 'i-goal', ids.ws, 'a0', { ...text('title', 'en', 'Posts are filled'), level: 'goal', priority: 'p-pay', ...text('responsible', 'en', 'Ministry of Health'), due: '2028-12-31' }),
  record('plan-item', 'i-measure', 'i-goal', 'a0', { ...text('title', 'en', 'Filled posts, per hundred'), level: 'indicator', ...text('baseline', 'en', '71'), ...text('target', 'en', '90'), due: '2028-12-31' }),
  record('plan-item', 'i-pay', 'i-goal', 'a1', {
    ...text('title', 'en', 'Raise the allowance'), ...translation('title', 'ar', 'رفع البدل'), level: 'activity', ...text('partners', 'en', 'District councils'), start: '2025-09-01', due: '2026-02-28', ...text('budget', 'en', '42 million'), ...text('risks', 'en', 'Others ask for the same.'),
    'cites.practice.gone-long-ago': { id: 'practice.gone-long-ago', version: '2025.1', title: { en: 'Desk for returning carers' }, source: { en: 'GFMD 2015, Annex' } },
  }),
];

/** To accept a wanted change: `npx vitest run tests/report/golden.test.ts --update`, and read the difference before it is committed. */
it.each(shippedKinds.flatMap((kind) => (['en', 'ar'] as const).map((language) => [kind, language] as const)))('%s in %s is the file it was', async (kind, language) => {
  const bytes = await fileOf(await modelOf(small, language, { type: kind }));
  await expect(normalised(bytes)).toMatchFileSnapshot(`golden/${kind}-${language}.xml`);
});
