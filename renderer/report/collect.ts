import { withTimes } from '../domain/agenda/layout.ts';
import { agendaFieldsOf, attendanceOf, dayStartsOf, sexOf } from '../domain/decode-agenda.ts';
import { ownGroupsOf } from '../domain/groups.ts';
import { factOutputs, sectionParts } from '../domain/kinds.ts';
import type { HeaderText } from '../domain/views.ts';
import { comparePlaces } from '../record/order.ts';
import { practiceOf } from '../domain/decode-own.ts';
import { isOwnKind, ownNumberMarks } from '../domain/own.ts';
import { RecordTree } from '../record/tree.ts';
import { isObject } from '../domain/json.ts';
import { unheardOf } from '../domain/unheard.ts';
import { conflictsOf, type RecordSource, type RecordView } from '../record/view.ts';
import { assessmentsOf, assessmentViews } from './collect-assessment.ts';
import { ballotsOf } from './collect-ballots.ts';
import { planOf, planViews } from './collect-plan.ts';
import { filesOf, picturesOf, type PictureBytes } from './collect-files.ts';
import { comparedWithCleared } from './since-clearing.ts';
import { citationsOf, linksOf, oneOf, stringOf, textOf } from './decode.ts';
import { contributionTypeOf, datesOf, dayOf, numberOf, ownerOf, positionStateOf, questionLanguagesOf, speakersOf, stageOf } from '../domain/decode.ts';
import { positionRoom, textRoom } from './collect-room.ts';
import { isAgreed, wasAgreed } from '../domain/since-room.ts';
import type * as Input from './input.ts';

/** Thrown when the source holds no such workshop; the message is for a person. */
export class NoSuchWorkshop extends Error {
  override readonly name = 'NoSuchWorkshop';
}

/** Kinds a report speaks of. Internal notes are not among them, so they cannot reach it. */
const reported = ['table', 'body', 'participant', 'block', 'roundtable', 'question', 'contribution', 'position', 'side', 'section', 'ballot', 'option', 'vote'] as const;
type Reported = (typeof reported)[number];

/** What is read for some kinds of report alone, so that the others are not kept waiting for it. */
export type Asked = { readonly assessments?: true; readonly plan?: true };

/** Id of the roundtable, and of the question in it, that hold what has lost its place. */
export const strays = 'strays';

/**
 * Reads a workshop once and gives plain data for `buildReport`. Deleted records are left out; one whose deletion is
 * contested stays, marked; a deleted parent stays, marked, while something below it is alive (design section 3,
 * point 8). Throws `NoSuchWorkshop`.
 */
export async function collect(source: RecordSource, workshopId: string, asked: Asked = {}): Promise<Input.ReportInput> {
  const workshop = (await source.workshops()).find((view) => view.id === workshopId);
  if (workshop === undefined) throw new NoSuchWorkshop(`No workshop with the id ${workshopId}`);
  const own = [...((await source.own?.()) ?? [])].sort(comparePlaces);
  const records = await source.records(workshopId);
  const pictures = await picturesOf(source, records);
  return comparedWithCleared(inputOf({ workshop, records, own, pictures, asked }), records, ({ workshop: then, records: old }) => inputOf({ workshop: then, records: old, own: old.filter(({ kind }) => isOwnKind(kind)), pictures, asked }));
}

type Read = { readonly workshop: RecordView; readonly records: readonly RecordView[]; readonly own: readonly RecordView[]; readonly pictures: PictureBytes; readonly asked: Asked };

function inputOf({ workshop, records, own, pictures, asked }: Read): Input.ReportInput {
  const tree = new RecordTree(records, reported);
  const counted = [workshop, ...reported.flatMap((kind) => tree.shown(kind))];
  const assessed = asked.assessments === true ? assessmentViews(records) : [];
  const planned = asked.plan === true ? planViews(records) : [];
  const ballots = ballotsOf(tree, base);
  const files = filesOf(records, new Map(counted.map((view) => [view.id, view])), pictures);
  return {
    workshop: workshopOf(workshop),
    groups: groupNames(workshop),
    bodies: tree.shown('body').map((view) => ({ ...base(view), name: textOf(view, 'name'), group: stringOf(view.fields['group']) })),
    participants: tree.shown('participant').map(participantOf),
    tables: tree.shown('table').map((view) => ({ ...base(view), title: textOf(view, 'title') })),
    blocks: withTimes(tree.shown('block').map((view) => ({ ...base(view), ...agendaFieldsOf(view), title: textOf(view, 'title') })), dayStartsOf(workshop)),
    roundtables: roundtablesOf(tree),
    sections: tree.shown('section').map(sectionOf),
    cited: citedIn(tree, own),
    ownPractices: own.filter(({ kind, state }) => kind === 'practice' && state !== 'gone').map((view, at) => practiceOf(view, `${ownNumberMarks.practice}${String(at + 1)}`)),
    ...(ballots.length === 0 ? {} : { ballots }),
    ...(files.length === 0 ? {} : { files }),
    ...(asked.assessments === true ? { assessments: assessmentsOf(assessed, own, base) } : {}),
    ...(asked.plan === true ? { plan: planOf(planned, base) } : {}),
    openConflicts: [...counted, ...assessed, ...planned].reduce((sum, view) => sum + conflictsOf(view), 0),
  };
}

type Tree = RecordTree<Reported>;

function base(view: RecordView): { readonly id: string; readonly marks: readonly Input.Mark[] } {
  const marks: Input.Mark[] = [];
  if (view.state === 'contested') marks.push('deletion');
  if (view.state === 'gone') marks.push('parent');
  // Open versions of a text are marked at the text itself.
  if (view.open.some((field) => !/\.(?:o|t\..+)$/u.test(field))) marks.push('values');
  return { id: view.id, marks };
}

function workshopOf(view: RecordView): Input.ReportWorkshop {
  const { fields } = view;
  return {
    id: view.id,
    texts: {
      title: textOf(view, 'title'),
      event: textOf(view, 'event'),
      place: textOf(view, 'place'),
      hosts: textOf(view, 'hosts'),
      collaboration: textOf(view, 'collaboration'),
      supporters: textOf(view, 'supporters'),
      coordinator: textOf(view, 'coordinator'),
      advisers: textOf(view, 'advisers'),
      rapporteur: textOf(view, 'rapporteur'),
      participantsNote: textOf(view, 'participantsNote'),
    } satisfies Record<HeaderText, Input.ReportText>,
    dates: datesOf(view),
    participantsTotal: numberOf(view, 'participantsTotal') ?? null,
    reportDate: stringOf(fields['reportDate']),
    questionLanguages: questionLanguagesOf(view),
    stage: stageOf(view),
  };
}

function groupNames(workshop: RecordView): Readonly<Record<string, Input.ReportText>> {
  return Object.fromEntries(ownGroupsOf(workshop).map(({ slug }) => [slug, textOf(workshop, `groups.${slug}`)]));
}

function participantOf(view: RecordView): Input.ReportParticipant {
  return {
    ...base(view),
    name: stringOf(view.fields['name']) ?? '',
    function: textOf(view, 'function'),
    body: stringOf(view.fields['body']),
    typedBody: stringOf(view.fields['typedBody']),
    group: stringOf(view.fields['group']),
    sex: sexOf(view),
    attendance: attendanceOf(view),
  };
}

function sectionOf(view: RecordView): Input.ReportSection {
  return {
    ...base(view),
    part: oneOf(view.fields['part'], sectionParts, 'introduction'),
    topic: stringOf(view.fields['topic']),
    output: factOutputs.find((output) => output === view.fields['output']) ?? null,
    text: textOf(view, 'text'),
    notes: notesOf(view),
    condenses: condensedOf(view),
  };
}

/** Footnotes are texts of their own (`note1`, `note2` …), so that they are translated and merged like any other. */
function notesOf(view: RecordView): Readonly<Record<string, Input.ReportText>> {
  const numbers = Object.keys(view.fields).flatMap((field) => /^note(\d+)\.o$/u.exec(field)?.[1] ?? []);
  return Object.fromEntries(numbers.map((number) => [number, textOf(view, `note${number}`)]));
}

/** A section cites the records it condenses by id alone; what also has a title is an item of the library. */
function condensedOf({ fields }: RecordView): readonly string[] {
  const cites = Object.entries(fields).filter(([field]) => field.startsWith('cites.'));
  return cites.flatMap(([, value]) => (isObject(value) && typeof value['id'] === 'string' && value['title'] === undefined ? [value['id']] : []));
}

/** What the records cite, each item once, where it is first read. */
function citedIn(tree: Tree, own: readonly RecordView[]): readonly Input.CitedItem[] {
  const ownKinds = new Map(own.map(({ id, kind }) => [id, kind]));
  const questions = tree.shown('roundtable').flatMap((roundtable) => tree.children(roundtable.id, 'question'));
  const readingOrder = [
    ...questions.flatMap((question) => [
      question,
      ...tree.children(question.id, 'position').flatMap((position) => [position, ...tree.children(position.id, 'side')]),
      ...tree.children(question.id, 'contribution'),
    ]),
    // What has lost its place comes after; what was met already does not come again.
    ...(['question', 'position', 'side', 'contribution', 'section'] as const).flatMap((kind) => tree.shown(kind)),
  ];
  const found = new Map<string, Input.CitedItem>();
  for (const citation of readingOrder.flatMap(citationsOf)) {
    if (!found.has(citation.item)) found.set(citation.item, { ...citation, isPractice: isPractice(citation.item, ownKinds) });
  }
  return [...found.values()];
}

/** Items of the library begin with their kind; own ones have ids of their own. An item that has gone still shows. */
function isPractice(item: string, ownKinds: ReadonlyMap<string, string>): boolean {
  const own = ownKinds.get(item);
  if (own !== undefined) return own === 'practice';
  return item.startsWith('practice.') || !/^[a-z]+\./u.test(item);
}

function roundtablesOf(tree: Tree): readonly Input.ReportRoundtable[] {
  const placed = tree.shown('roundtable').map((view) => ({
    ...base(view),
    title: textOf(view, 'title'),
    questions: tree.children(view.id, 'question').map((question) => questionOf(tree, question)),
  }));
  const questions = tree.lost('question', 'roundtable').map((question) => questionOf(tree, question));
  const contributions = tree.lost('contribution', 'question').map((view) => contributionOf(view, false));
  const positions = tree.lost('position', 'question').map((position) => positionOf(tree, position, false));
  const nameless: Input.ReportText = { original: undefined, translations: {}, open: false };
  const last = { id: strays, marks: [], wording: nameless, usable: nameless, context: nameless, minutes: null, library: null, positions, contributions };
  const lost = contributions.length + positions.length > 0 ? [...questions, last] : questions;
  return lost.length === 0 ? placed : [...placed, { id: strays, marks: [], title: nameless, questions: lost }];
}

function questionOf(tree: Tree, view: RecordView): Input.ReportQuestion {
  const agreed = isAgreed(view);
  return {
    ...base(view),
    wording: textOf(view, 'wording'),
    context: textOf(view, 'context'),
    library: libraryOf(view),
    usable: textOf(view, 'usable'),
    minutes: numberOf(view, 'minutes') ?? null,
    ...linkedIn(view),
    ...unheardIn(view),
    positions: tree.children(view.id, 'position').map((position) => positionOf(tree, position, agreed)),
    contributions: tree.children(view.id, 'contribution').map((contribution) => contributionOf(contribution, agreed)),
  };
}

function linkedIn(view: RecordView): Pick<Input.ReportQuestion, 'links'> {
  const links = linksOf(view);
  return links.length === 0 ? {} : { links };
}

function unheardIn(view: RecordView): Pick<Input.ReportQuestion, 'unheard'> {
  const unheard = unheardOf(Object.keys(view.fields), (field) => textOf(view, field));
  return unheard.length === 0 ? {} : { unheard };
}

/** A question remembers the item it was copied from, with its version. */
function libraryOf({ fields }: RecordView): string | null {
  const { library } = fields;
  return isObject(library) ? stringOf(library['id']) : null;
}

function positionOf(tree: Tree, view: RecordView, agreed: boolean): Input.ReportPosition {
  return {
    ...base(view),
    ...positionRoom(view, agreed),
    state: positionStateOf(view),
    sides: tree.children(view.id, 'side').map((side) => ({
      ...base(side),
      ...(agreed && wasAgreed(view) ? textRoom(side, true) : {}),
      text: textOf(side, 'text'),
      holders: speakersOf(side, 'holders'),
    })),
  };
}

function contributionOf(view: RecordView, agreed: boolean): Input.ReportContribution {
  const { fields } = view;
  const owner = ownerOf(view);
  return {
    ...base(view),
    ...textRoom(view, agreed),
    text: textOf(view, 'text'),
    type: contributionTypeOf(view),
    speakers: speakersOf(view, 'speakers'),
    table: stringOf(fields['table']),
    sector: stringOf(fields['sector']),
    owner: owner !== null && 'role' in owner ? owner.role : '',
    responsible: owner !== null && 'role' in owner ? null : owner,
    due: dayOf(view, 'due'),
    cites: citationsOf(view),
  };
}
