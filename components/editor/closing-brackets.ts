import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { type Extension, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';

/** Brackets and quotes come in pairs. Apart, because it brings all of completion along, which only who writes needs. */
export const closingBrackets: Extension = [closeBrackets(), Prec.high(keymap.of(closeBracketsKeymap))];
