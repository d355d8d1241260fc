import type { ReactNode } from 'react';
import { Margin } from '../../ui/margin.tsx';
import { PrepareFrame, type SectionProps } from './prepare-frame.tsx';

/** The frame of the part about the pass-phrase, which the app gives. */
export function PassphrasePart({ map, beside, number, children }: Pick<SectionProps, 'map' | 'beside' | 'number'> & { readonly children: ReactNode }) {
  return (
    <PrepareFrame map={map} beside={beside}>
      <div className="prepare-page">
        <Margin number={number} strong>{children}</Margin>
      </div>
    </PrepareFrame>
  );
}
