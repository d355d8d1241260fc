import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { tsImport } from 'tsx/esm/api';

/** The house style that a machine can check (CONTRIBUTING.md); what a formatter would do is left to people. */

const { wordRules } = await tsImport('./build/lint/word-rules.ts', import.meta.url);
const { noPhysicalSides } = await tsImport('./build/lint/physical-sides.ts', import.meta.url);

const restricted = (...entries) => ['error', ...entries.map(([selector, message]) => ({ selector, message }))];

const noExportAll = ['ExportAllDeclaration', 'No barrel files: import from the file that has it.'];
/** Time, chance and ids are handed in, so that tests and report bytes can be repeated. */
const noClock = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'The time is handed in as ISO UTC text.'],
  ["CallExpression[callee.name='Date']", 'The time is handed in as ISO UTC text.'],
  ["MemberExpression[object.name='Date'][property.name='now']", 'The time is handed in as ISO UTC text.'],
  ["MemberExpression[object.name='performance']", 'The time is handed in as ISO UTC text.'],
  ["MemberExpression[object.name='Math'][property.name='random']", 'Chance is handed in.'],
  ["MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]", 'Ids come from the one injected generator.'],
];
const noSkippedTest = [
  "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|skipIf|only|todo|fails)$/]",
  'No test is skipped, singled out or expected to fail.',
];

const typed = {
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/require-await': 'off', // a function may promise because the interface it fills does
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }], // by code point is what is meant where it is used
  '@typescript-eslint/no-unsafe-enum-assignment': 'off', // there are no enums
  '@typescript-eslint/no-unnecessary-type-parameters': 'off', // a parameter used once may tie a key to its contract
};

export default defineConfig(
  { ignores: ['out/', 'dist/', 'test-results/', '.cache/', 'tests/fixtures/', '.try*'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.ts'] }, tsconfigRootDir: import.meta.dirname } },
    rules: { ...typed, 'no-restricted-syntax': restricted(noExportAll, ...noPhysicalSides), eqeqeq: 'error', 'no-console': 'error', 'object-shorthand': 'error' },
  },
  { files: ['**/*.{ts,tsx}'], ignores: ['tests/**'], rules: { 'max-lines': ['error', { max: 300 }] } },
  { files: ['build/**', 'main/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['renderer/{domain,record,content,report,search}/**/*.ts'],
    rules: { 'no-restricted-syntax': restricted(noExportAll, ...noClock) },
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'tests/ui/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    // The compiler's own rules are left out: we do not compile with it, and they took a third of the time.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['renderer/{features,app,ui}/**/*.{ts,tsx}'],
    plugins: { words: wordRules },
    rules: { 'words/no-raw-text': 'error' },
  },
  {
    // The rules read syntax trees whose JSX nodes ESLint's types leave out.
    files: ['build/lint/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off', // what JSON.parse and matchers give
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'max-lines': ['error', { max: 600 }],
      'no-restricted-syntax': restricted(noExportAll, noSkippedTest),
    },
  },
);
