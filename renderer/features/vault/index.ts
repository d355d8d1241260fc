export { CopyQuestion } from './copy-question.tsx';
export { LockedList } from './locked-list.tsx';
export { LockedWorkshop } from './locked-workshop.tsx';
export { PassphraseSection, type Locking } from './passphrase-section.tsx';
export { SealedFile } from './sealed-file.tsx';
