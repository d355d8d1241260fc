import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './dialog.css';

type DialogProps = {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Holds nothing to act on: the body itself takes the focus, so that arrow keys scroll it. */
  readonly isText?: boolean;
  readonly actions?: ReactNode;
  /** `large` for what is looked at. */
  readonly size?: 'usual' | 'large';
  /** `alertdialog` for what must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
};

/** For the few things of looks section 6 that may stop the work; Escape closes it. */
export function Dialog({ title, isOpen, onClose, children, actions, isText = false, role = 'dialog', size = 'usual' }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => { if (!open) onClose(); }}
    >
      <Modal className="dialog-window" data-size={size}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" level={2} className="title-text">{title}</Heading>
          <div className="dialog-body scroll-area" tabIndex={isText ? 0 : undefined}>{children}</div>
          {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
