import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import { projectorParts, projectorShow } from '../../renderer/domain/projector-show.ts';
import { memoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

/** What each step writes carries a mark of its own, so that it is found wherever it turns up. */
const steps = fc.array(fc.constantFrom('note', 'workshop-note', 'contribution', 'participant', 'open', 'majority', 'agreed', 'agreed-then-open', 'agreed-removed', 'second-side', 'follow-up'), { minLength: 6, maxLength: 14 });

let count = 0;

test('of a random workshop nothing but questions and agreed points is ever in a payload', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(steps, async (acts) => {
    const bridge = memoryBridge();
    const sample = () => Promise.resolve({ id: 'sample', writes: [] });
    const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-27T08:00:00Z'), database: `projector-${(count += 1)}` }));
    const en = (plain: string) => ({ plain, language: 'en' });
    const workshop = valueOf(await workbook.workshops.create({ title: 'shown-title', place: 'shown-place', language: 'en' }));
    const roundtable = valueOf(await workbook.roundtables.add(workshop, en('shown-topic')));
    const question = valueOf(await workbook.roundtables.addQuestion(roundtable, en('shown-wording'), en('hidden-usable')));
    const agreed: string[] = [];
    const agree = async (text: string): Promise<string> => valueOf(await workbook.positions.add(question, 'agreed', [{ text: en(text), holders: [{ role: `hidden-holder-${text}` }] }]));
    for (const [at, act] of acts.entries()) {
      const mark = `${act}-${String(at)}`;
      if (act === 'note') valueOf(await workbook.notes.add(question, en(`hidden-${mark}`)));
      if (act === 'workshop-note') valueOf(await workbook.notes.add(workshop, en(`hidden-${mark}`)));
      if (act === 'contribution' || act === 'follow-up') {
        valueOf(await workbook.contributions.write(question, workbook.newId(), { text: en(`hidden-${mark}`), type: act === 'follow-up' ? 'follow-up' : 'point', speakers: [{ role: `hidden-speaker-${mark}` }] }));
      }
      if (act === 'participant') valueOf(await workbook.participants.add(workshop, { name: `hidden-${mark}`, function: en(`hidden-function-${mark}`), body: en(`hidden-body-${mark}`), typedBody: null, group: 'line-ministries' }));
      if (act === 'open' || act === 'majority') valueOf(await workbook.positions.add(question, act, ['a', 'b'].map((side) => ({ text: en(`hidden-${mark}-${side}`), holders: [{ role: `hidden-holder-${mark}` }] }))));
      if (act === 'agreed') {
        await agree(`shown-${mark}`);
        agreed.push(`shown-${mark}`);
      }
      if (act === 'agreed-then-open') valueOf(await workbook.positions.setState(await agree(`hidden-${mark}`), 'open'));
      if (act === 'agreed-removed') valueOf(await workbook.positions.remove(await agree(`hidden-${mark}`)));
      if (act === 'second-side') {
        valueOf(await workbook.positions.addSide(await agree(`shown-${mark}`), en(`hidden-${mark}`)));
        agreed.push(`shown-${mark}`);
      }
    }
    const view = await workbook.read.workshop(workshop);
    if (view === undefined) throw new Error('no workshop');
    const projected = await workbook.projector.read(workshop, question);
    expect(projected.order).toEqual([{ id: question, number: '1.1' }]);
    const { texts, language, questionLanguages, digits } = view;
    const show = projectorShow(
      { workshop: { title: texts.title, place: texts.place, language, questionLanguages, digits }, question: projected.question, timer: null, ballots: [] },
      { parts: new Set(projectorParts), isBlank: false, isDark: false },
    );
    expect(JSON.stringify(show)).not.toContain('hidden');
    expect(show.agreed.flat().map(({ text }) => text)).toEqual(agreed.slice(-12));
    expect([show.question?.wording[0]?.text, show.question?.topic[0]?.text]).toEqual(['shown-wording', 'shown-topic']);
  }), { numRuns: 12 });
});

test('a question that is not there is none', async () => {
  const bridge = memoryBridge();
  const sample = () => Promise.resolve({ id: 'sample', writes: [] });
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-27T08:00:00Z'), database: 'projector-none' }));
  const workshop = valueOf(await workbook.workshops.create({ title: 'Health', place: '', language: 'en' }));
  expect(await workbook.projector.read(workshop, 'nobody')).toEqual({ order: [], question: null });
});
