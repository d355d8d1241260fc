import { fieldOf, type NamedField } from '../../domain/history/kinds.ts';
import type { ChangedField } from '../../data/history/history.ts';
import { headerKeys } from '../../i18n/header-keys.ts';
import { languageName } from '../../i18n/languages.ts';
import { recordKindWords } from '../../i18n/named-words.ts';
import type { PlainKey, Words } from '../../i18n/word-types.ts';

/** Keys of words by the name of a field: each key stands whole, so that a missing word is found by its name. */
const fieldKeys: Readonly<Record<string, PlainKey>> = {
  ...headerKeys,
  'groups.*': 'history.field.group',
  'hints.*': 'templates.hint',
  'groupRemoved.*': 'people.groupGone',
  'criterion.*': 'priorities.history.criterion',
  'criterionWeight.*': 'priorities.history.weight',
  'criterionRemoved.*': 'priorities.history.criterionGone',
  prioritiesBy: 'priorities.orderBy',
  'rating.*': 'priorities.history.rating',
  reasons: 'priorities.reasons',
  level: 'plan.level.title',
  priority: 'priorities.column.priority',
  budget: 'plan.field.budget',
  funding: 'plan.field.funding',
  risks: 'plan.field.risks',
  assumptions: 'plan.field.assumptions',
  baseline: 'plan.field.baseline',
  baselineDay: 'plan.field.baselineDay',
  target: 'plan.field.target',
  verification: 'plan.field.verification',
  expects: 'plan.field.expects',
  progress: 'plan.progress.title',
  doneOn: 'plan.field.doneOn',
  followUp: 'plan.field.followUp',
  dates: 'history.field.dates',
  participantsTotal: 'prepare.total',
  reportDate: 'prepare.reportDate',
  stage: 'prepare.stage',
  language: 'own.field.language',
  questionLanguages: 'prepare.questionsAlso',
  region: 'prepare.regional.region',
  digits: 'prepare.regional.digits',
  archived: 'history.field.archived',
  'report.*': 'history.field.report',
  'packs.*': 'history.field.pack',
  'round.*': 'rounds.history',
  name: 'prepare.name',
  function: 'prepare.function',
  body: 'prepare.body',
  typedBody: 'prepare.body',
  group: 'prepare.group',
  sex: 'history.field.sex',
  'attendance.*': 'history.field.attendance',
  'team.*': 'team.title',
  day: 'history.field.day',
  start: 'history.field.start',
  minutes: 'history.field.minutes',
  form: 'history.field.form',
  owners: 'history.field.owners',
  'owner.*': 'history.field.owners',
  'roundtable.*': 'history.field.roundtables',
  beside: 'agenda.field.beside',
  'dayStart.*': 'agenda.field.dayStart',
  roundtables: 'history.field.roundtables',
  table: 'history.field.table',
  'tables.*': 'tables.takes',
  withoutNames: 'tables.withoutNames',
  isChosen: 'assess.choose',
  'stakeholder.*': 'assess.stakeholders',
  whoElse: 'assess.stakeholders',
  strength: 'assess.strength.title',
  direction: 'assess.direction.title',
  response: 'assess.response.title',
  confidence: 'assess.confidence.title',
  decided: 'assess.decided.title',
  agree: 'assess.agree',
  disagree: 'assess.disagree',
  evidence: 'assess.evidence',
  responsible: 'assess.responsible',
  date: 'steps.asOf',
  outputs: 'steps.references',
  'output.*': 'steps.outputThere',
  answer: 'steps.readiness.answer',
  easiest: 'steps.readiness.easiest',
  prepared: 'sinceRoom.prepared',
  agreed: 'sinceRoom.agreed',
  wording: 'own.field.wording',
  usable: 'own.field.usable',
  sector: 'capture.sector',
  'unheardWhy.*': 'capture.unheardWhy',
  'unheardPlan.*': 'capture.unheardPlan',
  context: 'own.field.context',
  text: 'own.field.text',
  type: 'capture.kinds',
  speakers: 'capture.speakers',
  holders: 'capture.holders',
  'cites.*': 'history.field.cites',
  'links.*': 'asked.linked',
  state: 'capture.positionState',
  'note*': 'history.field.note',
  part: 'history.field.part',
  topic: 'history.field.topic',
  output: 'history.field.output',
  owner: 'history.field.owner',
  due: 'history.field.due',
  alternative: 'history.field.alternative',
  data: 'history.field.file',
  snapshot: 'history.field.file',
  at: 'history.field.at',
  act: 'history.field.act',
  on: 'clearing.on',
  reason: 'clearing.reason',
  report: 'desk.reports',
  milestone: 'history.field.milestone',
  qualifier: 'own.field.qualifier',
  partners: 'own.field.partners',
  themes: 'own.field.themes',
  tags: 'own.field.tags',
  summary: 'own.field.summary',
  forTheRoom: 'own.field.forTheRoom',
  source: 'own.field.source',
  states: 'own.field.states',
  sectors: 'own.field.sectors',
  links: 'own.field.links',
  period: 'own.field.period',
  purpose: 'own.field.purpose',
  publisher: 'own.field.publisher',
  version: 'own.field.version',
  'items.*': 'own.pack.items',
  bookmarked: 'history.field.bookmarked',
  read: 'history.field.read',
  method: 'votes.method',
  counting: 'votes.counting',
  dots: 'votes.dotsEach',
  places: 'votes.placesAsked',
  question: 'votes.question',
  'entitled.*': 'votes.entitledGroup',
  decision: 'votes.decision',
  madeFrom: 'votes.madeFrom',
  of: 'votes.countOf',
  present: 'votes.present',
  abstained: 'votes.abstained',
  'dots.*': 'votes.methods.dots',
};

/** True for a field that has words of its own. */
export const hasWords = (name: string): boolean => Object.hasOwn(fieldKeys, name) || levelOf(name) !== null;

/** For whom fields are named: in which words and language, and how the stakeholder groups and the criteria of the workshop are called, by slug. */
export type FieldReader = { readonly t: Words; readonly language: string; readonly group: (slug: string) => string; readonly criterion: (slug: string) => string };

/** Registers whose last part is the slug of a stakeholder group. */
const byGroup: ReadonlySet<string> = new Set(['groups.*', 'groupRemoved.*', 'entitled.*']);
/** Registers whose last part is the slug of a criterion. */
const byCriterion: ReadonlySet<string> = new Set(['criterion.*', 'criterionWeight.*', 'criterionRemoved.*', 'rating.*']);

/** What a field is called, with the language of a translation. */
export function fieldWords(reader: FieldReader, field: NamedField): string {
  const name = baseWords(reader, field);
  return field.translation === null ? name : reader.t('history.translation', { field: name, language: languageName(field.translation, reader.language) });
}

function baseWords({ t, group, criterion }: FieldReader, { name, form, part }: NamedField): string {
  if (form === 'place') return t('history.field.order');
  const level = levelOf(name);
  if (level !== null) return t(level.of === 'place' ? 'votes.placeNumber' : 'votes.ratingNumber', { number: level.number });
  const key = Object.hasOwn(fieldKeys, name) ? fieldKeys[name] : undefined;
  return key === undefined ? t('history.field.other', { name }) : t(key, { part: byGroup.has(name) ? group(part) : byCriterion.has(name) ? criterion(part) : part });
}

/** The place or rating that a number of a count is about; null for any other field. */
function levelOf(name: string): { readonly of: 'place' | 'rating'; readonly number: string } | null {
  const [, of, number] = /^(place|rated)(\d)\.\*$/u.exec(name) ?? [];
  return number === undefined ? null : { of: of === 'place' ? 'place' : 'rating', number };
}

/** What a changed field is called in the history of `main`: of something inside it, with its kind. */
export function changeWords(reader: FieldReader, main: string, kind: string, { id, field }: ChangedField): string {
  const { t } = reader;
  const words = field === 'life' ? t('history.field.life') : fieldWords(reader, fieldOf(kind, field));
  return id === main ? words : t('history.inner', { kind: recordKindWords(t, kind), field: words });
}

/** True for what says nothing to a reader. */
export const isHidden = (kind: string, field: string): boolean => field !== 'life' && fieldOf(kind, field).form === 'hidden';
