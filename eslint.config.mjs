import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const config = [
  ...next,
  ...typescript,
  {
    rules: {
      // Links are plain: a prefetch would read a child's record, and so write into its audit trail, for a page nobody opened.
      '@next/next/no-html-link-for-pages': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'jsx-a11y/alt-text': 'error',
      'jsx-a11y/anchor-is-valid': 'error',
      'jsx-a11y/aria-props': 'error',
      'jsx-a11y/aria-proptypes': 'error',
      'jsx-a11y/aria-role': 'error',
      'jsx-a11y/aria-unsupported-elements': 'error',
      'jsx-a11y/heading-has-content': 'error',
      'jsx-a11y/label-has-associated-control': ['error', { assert: 'either' }],
      'jsx-a11y/no-autofocus': 'error',
      'jsx-a11y/no-noninteractive-tabindex': 'error',
      'jsx-a11y/role-has-required-aria-props': 'error',
      'jsx-a11y/role-supports-aria-props': 'error',
      'jsx-a11y/tabindex-no-positive': 'error',
      'no-console': 'error',
      // Plain links on purpose: nothing is fetched before somebody opens it, since every look at a record is written down.
      '@next/next/no-html-link-for-pages': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['scripts/**', 'prisma/**', 'tests/**', 'lib/server/log.ts'], rules: { 'no-console': 'off' } },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { ignores: ['.next/**', '.data/**', 'lib/server/generated/**', 'next-env.d.ts', 'playwright-report/**', 'test-results/**'] },
]

export default config
