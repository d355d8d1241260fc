import type { ReactNode } from 'react';
import type { AttachedView } from '../domain/attached.ts';
import { useFormats, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { AttachedList } from './attached-list.tsx';
import { sizeWords, totalSize } from './attached-words.ts';
import type { Attach } from './use-attach.ts';
import './attached.css';

type SectionProps = {
  readonly files: readonly AttachedView[];
  /** The record new files stand on. */
  readonly parent: string;
  readonly attach: Attach;
  readonly onOpen: (id: string) => void;
  /** Said while there is nothing. */
  readonly none: string;
  readonly look: 'small' | 'wide';
  /** Stands in place of the head; null where the screen has one. */
  readonly head?: ReactNode;
};

/** Files of one place with the way to more of them, and what they weigh together. */
export function AttachedSection({ files, parent, attach, onOpen, none, look, head }: SectionProps) {
  const t = useWords();
  const formats = useFormats();
  const { progress } = attach;
  return (
    <section className="attached" aria-label={t('attached.title')}>
      {head === undefined ? <h2 className="small-head">{t('attached.title')}</h2> : head}
      {files.length === 0 ? <p className="secondary">{none}</p> : (
        <>
          <AttachedList {...{ files, onOpen, look }} label={t('attached.title')} />
          <p className="secondary">{t('attached.total', { count: files.length, size: sizeWords(formats, totalSize(files)) })}</p>
        </>
      )}
      <p className="attached-progress" role="status">
        {progress === null ? null : t('attached.adding', { done: formats.number(progress.done), total: formats.number(progress.total) })}
      </p>
      <Button variant="quiet" icon="plus" keycap="Alt A" isDisabled={progress !== null} onPress={() => { attach.choose(parent); }}>{t('attached.attach')}</Button>
    </section>
  );
}
