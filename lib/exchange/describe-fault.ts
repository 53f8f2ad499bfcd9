import { assertNever } from '@/lib/kernel/assert-never';
import type { FaultWhat } from './fault';

export type FaultWords = { readonly message: string; readonly fix: string };

const say = (message: string, fix: string): FaultWords => ({ message, fix });

/** What is wrong with a file, and what to do about it. */
export function describeFault(fault: FaultWhat): FaultWords {
  switch (fault.code) {
    case 'file-too-large':
      return say(`The file has ${kilobytes(fault.bytes)}; ${kilobytes(fault.most)} can be read.`, 'Split it.');
    case 'text-too-long':
      return say(`The text has ${count(fault.chars)} characters; ${count(fault.most)} can be read.`, 'Split it.');
    case 'not-text':
      return say('This is neither text in UTF-8 nor a zip package.', 'Save it as UTF-8 and try again.');
    case 'no-questions':
      return say('There is no question in it.', 'Choose a GIFT file, a QTI 3 item, or a QTI 3 package.');
    case 'too-many-items':
      return say(`It has more than ${fault.most} questions.`, 'Split it.');
    case 'no-stem':
      return say('This question asks nothing.', 'Write what is asked before the answers.');
    case 'no-right':
      return say('No answer is right.', 'Mark the right one.');
    case 'several-right':
      return say(
        'Several answers are right where only one can be chosen.',
        'Keep one, or let several be chosen: in GIFT by weights such as ~%50%, in QTI by cardinality="multiple".',
      );
    case 'empty-part':
      return say('An answer has no text.', 'Write it, or take it out.');
    case 'too-few-parts':
      return say(`There ${fault.have === 1 ? 'is 1 answer' : `are ${fault.have} answers`}.`, 'Give at least 2.');
    case 'too-many-parts':
      return say(`There are ${fault.have} answers; at most ${fault.most} can be read.`, 'Split the question.');
    case 'unclosed-name':
      return say('The name of this question has no end.', 'Close it with ::, as in ::name:: text.');
    case 'unclosed-answers':
      return say(
        'The answers opened by this { have no end.',
        'Close them with }, and leave no empty line in a question.',
      );
    case 'stray-brace':
      return say('This } closes nothing.', 'Write \\} where the brace itself is meant.');
    case 'several-blocks':
      return say(
        'A question has one group of answers; this is a second.',
        'Write \\{ where the brace itself is meant.',
      );
    case 'no-mark':
      return say('Answers begin with = or ~.', 'Put = before the right answer and ~ before each wrong one.');
    case 'no-arrow':
      return say('In a matching question every answer is a pair.', 'Write it as =prompt -> answer.');
    case 'other-kind':
      return say(`${kindWords[fault.kind]} cannot be asked here.`, 'Write it as a choice, or take it out.');
    case 'xml-syntax':
      return say(`The XML is broken: ${fault.says}.`, 'Correct it here, or export the file again.');
    case 'doctype':
      return say('The file has a DOCTYPE.', 'Take it out: QTI 3 needs none, and what it can declare is not read.');
    case 'too-deep':
      return say(`Elements are nested more than ${fault.most} deep.`, 'Take out what only formats.');
    case 'not-an-item':
      return say(`This is <${fault.root}>, not a question.`, 'Give a qti-assessment-item, or the whole package.');
    case 'older-qti':
      return say(`<${fault.root}> is of an older QTI.`, 'Export it as QTI 3.0.');
    case 'no-interaction':
      return say('The question has nothing to answer.', 'It needs a choice, order or match interaction.');
    case 'other-interaction':
      return say(`<${fault.name}> cannot be asked here.`, 'Write it as a choice, an order or a match, or take it out.');
    case 'several-interactions':
      return say('The question asks for several answers.', 'Make a question of each.');
    case 'no-declaration':
      return say(`No response is declared for ${quote(fault.identifier)}.`, 'Add its qti-response-declaration.');
    case 'unknown-choice':
      return say(`${quote(fault.identifier)} names no answer of this question.`, 'Correct the identifier.');
    case 'repeated-choice':
      return say(`${quote(fault.identifier)} is used twice.`, 'Give each answer an identifier of its own.');
    case 'not-in-order':
      return say(`The right order leaves out ${quote(fault.identifier)}.`, 'Name every step once.');
    case 'not-one-answer':
      return say(
        `${quote(fault.identifier)} has ${fault.have === 0 ? 'no right answer' : `${fault.have} right answers`}.`,
        'Pair it with one.',
      );
    case 'damaged-package':
      return say('The package cannot be unpacked.', 'Export it again.');
    case 'too-many-files':
      return say(`The package has more than ${fault.most} files.`, 'Split it.');
    case 'unpacks-too-large':
      return say(`Unpacked it has more than ${kilobytes(fault.most)}.`, 'Leave out media, or split it.');
    case 'packed-too-tightly':
      return say(`Unpacked, a file is more than ${fault.most} times its size.`, 'Export the package again.');
    case 'unsafe-name':
      return say(`The package names a file ${quote(fault.name)}.`, 'Names lead down from the package, without ".." .');
    case 'no-manifest':
      return say('The package has no imsmanifest.xml.', 'Export it as a QTI 3 package.');
    case 'missing-file':
      return say(`The manifest names ${quote(fault.name)}, which is not there.`, 'Export the package again.');
    default:
      return assertNever(fault);
  }
}

const kindWords = {
  'short-answer': 'A question whose answer is typed',
  numeric: 'A question whose answer is a number',
  essay: 'An essay',
} as const;

/** A file's own words, kept short. */
const quote = (text: string) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
const kilobytes = (bytes: number) => `${count(Math.ceil(bytes / 1000))} kB`;
const count = (n: number) => String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
