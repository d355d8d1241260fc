import { describe, expect, it } from 'vitest';
import type { LiveRec } from '../../renderer/record/types.ts';
import type { ModelBlock, ModelRun, Paragraph } from '../../renderer/report/model.ts';
import { linesOf, modelOf, plain } from './helpers/read-model.ts';
import { bareRecords, deleted, disputed, ids, record, records, text } from './helpers/workshop.ts';

const replace = (id: string, change: (found: LiveRec) => LiveRec): readonly LiveRec[] => records.map((one) => (one.id === id ? change(one) : one));

const numbered = async (label: string, language: 'en' | 'fr' | 'ar', from = records): Promise<Paragraph | undefined> => {
  const blocks: readonly ModelBlock[] = (await modelOf(from, language)).sections.flatMap((section) => section.blocks);
  return blocks.find((block): block is Paragraph => block.type === 'paragraph' && block.number?.label === label);
};

describe('the summary report', () => {
  it('has the form of source 002', async () => {
    const lines = linesOf(await modelOf(records, 'en'));
    expect(lines).toMatchSnapshot();
  });

  it('shows a workshop that was just made as the form with its gaps', async () => {
    expect(linesOf(await modelOf(bareRecords, 'en'))).toEqual([
      'kicker |  | Summary report, draft',
      'title |  | Untitled workshop',
      'row | | Organized and hosted by | Not recorded',
      'row | | Rapporteur | Not recorded',
      'row | | Participants | Not recorded',
      'row | | Total number of participants | Not recorded',
      'toc1 | I. | Introduction',
      'toc1 | II. | Discussion and key outcomes',
      'toc1 | III. | Conclusion',
      'h1 | I. | Introduction',
      'empty |  | No introduction has been written.',
      'h1 | II. | Discussion and key outcomes',
      'empty |  | No contribution has been recorded. The questions are listed as they were prepared.',
      'h1 | III. | Conclusion',
      'empty |  | No conclusion has been written.',
    ]);
  });

  it('says of a question that nobody answered it only where others were answered', async () => {
    const said = 'empty |  | No contribution recorded.';
    expect(linesOf(await modelOf(records, 'en')).filter((line) => line === said)).toHaveLength(1);
    const unanswered = records.filter(({ kind }) => kind !== 'contribution' && kind !== 'position' && kind !== 'side');
    const lines = linesOf(await modelOf(unanswered, 'en'));
    expect(lines).not.toContain(said);
    expect(lines.filter((line) => line.startsWith('h3'))).toHaveLength(3);
  });

  it('is the same for the same input', async () => {
    expect(await modelOf(records, 'ar')).toEqual(await modelOf(records, 'ar'));
  });

  it('lets no internal note through in any language or attribution', async () => {
    for (const language of ['en', 'fr', 'ar'] as const) {
      for (const attribution of ['person', 'body', 'group', 'none'] as const) {
        expect(JSON.stringify(await modelOf(records, language, { attribution }))).not.toMatch(/INTERNAL|DELETED/u);
      }
    }
  });
});

describe('the text that is chosen', () => {
  it('is the translation, in the language of the report', async () => {
    const paragraph = await numbered('1.1/1', 'ar');
    expect(plain(paragraph?.runs ?? [])).toContain('يُنشر عدد الممرضين');
    expect(paragraph?.runs.some((run) => run.kind === 'text' && run.language === 'ar')).toBe(false);
  });

  it('is else the original, tagged and named in the language of the report', async () => {
    const runs = (await numbered('1.1/2', 'en'))?.runs ?? [];
    expect(runs).toContainEqual({ kind: 'text', text: 'Étudier les partenariats public-privé.', language: 'fr' });
    expect(plain(runs)).toContain('(original in French, not yet translated)');
    expect(plain((await numbered('1.1/2', 'fr'))?.runs ?? [])).not.toContain('original');
  });

  it('stands in a paragraph of its own direction where that differs', async () => {
    const model = await modelOf(records, 'en');
    const blocks = model.sections.flatMap((section) => section.blocks);
    const at = blocks.findIndex((block) => block.type === 'paragraph' && block.number?.label === '1.1/3');
    expect(blocks[at]).toMatchObject({ direction: 'ltr', role: 'contribution' });
    expect(blocks[at + 1]).toMatchObject({ direction: 'rtl', role: 'foreign', runs: [{ language: 'ar' }] });
  });

  it('says that a translation is older than its original', async () => {
    expect(plain((await numbered('1.2/1', 'fr'))?.runs ?? [])).toContain('(l’original a changé depuis cette traduction)');
  });

  it('is listed at the end where it is not final', async () => {
    const lines = linesOf(await modelOf(records, 'fr'));
    expect(lines.filter((line) => line.startsWith('note')).slice(0, 2)).toEqual([
      expect.stringMatching(/^note \| {2}\| 22 textes ne sont pas encore traduits .* 1\.1\/1\u00a0; 1\.1\/3\u00a0; /u),
      'note |  | 1 traduction est antérieure à la version actuelle de l’original\u00a0: 1.2/1',
    ]);
    expect(linesOf(await modelOf(records, 'ar'))).toContain('note |  | ترجمة واحدة (1) لا تزال مسودة لم تراجع.');
  });
});

describe('attribution', () => {
  const said = async (attribution: 'person' | 'body' | 'group' | 'none'): Promise<string> => {
    const lines = linesOf(await modelOf(records, 'en', { attribution }));
    return lines.find((line) => line.startsWith('contribution | 1.1/1'))?.split(' — ')[1] ?? '';
  };

  it('names speakers as far as asked', async () => {
    expect(await said('person')).toBe('Olga Ștefănescu, Ministry of Health; ليلى حداد, World Health Organization (WHO)');
    expect(await said('body')).toBe('Ministry of Health; World Health Organization (WHO)');
    expect(await said('group')).toBe('Line ministries; International organizations');
    expect(await said('none')).toBe('');
  });

  it('names no person anywhere when bodies are not to be named', async () => {
    for (const attribution of ['group', 'none'] as const) {
      expect(JSON.stringify(await modelOf(records, 'en', { attribution }))).not.toMatch(/Ștefănescu|حداد|Петров/u);
    }
  });

  it('names each speaker once', async () => {
    const lines = linesOf(await modelOf(records, 'en'));
    expect(lines.find((line) => line.startsWith('contribution | 1.2/1'))).toMatch(/— Presenter$/u);
  });
});

describe('open conflicts', () => {
  it('are marked where they stand and counted at the end', async () => {
    const from = replace(ids.c1, (found) => disputed(deleted(found, {}), 'type', 'quote'));
    const lines = linesOf(await modelOf(from, 'en'));
    expect(lines.find((line) => line.startsWith('contribution | 1.1/1'))).toContain('[open conflict: deleted in one copy, edited in another] [open conflict: two versions]');
    expect(lines).toContain('note |  | 2 conflicts between copies of the workshop are open. The report shows one version each and marks the places: 1.1/1');
  });
});

describe('lists, numbers and references', () => {
  it('cites an item once, under one number, and links to it', async () => {
    const links = ((await numbered('1.2/1', 'en'))?.runs ?? []).filter((run): run is Extract<ModelRun, { kind: 'text' }> => run.kind === 'text' && run.target !== undefined);
    expect(links).toEqual([{ kind: 'text', text: '[1]', target: 'reference-1' }]);
    expect(linesOf(await modelOf(records, 'fr'))).toContain('reference | [1] | Code de pratique mondial de l’OMS. Assemblée mondiale de la Santé, WHA63.16');
  });

  it('has a target for every link and entry of the contents', async () => {
    for (const language of ['en', 'ar'] as const) {
      const json = JSON.stringify(await modelOf(records, language));
      const targets = [...json.matchAll(/"target":"([^"]+)"/gu)].map(([, target]) => target);
      const places = new Set([...json.matchAll(/"id":"([^"]+)"/gu)].map(([, id]) => id));
      expect(targets.length).toBeGreaterThan(10);
      expect(targets.filter((target) => !places.has(target ?? ''))).toEqual([]);
    }
  });

  it('numbers each paragraph of an authored text and starts no list in the middle', async () => {
    const blocks = [
      { type: 'paragraph', runs: [{ text: 'Three steps follow.' }] },
      { type: 'list', ordered: true, items: [[{ text: 'count' }], [{ text: 'compare' }]] },
      { type: 'callout', runs: [{ text: 'Mind the gap.' }] },
      { type: 'paragraph', runs: [{ text: 'Then decide.', strong: true }] },
    ];
    const section = record('section', `${ids.ws}:section:introduction`, ids.ws, 'a0', { part: 'introduction', 'text.o': { language: 'en', blocks } });
    const lines = linesOf(await modelOf([...bareRecords, section], 'en'));
    const at = lines.indexOf('h1 | I. | Introduction');
    expect(lines.slice(at + 1, at + 6)).toEqual([
      'numbered | 1. | Three steps follow.',
      'list | 1. | count',
      'list | 2. | compare',
      'callout |  | Mind the gap.',
      'numbered | 2. | Then decide.',
    ]);
  });

  it('puts the footnote of the form at the participants', async () => {
    const model = await modelOf(records, 'en');
    expect(linesOf(model)).toContainEqual(expect.stringMatching(/^row \| \| Participants\[note 1\]/u));
    expect(plain(model.notes[0]?.runs ?? [])).toBe('Only bodies that took the floor are listed.');
  });

  it('calls a report a draft until it has been cleared', async () => {
    expect((await modelOf(records, 'en')).header.status).toBe('Summary report');
    expect((await modelOf(bareRecords, 'fr')).header.status).toBe('Rapport de synthèse, projet');
  });

  it('shows a question of which only a text in another language is there', async () => {
    const question = record('question', 'q-ar', ids.data, 'a5', text('wording', 'ar', 'ما الأرقام الناقصة؟'));
    const model = await modelOf([...records, question], 'en');
    const heading = model.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'heading' && block.number?.label === '2.2');
    expect(heading).toMatchObject({ direction: 'rtl' });
  });
});
