import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './dialog.css';

/** A floating place without a title of its own, such as search. Escape and a press beside it close it; the focus goes back to where it was. */
export function Overlay({ label, className, onClose, children }: { readonly label: string; readonly className: string; readonly onClose: () => void; readonly children: ReactNode }) {
  return (
    <ModalOverlay className="dialog-scrim" isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className={`overlay-window ${className}`}>
        <AriaDialog className="overlay" aria-label={label}>{children}</AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
