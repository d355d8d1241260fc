import type { FileKind } from '../domain/file-type.ts';
import { Icon } from '../ui/icon.tsx';
import './attached.css';

/** A file without a picture: its ending, as on every desktop. */
export function FileSign({ kind, name }: { readonly kind: FileKind; readonly name: string }) {
  const ending = /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1]?.toUpperCase();
  return <span className="attached-sign" data-kind={kind} aria-hidden="true"><Icon name="file" />{ending === undefined ? null : <span>{ending}</span>}</span>;
}
