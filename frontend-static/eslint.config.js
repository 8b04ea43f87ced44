import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['**/target/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.js'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Build nodes with ui/dom.js.' },
        { property: 'outerHTML', message: 'Build nodes with ui/dom.js.' },
        { property: 'insertAdjacentHTML', message: 'Build nodes with ui/dom.js.' },
      ],
      'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt'],
    },
  },
  {
    files: ['test/**/*.js', 'benchmark/**/*.js', 'tools/**/*.js', 'clients/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-var': 'error',
      'no-unused-private-class-members': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
];
