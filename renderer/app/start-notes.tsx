import { useState } from 'react';
import type { Bridge } from '../../preload/contract.ts';
import type { StartNote } from '../data/start-report.ts';
import { useFormats, useLanguage, useWords } from '../i18n/use-words.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/word-types.ts';
import { Button } from '../ui/button.tsx';
import { ThreePart } from '../ui/states.tsx';
import { Frame } from './start-screens.tsx';
import { titleOf } from './workshop-title.ts';

type NoteText = {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
  /** What can be shown in its folder: a journal's damage, or the data folder. */
  readonly show?: { readonly journal: string | null; readonly label: string };
  /** A place that comes before going on. */
  readonly look?: { readonly hash: string; readonly label: string; readonly leave: string };
};
type Saying = { readonly t: Words; readonly formats: Formats; readonly language: string };

/** What a start has to say, one screen after the other, before the work goes on. */
export function StartNotes({ notes, bridge, onDone }: { readonly notes: readonly StartNote[]; readonly bridge: Bridge; readonly onDone: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const [at, setAt] = useState(0);
  const note = notes[at];
  if (note === undefined) return null;
  const { title, happened, safe, todo, show, look } = textOf(note, { t, formats, language });
  const next = (): void => {
    if (at + 1 < notes.length) setAt(at + 1);
    else onDone();
  };
  return (
    <Frame>
      <ThreePart
        key={at}
        title={title}
        happened={{ head: t('start.happened'), text: happened }}
        safe={{ head: t('start.safe'), text: safe }}
        todo={{ head: t('start.todo'), text: todo }}
        actions={
          <span className="app-actions" data-ready="">
            {look === undefined ? null : <Button variant="main" keycap="Enter" autoFocus onPress={() => { window.location.hash = look.hash; next(); }}>{look.label}</Button>}
            {look === undefined ? <Button variant="main" keycap="Enter" autoFocus onPress={next}>{t('start.goOn')}</Button> : <Button onPress={next}>{look.leave}</Button>}
            {show === undefined ? null : <Button icon="folder" onPress={() => { void bridge.call('start:show', { journal: show.journal }); }}>{show.label}</Button>}
          </span>
        }
      />
    </Frame>
  );
}

function textOf(note: StartNote, saying: Saying): NoteText {
  const { t } = saying;
  switch (note.kind) {
    case 'mode':
      return modeText(note, saying);
    case 'rebuilt': {
      const seconds = secondsOf(note.milliseconds, saying);
      const happened = { missing: t('start.rebuiltHappened', { seconds }), 'newer-chromium': t('states.rebuiltOlderBrowser', { seconds }), unusable: t('states.rebuiltUnusable', { seconds }) }[note.why];
      const text = { title: t('start.rebuiltTitle'), happened, safe: t('start.rebuiltSafe', { list: listOf(note.counts, saying) }), todo: t('start.rebuiltTodo') };
      return note.why === 'missing' ? text : { ...text, show: { journal: null, label: t('states.showData') } };
    }
    case 'migrated':
      return {
        title: t('states.migratedTitle'),
        happened: t('states.migratedHappened', { from: String(note.from), to: String(note.to), seconds: secondsOf(note.milliseconds, saying) }),
        safe: t('start.rebuiltSafe', { list: listOf(note.counts, saying) }),
        todo: t('states.migratedTodo'),
      };
    case 'damaged':
      return damageText(note, saying);
    case 'copied':
      return { title: t('states.copiedTitle'), happened: t('states.copiedHappened'), safe: t('states.copiedSafe', { list: listOf(note.counts, saying) }), todo: t('states.copiedTodo') };
    case 'snapshots':
      return {
        title: t('states.snapshotsTitle'),
        happened: t('states.snapshotsHappened'),
        safe: t('states.snapshotsSafe', { count: note.count, date: saying.formats.dateTime(note.newest) }),
        todo: t('states.snapshotsTodo'),
        look: { hash: '#/safety/snapshots', label: t('states.snapshotsLook'), leave: t('states.snapshotsLeave') },
      };
    case 'unreadable':
      return {
        title: t('states.unreadableTitle', { count: note.journals }),
        happened: t('states.unreadableHappened'),
        safe: t('states.unreadableSafe', { list: listOf(note.counts, saying) }),
        todo: t('states.unreadableTodo'),
        show: { journal: null, label: t('states.showData') },
      };
  }
}

const megabyte = 1024 * 1024;

function modeText({ mode, counts, space, milliseconds }: Extract<StartNote, { readonly kind: 'mode' }>, saying: Saying): NoteText {
  const { t, formats } = saying;
  const list = listOf(counts, saying);
  const show = { journal: null, label: t('states.showData') };
  switch (mode) {
    case 'newer-data':
      return { title: t('states.newerTitle'), happened: t('states.newerHappened'), safe: t('states.onlyReadSafe', { list }), todo: t('states.newerTodo') };
    case 'read-only':
      return { title: t('states.readOnlyTitle'), happened: t('states.readOnlyHappened'), safe: t('states.onlyReadSafe', { list }), todo: t('states.readOnlyTodo'), show };
    case 'no-space': {
      const [free, needed] = [Math.floor((space?.free ?? 0) / megabyte), Math.ceil((space?.needed ?? 0) / megabyte)];
      return {
        title: t('states.noSpaceTitle'),
        happened: t('states.noSpaceHappened', { free: formats.number(free), needed: formats.number(needed) }),
        safe: t('start.rebuiltSafe', { list }),
        todo: t('states.noSpaceTodo'),
      };
    }
    case 'no-database':
      return { title: t('states.noDatabaseTitle'), happened: t('states.noDatabaseHappened', { seconds: secondsOf(milliseconds, saying) }), safe: t('states.noDatabaseSafe', { list }), todo: t('states.noDatabaseTodo'), show };
  }
}

function damageText({ journal, title, lines, characters, contributions, isAllBack, isKeptAside }: Extract<StartNote, { readonly kind: 'damaged' }>, { t, language }: Saying): NoteText {
  const amount = { lines: t('states.lines', { count: lines }), characters: t('states.characters', { count: characters }) };
  const name = titleOf(title, t, language);
  const inWords = { contributions: t('start.rebuiltContributions', { count: contributions }) };
  const happened = !isKeptAside ? t('states.damagedLeftHappened', { title: name, ...amount })
    : title === null ? t('states.damagedOwnHappened', amount) : t('states.damagedHappened', { title: name, ...amount });
  return {
    title: t('states.damagedTitle'),
    happened,
    safe: isAllBack ? t('states.damagedAllSafe', inWords) : t('states.damagedSafe', inWords),
    todo: isAllBack ? t('states.damagedAllTodo') : t('states.damagedTodo'),
    show: { journal, label: t('states.showDamaged') },
  };
}

function listOf({ workshops, contributions }: { readonly workshops: number; readonly contributions: number }, { t, formats }: Saying): string {
  return formats.list([t('start.rebuiltWorkshops', { count: workshops }), t('start.rebuiltContributions', { count: contributions })]);
}

function secondsOf(milliseconds: number, { formats }: Saying): string {
  return formats.number(Math.max(0.1, Math.round(milliseconds / 100) / 10));
}
