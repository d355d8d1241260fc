import { describe, expect, it } from 'vitest';
import { bodyId, questionId, roundtableId, sectionId } from '../../../renderer/domain/ids.ts';
import { isObject } from '../../../renderer/domain/json.ts';
import { originalFromPlain, plainFromBlocks } from '../../../renderer/domain/text.ts';
import { copyWorkshop } from '../../../renderer/record/copy-workshop.ts';
import { deletionValue } from '../../../renderer/record/life.ts';
import { applyWrite } from '../../../renderer/record/record.ts';
import { snapshotOf } from '../../../renderer/record/snapshot.ts';
import { isPurged, type Rec } from '../../../renderer/record/types.ts';
import { viewOf, type RecordView } from '../../../renderer/record/view.ts';
import { originalOf, textOf } from '../../../renderer/domain/decode.ts';
import { ana, Laptop, meet, twoLaptops } from './laptop.ts';

const source = '0198a1b2-0000-7000-8000-00000000aaaa';
const copy = '0198a1b2-0000-7000-8000-00000000cccc';
const topic = roundtableId(source, 'guiding-questions');
const question = questionId(source, 'money-and-staff');
const ministry = bodyId(source, 'Ministry of Health');
const mircea = '0198a1b2-0000-7000-8000-0000000000e1';
const answer = '0198a1b2-0000-7000-8000-0000000000e2';
const passage = sectionId(source, 'topic', topic);
const actor = 'copy0copy0copy0copy0';

function fill(laptop: Laptop): void {
  const place = (parent: string, key = 'a0') => ({ parent, key });
  laptop.write('workshop', source, 'title.o', originalFromPlain('Health and migration in Bălți', 'en'));
  laptop.write('workshop', source, 'title.t.ro', { blocks: originalFromPlain('Sănătate și migrație', 'ro').blocks, state: 'reviewed', by: 'Ana', at: '', of: [ana, 1] });
  laptop.write('workshop', source, 'archived', true);
  laptop.write('workshop', source, 'sample', true);
  laptop.write('roundtable', topic, 'place', place(source));
  laptop.write('question', question, 'place', place(topic));
  laptop.write('body', ministry, 'name.o', originalFromPlain('Ministry of Health', 'en'));
  laptop.write('body', ministry, 'place', place(source));
  laptop.do('participant.add', { id: mircea, kind: 'participant', field: 'name', value: 'Mircea Rusu' }, { id: mircea, kind: 'participant', field: 'body', value: ministry }, { id: mircea, kind: 'participant', field: 'place', value: place(source, 'a1') });
  laptop.write('contribution', answer, 'place', place(question));
  laptop.write('contribution', answer, 'text.o', originalFromPlain(`Families come late.\n${mircea}`, 'en'));
  laptop.write('contribution', answer, 'text.t.fr', { blocks: originalFromPlain('Les familles viennent tard.', 'fr').blocks, state: 'draft', by: 'Ana', at: '', of: [ana, 11] });
  laptop.write('contribution', answer, 'speakers', [{ participant: mircea }, { body: ministry }, { group: 'line-ministries' }]);
  laptop.write('contribution', answer, 'cites.question.money-and-staff', { version: '2026.1', title: { language: 'en', plain: 'Money' } });
  laptop.write('section', passage, 'place', place(source, 'a2'));
  laptop.write('section', passage, 'topic', topic);
  laptop.write('section', passage, `cites.${answer}`, { id: answer });
}

function copied(records: Iterable<Rec>): ReadonlyMap<string, RecordView> {
  let drawn = 0;
  const writes = copyWorkshop([...records], {
    source,
    copy,
    newId: () => `0198a1b2-0000-7000-8000-00000000d${String((drawn += 1)).padStart(3, '0')}`,
    dot: [actor, 1],
    titleIn: (language) => (title) => `${title} (${language === 'ro' ? 'copie' : 'copy'}, 12.05.2026)`,
    from: { workshop: source, at: 1_790_000_000_000 },
  });
  const made = new Map<string, Rec>();
  for (const write of writes) made.set(write.id, applyWrite(made.get(write.id), write));
  return new Map([...made.values()].map((rec) => viewOf(rec)).flatMap((view) => (view === undefined ? [] : [[view.id, view] as const])));
}

function laptop(): Laptop {
  const made = new Laptop(ana);
  fill(made);
  return made;
}

const only = (views: ReadonlyMap<string, RecordView>, kind: string): RecordView => {
  const [first, ...more] = [...views.values()].filter((view) => view.kind === kind);
  if (first === undefined || more.length > 0) throw new Error(`${more.length + 1} of ${kind}`);
  return first;
};

describe('a workshop under other ids', () => {
  it('shares no id with what it was copied from, and leaves none in a value or a field', () => {
    const original = laptop().records;
    const views = copied(original.values());
    expect(views.size).toBe(original.size);
    const texts = new Set([...views.values()].flatMap(({ fields }) => Object.entries(fields).filter(([field]) => field !== 'copyOf' && !field.startsWith('text.')).flatMap(([field, value]) => [field, JSON.stringify(value)])));
    for (const id of original.keys()) {
      expect(views.has(id)).toBe(false);
      expect([...texts].filter((text) => text.includes(id))).toEqual([]);
    }
  });

  it('keeps how an id was made, the id of a topic inside the id of its passage too', () => {
    const views = copied(laptop().records.values());
    expect(only(views, 'question').id).toBe(questionId(copy, 'money-and-staff'));
    expect(only(views, 'body').id).toBe(bodyId(copy, 'Ministry of Health'));
    expect(only(views, 'section').id).toBe(sectionId(copy, 'topic', roundtableId(copy, 'guiding-questions')));
  });

  it('holds together: parents, speakers, bodies, citations of answers, topics', () => {
    const views = copied(laptop().records.values());
    const person = only(views, 'participant');
    const said = only(views, 'contribution');
    expect(said.parent).toBe(questionId(copy, 'money-and-staff'));
    expect(said.fields['speakers']).toEqual([{ participant: person.id }, { body: bodyId(copy, 'Ministry of Health') }, { group: 'line-ministries' }]);
    expect(person.fields['body']).toBe(bodyId(copy, 'Ministry of Health'));
    expect(only(views, 'section').fields[`cites.${said.id}`]).toEqual({ id: said.id });
    expect(only(views, 'section').fields['topic']).toBe(roundtableId(copy, 'guiding-questions'));
    expect(said.fields['cites.question.money-and-staff']).toEqual({ version: '2026.1', title: { language: 'en', plain: 'Money' } });
  });

  it('leaves what was said to the letter, an id in it too', () => {
    const said = only(copied(laptop().records.values()), 'contribution');
    expect(plainFromBlocks(originalOf(said.fields['text.o'])?.blocks ?? [])).toBe(`Families come late.\n${mircea}`);
  });

  it('says in its title that it is a copy, in each language, and no translation goes stale by it', () => {
    const head = only(copied(laptop().records.values()), 'workshop');
    const title = textOf(head, 'title');
    expect(plainFromBlocks(title.original?.blocks ?? [])).toBe('Health and migration in Bălți (copy, 12.05.2026)');
    expect(plainFromBlocks(title.translations['ro']?.blocks ?? [])).toBe('Sănătate și migrație (copie, 12.05.2026)');
    expect(title.translations['ro']?.stale).toBe(false);
    expect(textOf(only(copied(laptop().records.values()), 'contribution'), 'text').translations['fr']?.stale).toBe(false);
    expect(head.fields['copyOf']).toEqual({ workshop: source, at: 1_790_000_000_000 });
    expect([head.fields['archived'], head.fields['sample']]).toEqual([undefined, undefined]);
  });

  it('keeps open what was open', () => {
    const [first, second] = twoLaptops(fill);
    first.write('contribution', answer, 'type', 'point');
    second.write('contribution', answer, 'type', 'quote');
    first.write('workshop', source, 'title.o', originalFromPlain('Health in Bălți', 'en'));
    second.write('workshop', source, 'title.o', originalFromPlain('Migration and health', 'en'));
    meet(first, second);
    const views = copied(first.records.values());
    expect(only(views, 'contribution').open).toEqual(['type']);
    expect(only(views, 'contribution').values('type').slice().sort()).toEqual(['point', 'quote']);
    expect(only(views, 'workshop').values('title.o')).toHaveLength(2);
  });

  it('comes back from the trash with what went there with it, and leaves the rest of the trash there', () => {
    const made = laptop();
    const gone = (id: string) => ({ id, kind: made.get(id).kind, field: 'life', value: deletionValue(made.get(id)) });
    made.do('record.remove', gone(passage));
    made.do('workshop.remove', ...[source, topic, question, answer, mircea, ministry].map(gone));
    const views = copied(made.records.values());
    expect(only(views, 'workshop').state).toBe('alive');
    expect(only(views, 'contribution').state).toBe('alive');
    expect(only(views, 'section').state).toBe('gone');
  });

  it('renames inside a kept version and in what a deletion had seen', () => {
    const made = laptop();
    const live = [...made.records.values()].flatMap((rec) => (isPurged(rec) ? [] : [rec]));
    made.write('milestone', '0198a1b2-0000-7000-8000-0000000000e9', 'records', snapshotOf(live));
    made.do('record.remove', { id: passage, kind: 'section', field: 'life', value: deletionValue(made.get(passage)) });
    const views = copied(made.records.values());
    const said = only(views, 'contribution').id;
    const kept = JSON.stringify(only(views, 'milestone').fields['records']);
    expect(kept).toContain(`cites.${said}`);
    expect(kept).toContain(`"parent":"${copy}"`);
    expect(kept.replaceAll(`"text":"${mircea}"`, '')).not.toContain(mircea);
    const life = only(views, 'section').fields['life'];
    expect(isObject(life) && isObject(life['seen']) ? Object.keys(life['seen']) : []).toContain(`cites.${said}`);
    expect(only(views, 'section').state).toBe('gone');
  });

  it('has nothing of what was removed for good, and of a file written by hand takes no word for an id', () => {
    const made = laptop();
    made.purge('participant', mircea);
    made.write('contribution', 'point', 'place', { parent: question, key: 'a1' });
    made.write('contribution', answer, 'type', 'point');
    const views = copied(made.records.values());
    expect([...views.values()].filter(({ kind }) => kind === 'participant')).toEqual([]);
    const typed = [...views.values()].filter(({ fields }) => fields['type'] !== undefined);
    expect(typed.map(({ fields }) => fields['type'])).toEqual(['point']);
    expect(views.has('point')).toBe(false);
  });
});
