/**
 * Names that can never change once a release has been used: data is found by them (design section 4; pitfalls 1 and 9 of
 * https://github.com/electron/electron/issues/37702 and https://github.com/electron/electron/issues/15245).
 */
export const frozenNames = {
  appId: 'org.mainstreaming-workbook.app',
  scheme: 'app',
  workbookOrigin: 'app://workbook',
  projectorOrigin: 'app://projector',
  database: 'workbook',
  userDataFolder: 'mainstreaming-workbook',
  fileExtension: '.mwb',
} as const;

/** The first bytes of a file under a pass-phrase. */
export const sealedMagic = 'MWBSEAL\n';
