import { describe, expect, it } from 'vitest';
import { createTongues } from '../../../renderer/features/capture/tongues.ts';
import { emptyEntry, entryAfter, isOnlyTyping, nextLanguage, onEnter, type Entry } from '../../../renderer/features/capture/entry.ts';

const id = '0192f3a0-0000-7000-8000-000000000001';
const typed = (entry: Entry, text: string): Entry => entryAfter(entry, { type: 'typed', text, id });

describe('entry box', () => {
  it('draws an id on the first letter and keeps it', () => {
    const blank = typed(emptyEntry('en'), '  ');
    expect(blank.id).toBeNull();
    const first = typed(blank, 'K');
    expect(first.id).toBe(id);
    const later = entryAfter(first, { type: 'typed', text: 'Keep', id: 'another' });
    expect(later.id).toBe(id);
  });

  it('saves on Enter only what says something', () => {
    const entry = typed(emptyEntry('fr'), 'Étudier les partenariats');
    expect(onEnter(emptyEntry('fr'))).toBe('nothing');
    expect(onEnter(entry)).toBe('save');
    expect(onEnter(typed(entry, '\n'))).toBe('nothing');
    const sent = entryAfter(entry, { type: 'sent', id });
    expect(onEnter(typed(sent, ''))).toBe('remove');
  });

  it('keeps the language and nothing else for the next', () => {
    const kind = entryAfter(typed(emptyEntry('ar'), 'توصية'), { type: 'kind', kind: 'recommendation' });
    const full = entryAfter(kind, { type: 'toggle-speaker', speaker: { group: 'states' } });
    expect(full).toMatchObject({ type: 'recommendation', speakers: [{ group: 'states' }] });
    expect(entryAfter(full, { type: 'next' })).toEqual(emptyEntry('ar'));
  });

  it('takes no notice of a save that came too late', () => {
    const next = typed(emptyEntry('en'), 'Second');
    expect(entryAfter(next, { type: 'sent', id: 'the one before' })).toBe(next);
  });

  it('goes round the languages', () => {
    expect(nextLanguage(['en', 'fr', 'ar'], 'fr')).toBe('ar');
    expect(nextLanguage(['en', 'fr', 'ar'], 'ar')).toBe('en');
    expect(nextLanguage(['en', 'fr'], 'ro')).toBe('en');
  });
});

describe('what a letter draws again', () => {
  const entry = entryAfter(emptyEntry('en'), { type: 'typed', text: 'Bor', id: 'c1' });
  const after = (action: Parameters<typeof entryAfter>[1]): Entry => entryAfter(entry, action);

  it('nothing inside a text', () => {
    expect(isOnlyTyping(entry, after({ type: 'typed', text: 'Bord', id: 'c1' }))).toBe(true);
  });

  it('the box with the first letter, and when the text is emptied', () => {
    expect(isOnlyTyping(emptyEntry('en'), entry)).toBe(false);
    expect(isOnlyTyping(entry, after({ type: 'typed', text: ' ', id: 'c1' }))).toBe(false);
  });

  it('the box with all that is not a letter', () => {
    expect(isOnlyTyping(entry, after({ type: 'language', language: 'fr' }))).toBe(false);
    expect(isOnlyTyping(entry, after({ type: 'kind', kind: 'quote' }))).toBe(false);
    expect(isOnlyTyping(entry, after({ type: 'toggle-speaker', speaker: { group: 'states' } }))).toBe(false);
    expect(isOnlyTyping(entry, after({ type: 'sent', id: 'c1' }))).toBe(false);
    expect(isOnlyTyping(entry, after({ type: 'next' }))).toBe(false);
  });

  it('and what was written once is not drawn again for being written twice', () => {
    const sent = after({ type: 'sent', id: 'c1' });
    expect(entryAfter(sent, { type: 'sent', id: 'c1' })).toBe(sent);
  });
});

describe('the language of an entry', () => {
  const speaker = { role: 'Moderator' };

  it('follows a speaker before anything is typed', () => {
    const entry = entryAfter(emptyEntry('fr'), { type: 'toggle-speaker', speaker, spoke: 'ar' });
    expect(entry.language).toBe('ar');
    expect(entry.speakers).toEqual([speaker]);
  });

  it('stays with what is typed, and with the first speaker of several', () => {
    const typed = entryAfter(emptyEntry('fr'), { type: 'typed', text: 'Former', id: 'c1' });
    expect(entryAfter(typed, { type: 'toggle-speaker', speaker, spoke: 'ar' }).language).toBe('fr');
    const two = entryAfter(entryAfter(emptyEntry('fr'), { type: 'toggle-speaker', speaker }), { type: 'toggle-speaker', speaker: { role: 'Rapporteur' }, spoke: 'ar' });
    expect(two.language).toBe('fr');
  });

  it('is remembered for a speaker and for the next question', () => {
    const tongues = createTongues();
    expect(tongues.last()).toBeUndefined();
    tongues.heard([speaker], 'ru');
    tongues.heard([], 'fr');
    expect(tongues.last()).toBe('fr');
    expect(tongues.of(speaker, [])).toBe('ru');
    expect(tongues.of({ role: 'Rapporteur' }, [])).toBeUndefined();
  });
});
