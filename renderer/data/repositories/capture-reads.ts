import { citationsOf, linksOf } from '../../domain/citation.ts';
import { contributionTypeOf, dayOf, numberOf, originalOf, ownerOf, positionStateOf, speakersOf, stringOf, textOf } from '../../domain/decode.ts';
import { attendanceOf, sexOf } from '../../domain/decode-agenda.ts';
import { isObject } from '../../domain/json.ts';
import { plainIn } from '../../domain/pick-text.ts';
import { isAgreed, isPrepared, stateInRoom, textSinceRoom, wasAgreed } from '../../domain/since-room.ts';
import { rolesOf } from '../../domain/team.ts';
import type { LanguageTag } from '../../domain/text.ts';
import { unheardOf } from '../../domain/unheard.ts';
import type { BodyView, CaptureView, ContributionView, ParticipantView, PositionView, QuestionView, SpeakerChoice } from '../../domain/views.ts';
import type { RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { childrenOf, livingOf, viewById } from '../rows.ts';
import { readNumbered } from './workshop-reads.ts';

/** Reads for the capture screen: one question with everything on it, and who may speak. */

/** A question with positions, contributions and notes; undefined when it is not there. */
export async function readCapture(db: Database, id: string): Promise<CaptureView | undefined> {
  const view = await viewById(db, id);
  if (view?.kind !== 'question') return undefined;
  const [question, contributions, positions, notes] = await Promise.all([
    questionOf(db, view),
    childrenOf(db, id, 'contribution'),
    childrenOf(db, id, 'position'),
    childrenOf(db, id, 'note'),
  ]);
  return {
    question,
    contributions: contributions.map((contribution, index) => contributionOf(contribution, index, isAgreed(view))),
    positions: await Promise.all(positions.map((position, index) => positionOf(db, position, index + 1, isAgreed(view)))),
    notes: notes.map((note) => ({ id: note.id, text: textOf(note, 'text') })),
  };
}

/** People at the workshop, in the order they were typed. */
export async function readParticipants(db: Database, workshop: string): Promise<readonly ParticipantView[]> {
  const [people, bodies] = await Promise.all([livingOf(db, workshop, 'participant'), readBodies(db, workshop)]);
  return people.map((view) => ({
    id: view.id,
    name: stringOf(view, 'name') ?? '',
    function: textOf(view, 'function'),
    body: bodies.find(({ id }) => id === view.fields['body']) ?? null,
    typedBody: stringOf(view, 'typedBody') ?? null,
    group: stringOf(view, 'group') ?? null,
    team: rolesOf(view),
    sex: sexOf(view),
    language: stringOf(view, 'language') ?? null,
    table: stringOf(view, 'table') ?? null,
    attendance: attendanceOf(view),
    open: view.open,
  }));
}

/** Everyone the speaker picker offers: participants, then bodies. Groups and free roles are the screen's own. */
export async function readSpeakers(db: Database, workshop: string, language: LanguageTag): Promise<readonly SpeakerChoice[]> {
  const [people, bodies] = await Promise.all([readParticipants(db, workshop), readBodies(db, workshop)]);
  return [
    ...people.map(({ id, name, group }) => ({ speaker: { participant: id }, label: name, group })),
    ...bodies.map(({ id, name, group }) => ({ speaker: { body: id }, label: plainIn(name, language), group })),
  ];
}

/** Bodies of a workshop, in order. */
export async function readBodies(db: Database, workshop: string): Promise<readonly BodyView[]> {
  const views = await livingOf(db, workshop, 'body');
  return views.map((view) => ({ id: view.id, name: textOf(view, 'name'), group: stringOf(view, 'group') ?? '' }));
}

/** Which question of the library a question was taken from, if any. */
function libraryIdOf(view: RecordView): string | null {
  const value = view.fields['library'];
  return isObject(value) && typeof value['id'] === 'string' ? value['id'] : null;
}

async function questionOf(db: Database, view: RecordView): Promise<QuestionView> {
  const parent = view.parent === null ? undefined : await viewById(db, view.parent);
  const workshop = parent?.parent ?? null;
  const numbered = workshop === null ? [] : await readNumbered(db, workshop);
  const roundtable = numbered.find(({ view: { id } }) => id === view.parent);
  return {
    id: view.id,
    number: roundtable?.questions.find((question) => question.view.id === view.id)?.number ?? '',
    roundtable: { id: view.parent ?? '', number: roundtable?.number ?? '', title: roundtable === undefined ? { original: undefined, translations: {} } : textOf(roundtable.view, 'title') },
    wording: textOf(view, 'wording'),
    usable: textOf(view, 'usable'),
    context: textOf(view, 'context'),
    library: libraryIdOf(view),
    minutes: numberOf(view, 'minutes') ?? null,
    links: linksOf(view.fields),
    isAgreed: isAgreed(view),
    unheard: unheardOf(Object.keys(view.fields), (field) => textOf(view, field)),
    open: view.open,
  };
}

function contributionOf(view: RecordView, index: number, agreed: boolean): ContributionView {
  return {
    id: view.id,
    number: index + 1,
    text: textOf(view, 'text'),
    versions: view.values('text.o').slice(1).map((value) => ({ original: originalOf(value), translations: {} })),
    type: contributionTypeOf(view),
    speakers: speakersOf(view, 'speakers'),
    table: stringOf(view, 'table') ?? null,
    sector: stringOf(view, 'sector') ?? null,
    owner: ownerOf(view),
    due: dayOf(view, 'due'),
    prepared: isPrepared(view),
    since: agreed ? textSinceRoom(view) : null,
    cites: citationsOf(view.fields),
    contested: view.state === 'contested',
    open: view.open,
  };
}

async function positionOf(db: Database, view: RecordView, number: number, agreed: boolean): Promise<PositionView> {
  const sides = await childrenOf(db, view.id, 'side');
  return {
    id: view.id,
    number,
    state: positionStateOf(view),
    sides: sides.map((side, index) => ({
      id: side.id,
      letter: String.fromCharCode('a'.charCodeAt(0) + index),
      text: textOf(side, 'text'),
      holders: speakersOf(side, 'holders'),
      since: agreed && wasAgreed(view) ? textSinceRoom(side) : null,
    })),
    prepared: isPrepared(view),
    room: agreed ? { isAdded: !wasAgreed(view), wasState: stateInRoom(view) } : null,
    open: view.open,
  };
}
