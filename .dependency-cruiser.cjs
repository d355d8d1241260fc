/**
 * Who may import whom (design section 4; examples.md 3.2). Type-only imports count: a type drawn from the wrong side is the
 * first step of the code that follows it. Every rule has a tree in `tests/fixtures/forbidden-imports/<rule>` that breaks it and
 * nothing else; `tests/unit/dependency-rules.test.ts` expects the check to reject each.
 */

/** Everything of ours; what is not ours lies in node_modules or is part of Node. */
const ours = '^(main|preload|renderer|build|tests|assets|locales)/';
/** The seam's files that others may read. */
const seam = '^preload/(contract|shapes|frozen-names|attachment-rules|projector-(?:shapes|messages))\\.ts$';
/** Words and structure are data, not code: the layers that turn them into text may read them. */
const data = '^(assets|locales)/';

/** A layer may import itself and the places named; anything else of ours is refused (tests by a rule of their own). */
const layer = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: ours, pathNot: [from, '^tests/', ...allowed] },
});

/** An npm package (or several) has one place in the house. */
const place = (name, packages, places, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: ours, pathNot: [...places, '^tests/'] },
  to: { path: `(^|/)node_modules/(${packages})/` },
});

/** Directions between our own folders. */
const directions = [
  layer('domain-imports-nothing-of-ours', '^renderer/domain/', [], 'The domain stands alone.'),
  layer('record-imports-domain', '^renderer/record/', ['^renderer/domain/'], 'The record knows the domain only.'),
  layer(
    'content-imports-domain',
    '^renderer/content/',
    ['^renderer/domain/', '^renderer/record/(types|order|file/(zip|crc32|limits))\\.ts$', data],
    'The library knows the domain, form and order of records for the sample workshop and the shipped templates, and how a zip is read within limits.',
  ),
  layer(
    'report-imports-pure-layers',
    '^renderer/report/',
    ['^renderer/(domain|record|content)/', '^renderer/search/fold\\.ts$', data],
    'A report is made from domain, record and content, without screen or database.',
  ),
  layer(
    'data-imports-lower-layers',
    '^renderer/data/',
    ['^renderer/(domain|record|content)/', seam],
    'The database knows nothing of the screen or of reports.',
  ),
  layer('ui-imports-nothing-of-ours', '^renderer/ui/', ['^assets/'], 'The kit knows nothing of workshops, words or data.'),
  layer(
    'i18n-imports-words',
    '^renderer/i18n/',
    ['^renderer/domain/', '^renderer/content/manifest\\.ts$', '^locales/'],
    'Words know the domain, the locale files and the form of their manifests.',
  ),
  layer(
    'library-imports-content',
    '^renderer/library/',
    ['^renderer/(content|i18n)/', '^assets/'],
    'Bringing the library to the page needs its form and its files, nothing of the screen.',
  ),
  layer(
    'attached-imports-lower-layers',
    '^renderer/attached/',
    ['^renderer/(domain|data|i18n|ui)/', '^preload/attachment-rules\\.ts$'],
    'Several features show files beside their records; what shows them knows no feature.',
  ),
  layer(
    'features-import-lower-layers',
    '^renderer/features/',
    ['^renderer/(domain|data|content|library|attached|search|report|ui|i18n)/', '^assets/'],
    'A feature reaches the record and the seam through data.',
  ),
  {
    name: 'no-feature-to-feature',
    severity: 'error',
    comment: 'Two features meet in the domain or in data.',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  },
  {
    name: 'feature-by-its-index',
    severity: 'error',
    comment: 'The rest of the house sees a feature through its index.ts.',
    from: { path: ours, pathNot: ['^renderer/features/', '^tests/'] },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.tsx?$' },
  },
  layer('search-imports-nothing-of-ours', '^renderer/search/', [], 'Finding words in texts needs nothing but the texts.'),
  layer('app-imports-renderer', '^renderer/app/', ['^renderer/(?!projector/)', '^assets/', seam], 'The app composes the renderer; main is behind the seam.'),
  layer(
    'projector-imports-words',
    '^renderer/projector/',
    ['^renderer/domain/', '^renderer/i18n/(interpolate|word-types)\\.ts$', '^renderer/ui/[a-z-]+\\.(css|ts)$', '^locales/'],
    'What the room sees knows nothing of records, data or screens: only what it is given.',
  ),
  layer('main-imports-main-and-contract', '^main/', [seam], 'The privileged process knows nothing of handbook, workshops or reports.'),
  layer('preload-imports-preload', '^preload/', [], 'The seam leans on neither side.'),
  layer(
    'build-imports-pure-layers',
    '^build/',
    ['^renderer/(domain|record|content|report|search)/', '^main/(files|journal)/', seam, data],
    'Tools use what needs neither screen nor database nor Electron.',
  ),
  {
    name: 'no-tests-in-product',
    severity: 'error',
    comment: 'What is shipped does not lean on tests.',
    from: { path: '^(main|preload|renderer|build)/' },
    to: { path: '^tests/' },
  },
];

/** Where packages and Node's own modules may be used. */
const places = [
  place('electron-place', 'electron', ['^main/', '^preload/', '^build/(electron-runtime|bench/probe)/'], 'Electron is for the privileged process and the preload, and for the bare apps that start or measure it.'),
  {
    name: 'node-place',
    severity: 'error',
    comment: 'A sandboxed page or preload has no Node modules.',
    from: { path: '^(preload|renderer)/' },
    to: { dependencyTypes: ['core'] },
  },
  place('dexie-place', 'dexie', ['^renderer/data/'], 'Components never see Dexie.'),
  place('docx-place', 'docx', ['^renderer/report/docx/'], 'One folder turns the model into Word.'),
  place('i18next-place', 'i18next', ['^renderer/i18n/'], 'Words come by the hooks of renderer/i18n.'),
  place('fflate-place', 'fflate', ['^renderer/record/file(/|\\.ts$)', '^build/'], 'The .mwb file is the one zip of ours.'),
  place('papaparse-place', 'papaparse', ['^renderer/content/table/'], 'Tables are read and written in one folder.'),
  {
    name: 'react-place',
    severity: 'error',
    comment: 'domain, record, content and report run without a page.',
    from: { path: '^(main|preload|build|renderer/(domain|record|content|report|search))/' },
    to: { path: '(^|/)node_modules/(react|react-dom|react-aria|react-aria-components|react-error-boundary|react-stately|@tanstack/[^/]+)/' },
  },
];

/** Health of the whole. */
const health = [
  { name: 'no-circular', severity: 'error', comment: 'No cycles.', from: { path: ours }, to: { circular: true } },
  {
    name: 'not-to-unresolvable',
    severity: 'error',
    comment: 'A module that is not there.',
    from: { path: ours },
    to: { couldNotResolve: true },
  },
  {
    name: 'no-barrel',
    severity: 'error',
    comment: 'No index files but a feature\'s own; main, preload and a tool\'s folder in build begin in one.',
    from: { path: ours, pathNot: '^tests/' },
    to: {
      path: '(^|/)index\\.(ts|tsx|js|mjs|cjs)$',
      pathNot: ['(^|/)node_modules/', '^renderer/features/[^/]+/index\\.tsx?$', '^(main|preload)/index\\.ts$', '^build/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'not-to-dev-dependency',
    severity: 'error',
    comment: 'What is shipped uses what is shipped. Electron is the runtime itself; vite/client gives types.',
    from: { path: '^(main|preload|renderer)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'], pathNot: '(^|/)node_modules/electron/' },
  },
  {
    name: 'not-to-undeclared',
    severity: 'error',
    comment: 'A package that package.json does not name comes and goes with other packages.',
    from: { path: ours },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
];

module.exports = {
  forbidden: [...directions, ...places, ...health],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: ['^tests/fixtures/', '^(out|dist|test-results)/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'browser', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json', '.css'],
    },
  },
};
