import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The tokens reach into the shadow root, so both themes follow the page without a second list of colours. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '.8125rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--face-mono)', lineHeight: '1.25rem', overflow: 'auto' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 12px 0 4px' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--ink-3)', border: '0', fontSize: '.75rem' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 0', minWidth: '32px' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in oklch, var(--accent-wash) 60%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'color-mix(in oklch, var(--accent) 24%, transparent) !important',
  },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--mark)', outline: '1px solid var(--rule-strong)' },
  '&.cm-focused .cm-nonmatchingBracket': { color: 'var(--state-failed)', backgroundColor: 'transparent' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--corner-2)',
    boxShadow: 'var(--lift)',
    fontFamily: 'var(--face-ui)',
    fontSize: 'var(--size-sm)',
    lineHeight: 'var(--lead-sm)',
    maxWidth: '30rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--face-mono)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-wash)',
    color: 'var(--ink)',
    boxShadow: 'inset 2px 0 var(--accent)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--ink-3)', fontFamily: 'var(--face-ui)' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-worddoc': { padding: '8px 12px' },
  '.cm-worddoc p': { margin: '0' },
  '.cm-worddoc p + p': { marginTop: '4px', color: 'var(--ink-3)', fontSize: 'var(--size-xs)' },
  '.cm-worddoc code': { fontFamily: 'var(--face-mono)', fontWeight: '600' },
  '.cm-worddoc a': { color: 'var(--accent)' },
  '.cm-worddoc a:focus-visible': { outline: 'var(--focus)', outlineOffset: '2px' },
  '.cm-diagnostic': { padding: '6px 12px' },
  '.cm-diagnosticAction': {
    margin: '0 0 0 8px',
    padding: '1px 8px',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--corner-1)',
    backgroundColor: 'var(--surface)',
    color: 'var(--accent)',
    font: 'inherit',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--state-failed)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--state-backoff)' },
});

export const editorColours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.definitionKeyword], color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.modifier, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.variableName, tags.atom], color: 'var(--ink)' },
  { tag: tags.operator, color: 'var(--ink-3)' },
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '500' },
  { tag: tags.string, color: 'var(--ink-2)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.separator, tags.brace, tags.squareBracket, tags.punctuation], color: 'var(--ink-3)' },
]);
