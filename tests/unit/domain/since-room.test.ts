import { describe, expect, it } from 'vitest';
import { agreedState, agreedText, stateInRoom, textSinceRoom } from '../../../renderer/domain/since-room.ts';
import type { Json } from '../../../renderer/domain/json.ts';
import { originalFromPlain } from '../../../renderer/domain/text.ts';

const record = (fields: { readonly [field: string]: Json }) => ({ fields, dot: () => undefined });
const said = (plain: string): Json => originalFromPlain(plain, 'fr');

describe('what became of a text since the room', () => {
  it('is nothing where it says what it said, whatever order its members came in', () => {
    const agreed = agreedText(record({ 'text.o': said('Un guichet.') }));
    expect(textSinceRoom(record({ 'text.o': { blocks: [{ runs: [{ text: 'Un guichet.' }], type: 'paragraph' }], language: 'fr' }, agreed }))).toEqual({ kind: 'same' });
  });

  it('is a change where it says something else, with what was agreed', () => {
    const agreed = agreedText(record({ 'text.o': said('Un guichet.') }));
    expect(textSinceRoom(record({ 'text.o': said('Deux guichets.'), agreed }))).toEqual({ kind: 'changed', was: said('Un guichet.') });
  });

  it('is an addition where it was not there', () => {
    expect(textSinceRoom(record({ 'text.o': said('Un guichet.') }))).toEqual({ kind: 'added' });
    expect(textSinceRoom(record({ 'text.o': said('Un guichet.'), agreed: null }))).toEqual({ kind: 'added' });
  });
});

describe('the state of a position since the room', () => {
  it('is told where it is another one now', () => {
    const agreed = agreedState(record({ state: 'agreed' }));
    expect(stateInRoom(record({ state: 'open', agreed }))).toBe('agreed');
    expect(stateInRoom(record({ state: 'agreed', agreed }))).toBeNull();
    expect(stateInRoom(record({ state: 'agreed', agreed: { state: 'settled' } }))).toBeNull();
  });
});
