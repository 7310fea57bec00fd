import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: one line a folder of `src`, as in the folder table of docs/overview.md.
 * `types` may only be named (`import type`), `values` may be used. A folder that is not listed for
 * another is closed to it, and so is a folder that has no line here.
 */
const mayImport = {
  knowledge: {},
  search: { types: ['knowledge'] },
  answers: { values: ['search', 'knowledge'] },
  store: { values: ['outage'] },
  // What the store throws while it is away: a command says so.
  outage: {},
  drafting: { values: ['knowledge'] },
  messages: { types: ['answers', 'knowledge', 'drafting'] },
  // A server's own story: the pack with what its moderators keep, and how they edit it.
  curation: { values: ['knowledge', 'search', 'answers', 'drafting', 'store'] },
  // A command hands the opened story on to an answer, so it names the type of it.
  commands: {
    values: ['answers', 'messages', 'moderation', 'outage'],
    types: ['store', 'search', 'knowledge', 'curation'],
  },
  // The folders of `src/commands`: what moderators do reaches the store's own schemas, a pack's
  // checks and the draft of a story.
  moderation: {
    values: [
      ...[
        'commands',
        'answers',
        'messages',
        'curation',
        'drafting',
        'knowledge',
        'store',
        'search',
      ],
    ],
  },
  // What a command returns is made of messages: a door sends their bodies and plain texts.
  doors: { values: ['commands', 'messages', 'config'], types: ['log'] },
  config: {},
  log: {},
  wiring: {
    values: [
      ...['knowledge', 'search', 'answers', 'store', 'drafting', 'messages', 'commands', 'doors'],
      ...['moderation', 'curation', 'config', 'log'],
    ],
  },
};

/** Files that are a part by themselves; the other files of `src` and `src/cli` wire the parts. */
const ownFile = ['config', 'log'];

const patternOf = (part) => {
  if (part === 'outage') return 'src/store/errors.ts';
  if (part === 'commands') return 'src/commands/*.ts';
  if (part === 'moderation') return 'src/commands/*/**';
  if (part === 'wiring') return [`src/!(${ownFile.join('|')}).ts`, 'src/cli/**'];
  return ownFile.includes(part) ? `src/${part}.ts` : `src/${part}/**`;
};

const policies = Object.entries(mayImport).flatMap(([part, { values = [], types = [] }]) => {
  const from = { file: { categories: part } };
  return [
    { from, allow: { to: { file: { categories: { anyOf: [part, ...values] } } } } },
    ...(types.length === 0
      ? []
      : [
          {
            from,
            allow: {
              to: { file: { categories: { anyOf: types } } },
              dependency: { kind: 'type' },
            },
          },
        ]),
  ];
});

/** What plain scripts use without importing it. */
const nodeGlobals = Object.fromEntries(
  `process console performance crypto fetch URL Buffer AbortSignal TextEncoder TextDecoder WebAssembly
  createImageBitmap OffscreenCanvas btoa
  setTimeout clearTimeout setInterval clearInterval setImmediate structuredClone`
    .split(/\s+/)
    .map((name) => [name, 'readonly']),
);

const discordOutside = {
  name: 'discord.js',
  message: 'discord.js is known to src/doors alone; everything else takes and returns plain data.',
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'data/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a template reads well and can't be mistaken.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty string and a zero often mean "none".
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, number: true } },
      ],
      // A guard that says what is missing reads better than one that hides it in a `?.`.
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': [
        'error',
        { allowSingleElementEquality: 'always' },
      ],
      // What was caught is thrown on as it came.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // `: string` keeps the compiler from looking for a package that may not be installed.
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { properties: false } },
      ],
      // `return done()` is an early way out, whether or not anything comes back.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Names that come from outside are read with brackets, as the compiler has it, too.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Discord's enums arrive as plain numbers, and go out as such.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // The parts are closures made by factories: their methods have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
        { selector: 'ExportAllDeclaration', message: 'An import names the file that it means.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // Control characters are what escaping and wrapping look for.
      'no-control-regex': 'off',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/files': Object.keys(mayImport).map((part) => ({
        category: part,
        pattern: patternOf(part),
      })),
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', policies, checkAllOrigins: false },
      ],
      'boundaries/no-unknown-files': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only src/config.ts reads the environment.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/doors/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [discordOutside] }] },
  },
  // What a terminal command has to say, it prints.
  { files: ['src/cli/**', 'src/main.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    // Tests and measurements look at outside data as it comes, and print.
    files: ['tests/**', 'bench/**', 'scripts/**', '*.config.{js,ts}'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: nodeGlobals },
  },
);
