import { err, type Result } from '@/lib/kernel/result';
import type { FaultWhat } from '../fault';
import type { XmlElement } from './parse-xml';

/** A fault and the element that has it, whose place is told. */
export type ElementFault = { readonly element: XmlElement; readonly what: FaultWhat };

export const failAt = (element: XmlElement, what: FaultWhat): Result<never, ElementFault> => err({ element, what });
