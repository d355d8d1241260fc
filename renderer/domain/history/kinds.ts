import { answerTexts } from '../assessment/answer.ts';
import { isKind, type Kind } from '../kinds.ts';
import { planDays, planTexts } from '../plan/plan-item.ts';
import { priorityTexts } from '../priorities/priority.ts';
import { stepTexts } from '../steps/step.ts';
import { headerTexts } from '../views.ts';
import { mostPlaces, mostRating } from '../votes/ballot.ts';

/**
 * What history and trash show of each kind of record. A later kind adds an entry here; one without an entry, and fields that no
 * entry names, are shown all the same, as they stand in the record.
 */

/** Values that are one of a few, or a code: the screen has their words. */
export type ChoiceName =
  | 'contribution-type' | 'position-state' | 'stage' | 'group' | 'sex' | 'language' | 'region' | 'digits' | 'block-form'
  | 'section-part' | 'output' | 'report' | 'clearing-act' | 'checklist-group'
  | 'ballot-method' | 'ballot-counting' | 'ballot-state' | 'sector'
  | 'priority-decision' | 'way-to-order' | 'plan-level' | 'plan-progress'
  | 'strength' | 'effect-direction' | 'policy-response' | 'confidence' | 'decided' | 'involvement' | 'step-state' | 'readiness';

/** How a field is read: `text` stands in `<name>.o` with its translations, the others in the register of their own name. */
export type FieldForm =
  | 'text' | 'words' | 'list' | 'names' | 'owner' | 'record' | 'records' | 'number' | 'date' | 'days' | 'years' | 'moment' | 'flag' | 'place' | 'cite' | 'file' | 'setting'
  /** Whom a count counts; a number counted for the option that its register names. */
  | 'unit' | 'counted'
  /** Belongs to the making of the record and says nothing to a reader. */
  | 'hidden'
  | { readonly choice: ChoiceName };

export type KindHistory = {
  /** The field by which a record of the kind is called; null where it has none of its own. */
  readonly title: string | null;
  /** Kinds below it that are a part of it: their changes are its changes. */
  readonly inside?: readonly Kind[];
  /** By name; `cites.*` stands for all that begin so, `note*` for all with a number after it. */
  readonly fields: { readonly [name: string]: FieldForm };
};

const texts = (names: readonly string[]): { readonly [name: string]: FieldForm } => Object.fromEntries(names.map((name) => [name, 'text'] as const));

const question = texts(['wording', 'usable', 'context']);
const taken = { library: 'hidden', own: 'hidden' } as const;

/** Numbers of a vote by option: dots, people at each place, people at each rating. */
const counted: KindHistory['fields'] = Object.fromEntries(
  ['dots', ...numbersTo(mostPlaces).map((place) => `place${place}`), ...numbersTo(mostRating).map((rating) => `rated${rating}`)].map((name) => [`${name}.*`, 'counted'] as const),
);

function numbersTo(most: number): readonly string[] {
  return Array.from({ length: most }, (_, at) => String(at + 1));
}

const kinds: { readonly [K in Kind]?: KindHistory } = {
  workshop: {
    title: 'title',
    fields: {
      ...texts(headerTexts),
      'groups.*': 'text',
      'groupPlace.*': 'hidden',
      'groupRemoved.*': 'flag',
      'criterion.*': 'text',
      'criterionWeight.*': 'number',
      'criterionPlace.*': 'hidden',
      'criterionRemoved.*': 'flag',
      prioritiesBy: { choice: 'way-to-order' },
      'hints.*': 'text',
      dates: 'days',
      participantsTotal: 'number',
      reportDate: 'date',
      stage: { choice: 'stage' },
      language: { choice: 'language' },
      questionLanguages: 'list',
      region: { choice: 'region' },
      digits: { choice: 'digits' },
      archived: 'flag',
      'report.*': 'setting',
      'packs.*': 'record',
      'round.*': 'flag',
      'dayStart.*': 'words',
      sample: 'hidden',
      createdAt: 'hidden',
    },
  },
  table: { title: 'title', fields: { title: 'text', withoutNames: 'flag' } },
  body: { title: 'name', fields: { name: 'text', group: { choice: 'group' } } },
  participant: {
    title: 'name',
    fields: { name: 'words', function: 'text', body: 'record', typedBody: 'words', group: { choice: 'group' }, sex: { choice: 'sex' }, language: { choice: 'language' }, table: 'record', 'attendance.*': 'flag', 'team.*': 'flag' },
  },
  block: {
    title: 'title',
    fields: {
      title: 'text', day: 'number', start: 'words', minutes: 'number', form: { choice: 'block-form' }, owners: 'names', 'owner.*': 'names', roundtables: 'records',
      'roundtable.*': 'cite', table: 'record', beside: 'record',
    },
  },
  roundtable: { title: 'title', fields: { ...texts(['title']), ...taken, 'tables.*': 'record' } },
  question: { title: 'wording', fields: { ...question, minutes: 'number', 'links.*': 'cite', agreed: 'flag', 'unheardWhy.*': 'text', 'unheardPlan.*': 'text', ...taken } },
  contribution: { title: 'text', fields: { text: 'text', type: { choice: 'contribution-type' }, speakers: 'names', sector: { choice: 'sector' }, owner: 'owner', due: 'date', table: 'record', prepared: 'flag', agreed: 'hidden', 'cites.*': 'cite' } },
  position: { title: null, inside: ['side'], fields: { state: { choice: 'position-state' }, prepared: 'flag', agreed: 'hidden' } },
  side: { title: 'text', fields: { text: 'text', holders: 'names', agreed: 'hidden' } },
  note: { title: 'text', fields: texts(['text']) },
  section: {
    title: 'text',
    fields: { text: 'text', 'note*': 'text', part: { choice: 'section-part' }, topic: 'record', output: { choice: 'output' }, 'cites.*': 'cite' },
  },
  ballot: {
    title: 'title',
    inside: ['option', 'vote'],
    fields: {
      ...texts(['title', 'decision']),
      method: { choice: 'ballot-method' }, counting: { choice: 'ballot-counting' }, state: { choice: 'ballot-state' },
      dots: 'number', places: 'number', question: 'record', 'entitled.*': 'flag',
    },
  },
  option: { title: 'text', fields: { text: 'text', madeFrom: 'record' } },
  vote: { title: null, fields: { of: 'unit', present: 'number', abstained: 'number', ...counted } },
  step: {
    title: null,
    fields: {
      ...texts(stepTexts),
      step: 'hidden', part: 'hidden', state: { choice: 'step-state' }, date: 'date', 'output.*': 'flag', answer: { choice: 'readiness' }, easiest: 'setting',
    },
  },
  assessment: { title: null, fields: { checklist: 'hidden', isChosen: 'flag', 'stakeholder.*': { choice: 'involvement' }, whoElse: 'text' } },
  answer: {
    title: null,
    fields: {
      ...texts(answerTexts),
      checklist: 'hidden', question: 'hidden', table: 'record',
      strength: { choice: 'strength' }, direction: { choice: 'effect-direction' }, response: { choice: 'policy-response' },
      confidence: { choice: 'confidence' }, decided: { choice: 'decided' }, agree: 'number', disagree: 'number',
    },
  },
  priority: { title: 'title', fields: { ...texts(priorityTexts), checklist: 'hidden', question: 'hidden', 'rating.*': 'number', decision: { choice: 'priority-decision' } } },
  'plan-item': {
    title: 'title',
    fields: {
      ...texts(planTexts),
      ...Object.fromEntries(planDays.map((day) => [day, 'date'] as const)),
      level: { choice: 'plan-level' }, priority: 'record', checklist: 'hidden', question: 'hidden', 'cites.*': 'cite',
      expects: { choice: 'policy-response' }, progress: { choice: 'plan-progress' },
    },
  },
  attachment: {
    title: 'name',
    fields: { name: 'words', alternative: 'words', data: 'file', purpose: 'hidden', type: 'hidden', width: 'hidden', height: 'hidden' },
  },
  milestone: { title: 'name', fields: { name: 'words', at: 'moment', snapshot: 'file', data: 'file' } },
  clearing: {
    title: 'name',
    fields: {
      act: { choice: 'clearing-act' }, name: 'words', function: 'words', on: 'date', reason: 'words', report: { choice: 'report' }, language: { choice: 'language' },
      file: 'hidden', milestone: 'record', at: 'moment',
    },
  },
  decision: { title: null, fields: {} },
  practice: {
    title: 'title',
    fields: {
      ...texts(['title', 'qualifier', 'partners', 'themes', 'tags', 'summary', 'forTheRoom', 'source']),
      states: 'list', sectors: 'list', links: 'list', period: 'years',
    },
  },
  'own-set': { title: 'title', inside: ['own-question'], fields: texts(['title']) },
  'own-question': { title: 'wording', fields: question },
  'own-checklist': { title: 'title', inside: ['checklist-question'], fields: texts(['title', 'purpose']) },
  'checklist-question': { title: 'wording', fields: { ...texts(['wording', 'usable']), group: { choice: 'checklist-group' } } },
  guidance: { title: 'title', fields: texts(['title', 'text']) },
  mark: { title: null, fields: { bookmarked: 'flag', read: 'flag' } },
  pack: { title: 'title', fields: { ...texts(['title', 'publisher']), language: { choice: 'language' }, version: 'words', 'items.*': 'record' } },
  template: { title: 'title', fields: { title: 'text', records: 'hidden' } },
};

const unknown: KindHistory = { title: null, fields: {} };

/** What is shown of a kind; a kind of a newer program has no entry and shows everything. */
export function historyOf(kind: string): KindHistory {
  return (isKind(kind) ? kinds[kind] : undefined) ?? unknown;
}

/** True for a kind that has said what is shown of it. */
export const isRegistered = (kind: Kind): boolean => kinds[kind] !== undefined;

/** A register's name taken apart: `text.t.fr` is the French translation of `text`, `note2.o` a text of the kind `note*`. */
export type NamedField = {
  /** As in the entry of the kind: what it is called by. */
  readonly name: string;
  readonly form: FieldForm | 'plain';
  /** What the entry's `*` stands for; empty otherwise. */
  readonly part: string;
  /** Language of a translation; null for anything else. */
  readonly translation: string | null;
};

/** What the register of this name is in a record of this kind. `plain` is what no entry names. */
export function fieldOf(kind: string, register: string): NamedField {
  if (register === 'place') return { name: 'place', form: 'place', part: '', translation: null };
  const { fields } = historyOf(kind);
  const [, base = register, translation = null] = /^(.+?)\.(?:o|t\.(.+))$/u.exec(register) ?? [];
  for (const candidate of new Set([base, register])) {
    const found = entryOf(fields, candidate);
    if (found !== undefined) return { ...found, translation: found.form === 'text' ? translation : null };
  }
  // Whatever kind it is of, what has the form of a text is one.
  return base === register ? { name: register, form: 'plain', part: '', translation: null } : { name: base, form: 'text', part: '', translation };
}

function entryOf(fields: KindHistory['fields'], name: string): Pick<NamedField, 'name' | 'form' | 'part'> | undefined {
  const exact = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (exact !== undefined) return { name, form: exact, part: '' };
  const head = Object.keys(fields).find((key) => key.endsWith('*') && isPartOf(key.slice(0, -1), name));
  const form = head === undefined ? undefined : fields[head];
  return head === undefined || form === undefined ? undefined : { name: head, form, part: name.slice(head.length - 1) };
}

/** `cites.` takes anything after it, `note` a number only. */
function isPartOf(head: string, name: string): boolean {
  return name.startsWith(head) && name.length > head.length && (head.endsWith('.') || /^\d+$/u.test(name.slice(head.length)));
}
