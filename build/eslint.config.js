import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const chinese = String.raw`[\u3400-\u9fff]`;

/** Rooms and what they must not import (ARCHITECTURE.md, "The house"). Imports point one way. */
const room = (files, forbidden, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: forbidden.map((regex) => ({ regex, message })) }],
  },
});

const outside = String.raw`^(node:|electron$|react|antd|docx$|exceljs$|lowdb)`;

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'release/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['build/*.js', 'build/*.mjs'] },
        tsconfigRootDir: import.meta.dirname + '/..',
      },
      globals: { ...globals.node },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { key: _key, ...rest } = object` leaves a key out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  { files: ['test/**/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['build/**', 'test/bench/**', 'electron/cli.ts'], rules: { 'no-console': 'off' } },
  { files: ['build/*.js', 'build/*.mjs'], ...tseslint.configs.disableTypeChecked },
  // Texts for people live in shared/messages and renderer/texts; the forms' own words in shared/editions.
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/{report,checks,pages}/*.ts'],
    ignores: ['renderer/texts/**', 'shared/report/figures.ts', 'shared/checks/sections.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          `Literal[value=/${chinese}/]`,
          `TemplateElement[value.raw=/${chinese}/]`,
          // Words between tags, or that a tag is named by, are for people in any language.
          String.raw`JSXText[value=/\p{L}/u]`,
          String.raw`JSXAttribute[name.name=/^(title|label|alt|placeholder|hint|aria-(label|description|roledescription))$/] > Literal[value=/\p{L}/u]`,
        ].map((selector) => ({ selector, message: 'Texts for people belong to shared/messages or renderer/texts.' })),
      ],
    },
  },
  room(['shared/editions/*.ts'], [outside, String.raw`^\.\./`], 'shared/editions imports nothing.'),
  room(['shared/text/*.ts', 'shared/messages/*.ts'], [outside, String.raw`^\.\./`], 'This room imports nothing.'),
  room(['shared/messages/en/*.ts'], [outside, String.raw`^\.\./\.\./`], 'This room imports nothing.'),
  room(['shared/text/facts/*.ts'], [outside, String.raw`^\.\./\.\./`], 'shared/text imports nothing.'),
  room(
    ['shared/report/*.ts'],
    [outside, String.raw`^\.\./(?!editions|messages|text)`],
    'shared/report may import editions, messages and text.',
  ),
  room(
    ['shared/pages/*.ts'],
    [outside, String.raw`^\.\./(?!editions|report|messages|text)`],
    'shared/pages may import editions, report, messages and text.',
  ),
  room(
    ['shared/checks/*.ts'],
    [outside, String.raw`^\.\./(?!editions|report|messages|text)`],
    'shared/checks may import editions, report, messages and text.',
  ),
  room(['shared/*.ts'], [outside], 'shared/ knows no Node, DOM, React or Electron.'),
  room(['renderer/**/*.{ts,tsx}'], [String.raw`^(node:|electron$)`, String.raw`electron/`], 'renderer/ never imports electron/ or Node.'),
  room(
    ['electron/{word,excel,html}/**/*.ts'],
    [String.raw`^electron$`, String.raw`^node:fs`, String.raw`\.\./(library|browser|main|ipc|cli)`],
    'Word, Excel and HTML are pure: edition and report in, bytes out.',
  ),
  room(
    ['electron/office/**/*.ts'],
    [String.raw`^electron$`, String.raw`^node:fs`, String.raw`\.\./(library|browser|shell|word|excel|import|consolidate)`],
    'Reading office files knows no form and touches no disk.',
  ),
  room(
    ['electron/import/**/*.ts'],
    [String.raw`^electron$`, String.raw`^node:fs`, String.raw`\.\./(library|browser|shell|word|consolidate)`],
    'Import is pure: bytes in, a report with notes out.',
  ),
  room(
    ['electron/consolidate/**/*.ts'],
    [String.raw`^electron$`, String.raw`\.\./(library|browser|shell|command-line)`],
    'Consolidation reads units and writes results; it knows no window and no library.',
  ),
  room(
    ['electron/library/**/*.ts'],
    [String.raw`^electron$`, String.raw`\.\./(word|excel|browser|main|ipc|cli)`],
    'The library stores reports and knows nothing else.',
  ),
);
