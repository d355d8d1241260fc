import { describe, expect, it } from 'vitest';
import { createUndoStack, undoStackOf, type TakenBack, type Undoable } from '../../../renderer/ui/undo.ts';

/** Something that writes down what was done with it. */
function thing(what: string, said: string[], answers: readonly TakenBack[] = []): Undoable {
  const left = [...answers];
  return {
    what,
    undo: () => { said.push(`undo ${what}`); return Promise.resolve(left.shift() ?? true); },
    redo: () => { said.push(`redo ${what}`); return Promise.resolve(left.shift() ?? true); },
  };
}

describe('undo and redo', () => {
  it('take back the newest first and do again the last taken back', async () => {
    const said: string[] = [];
    const stack = createUndoStack();
    for (const what of ['one', 'two', 'three']) stack.push(thing(what, said));
    await stack.undo();
    await stack.undo();
    await stack.redo();
    expect(await stack.undo()).toMatchObject({ kind: 'done', of: { what: 'two' } });
    expect(said).toEqual(['undo three', 'undo two', 'redo two', 'undo two']);
  });

  it('have no limit', async () => {
    const said: string[] = [];
    const stack = createUndoStack();
    for (let at = 0; at < 500; at += 1) stack.push(thing(String(at), said));
    for (let at = 0; at < 500; at += 1) await stack.undo();
    expect(await stack.undo()).toEqual({ kind: 'nothing' });
    for (let at = 0; at < 500; at += 1) await stack.redo();
    expect(await stack.redo()).toEqual({ kind: 'nothing' });
    expect(said).toHaveLength(1000);
    expect(said.at(-1)).toBe('redo 499');
  });

  it('take back what is still being done, not what was done before it', async () => {
    const said: string[] = [];
    const stack = createUndoStack();
    stack.push(thing('earlier', said));
    let land = (): void => undefined;
    const work = stack.during(new Promise<void>((landed) => { land = landed; }).then(() => { stack.push(thing('later', said)); }));
    const undone = stack.undo();
    land();
    await work;
    expect(await undone).toMatchObject({ kind: 'done', of: { what: 'later' } });
    await expect(stack.during(Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full');
    expect(await stack.undo()).toMatchObject({ kind: 'done', of: { what: 'earlier' } });
  });

  it('take two quick presses one after the other', async () => {
    const said: string[] = [];
    const stack = createUndoStack();
    for (const what of ['one', 'two']) stack.push(thing(what, said));
    await Promise.all([stack.undo(), stack.undo(), stack.redo()]);
    expect(said).toEqual(['undo two', 'undo one', 'redo one']);
  });

  it('forget what was taken back as soon as something else is done', async () => {
    const said: string[] = [];
    const stack = createUndoStack();
    stack.push(thing('one', said));
    await stack.undo();
    stack.push(thing('two', said));
    expect(await stack.redo()).toEqual({ kind: 'nothing' });
  });

  it('keep what could not be taken back now, and drop what was changed meanwhile', async () => {
    const said: string[] = [];
    const stack = createUndoStack();
    stack.push(thing('one', said));
    stack.push(thing('full disk', said, [false, true]));
    stack.push(thing('edited elsewhere', said, ['changed']));
    expect(await stack.undo()).toMatchObject({ kind: 'changed' });
    expect(await stack.undo()).toMatchObject({ kind: 'failed', of: { what: 'full disk' } });
    expect(await stack.undo()).toMatchObject({ kind: 'done', of: { what: 'full disk' } });
    expect(await stack.undo()).toMatchObject({ kind: 'done', of: { what: 'one' } });
  });

  it('stay with a workshop that is left and come back to', async () => {
    const said: string[] = [];
    undoStackOf('health').push(thing('one', said));
    expect(await undoStackOf('education').undo()).toEqual({ kind: 'nothing' });
    expect(await undoStackOf('health').undo()).toMatchObject({ kind: 'done' });
  });
});
