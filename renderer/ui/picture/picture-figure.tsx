import { useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Drawn } from './drawn.tsx';
import type { Picture } from './picture-model.ts';

type FigureProps = {
  readonly title: string;
  readonly caption: string;
  readonly picture: Picture;
  readonly table: ReactNode;
  readonly words: { readonly showTable: string; readonly showPicture: string; readonly save: string };
  readonly onSave: () => void;
  /** Opens what a row of the picture is about. */
  readonly onOpen?: (id: string) => void;
};

/** A picture under its title, with its table one key away and a way to keep it as a file. */
export function PictureFigure({ title, caption, picture, table, words, onSave, onOpen }: FigureProps) {
  const [isTable, setTable] = useState(false);
  return (
    <figure className="picture-figure" aria-label={title}>
      <h2 className="small-head">{title}</h2>
      {isTable ? table : <Drawn picture={picture} onOpen={onOpen} />}
      <figcaption className="secondary">{caption}</figcaption>
      <div className="picture-acts">
        <Button variant="link" onPress={() => { setTable(!isTable); }}>{isTable ? words.showPicture : words.showTable}</Button>
        <Button variant="link" onPress={onSave}>{words.save}</Button>
      </div>
    </figure>
  );
}
