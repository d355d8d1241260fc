/** Parts of safekeeping, each loaded when it is opened: no first screen shows any of them. */
export const loadSnapshots = async () => ({ default: (await import('./snapshots/snapshots-part.tsx')).SnapshotsPart });
export const loadStorage = async () => ({ default: (await import('./storage/storage-part.tsx')).StoragePart });
export const loadTrash = async () => ({ default: (await import('./trash/trash-part.tsx')).TrashPart });
export const loadProblems = async () => ({ default: (await import('./problems/problems-part.tsx')).ProblemsPart });
/** For the screens of last resort. */
export const loadProblemReport = async () => (await import('./problems/problem-report.tsx')).ProblemReport;
