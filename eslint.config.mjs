import tseslint from 'typescript-eslint';

const banned = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'CallExpression > MemberExpression.callee[property.name=/^to(Lower|Upper)Case$/]', message: 'İ and ı: use turkishText, or an explicit ASCII table.' },
  { selector: 'ExportAllDeclaration', message: 'A door names what goes through it.' },
];

const outsideTests = [
  ...banned,
  { selector: ':function[params.length>3]:not(MethodDefinition[kind="constructor"] > *)', message: 'More than three parameters: one object.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', '.cache/', 'coverage/', 'web/src/api/schema.d.ts'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-restricted-syntax': ['error', ...outsideTests],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': ['error', ...outsideTests],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Commands print; Node's names are there without an import.
    files: ['bench/**/*.mjs', 'scripts/**/*.mjs', 'test/**/*.mjs', '*.mjs'],
    extends: [tseslint.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-restricted-syntax': ['error', ...outsideTests],
      eqeqeq: 'error',
    },
  },
  // ESLint's and Jest's own files: their tools want a default export.
  { files: ['*.config.mjs', 'test/given/{start,stop}-postgres.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off', 'no-console': 'off', 'no-restricted-syntax': ['error', ...banned] } },
);
