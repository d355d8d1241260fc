import type { AttachedView } from '../domain/attached.ts';
import { pickText } from '../domain/pick-text.ts';
import { directionOf } from '../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../i18n/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { sizeWords } from './attached-words.ts';
import { FileSign } from './file-sign.tsx';
import { usePicture } from './use-picture.ts';
import './attached.css';

type ListProps = {
  readonly files: readonly AttachedView[];
  readonly label: string;
  /** Thumbnails alone, or each with its words beside it. */
  readonly look: 'small' | 'wide';
  readonly onOpen: (id: string) => void;
};

/** Files as thumbnails and cards; each opens in a dialog. */
export function AttachedList({ files, label, look, onOpen }: ListProps) {
  return (
    <ul className="attached-list" data-look={look} aria-label={label}>
      {files.map((file) => <li key={file.id}><Thumb file={file} look={look} onOpen={() => { onOpen(file.id); }} /></li>)}
    </ul>
  );
}

function Thumb({ file, look, onOpen }: { readonly file: AttachedView; readonly look: ListProps['look']; readonly onOpen: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const said = pickText(file.alternative, language);
  const about = [t(`attached.kind.${file.kind}`), sizeWords(formats, file.file.size), t(`attached.uses.${file.use}`)];
  return (
    <button type="button" className="attached-thumb" onClick={onOpen}>
      <span className="attached-thumb-picture">{file.kind === 'picture' ? <SmallPicture file={file} /> : <FileSign kind={file.kind} name={file.name} />}</span>
      <span className={look === 'small' ? 'visually-hidden' : 'attached-thumb-words'}>
        <span className="attached-thumb-name"><bdi>{file.name}</bdi></span>
        {said === undefined || said.plain === '' ? null : <span className="attached-thumb-said" lang={said.language} dir={directionOf(said.language)}>{said.plain}</span>}
        {said !== undefined && said.plain !== '' || file.kind !== 'picture' ? null : <span className="attached-thumb-missing">{t('attached.alternativeMissing')}</span>}
        <AttachedFacts facts={about} />
      </span>
    </button>
  );
}

/** Kind, size and use, each in its own direction: `PDF` and a number would change places in Arabic. */
export function AttachedFacts({ facts }: { readonly facts: readonly string[] }) {
  return <span className="secondary">{facts.map((fact, at) => <span key={fact}>{at === 0 ? null : ' · '}<bdi>{fact}</bdi></span>)}</span>;
}

/** The button says in words what it opens, so the picture itself says nothing. */
function SmallPicture({ file }: { readonly file: AttachedView }) {
  const picture = usePicture(file);
  if (picture.kind === 'shown') return <img src={picture.address} alt="" decoding="async" draggable={false} />;
  return picture.kind === 'reading' ? null : <Icon name="warning" />;
}
