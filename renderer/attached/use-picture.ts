import { useEffect, useState } from 'react';
import { useWorkbook } from '../data/live.tsx';
import type { AttachedView } from '../domain/attached.ts';

/** The picture of an attachment as the page can draw it, or why it cannot. */
export type PictureState = { readonly kind: 'reading' } | { readonly kind: 'shown'; readonly address: string } | { readonly kind: 'missing' | 'damaged' };

const reading: PictureState = { kind: 'reading' };

/** Reads the picture and gives it an address of this page; both are let go when nothing shows it any more. */
export function usePicture({ id, file, picture }: AttachedView): PictureState {
  const { attachments } = useWorkbook();
  const { sha256, type } = picture ?? file;
  const [state, setState] = useState<{ readonly of: string; readonly picture: PictureState }>({ of: sha256, picture: reading });
  useEffect(() => {
    let address: string | undefined;
    let isGone = false;
    const show = (next: PictureState): void => { if (!isGone) setState({ of: sha256, picture: next }); };
    void attachments().then(({ bytes }) => bytes(id, sha256)).then((read) => {
      if (isGone) return;
      if (!read.ok) {
        show({ kind: read.code === 'not-found' ? 'missing' : 'damaged' });
        return;
      }
      address = URL.createObjectURL(new Blob([read.value], { type }));
      show({ kind: 'shown', address });
    }).catch(() => { show({ kind: 'damaged' }); });
    return () => {
      isGone = true;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [attachments, id, sha256, type]);
  return state.of === sha256 ? state.picture : reading;
}
