import { DmnModdle } from 'dmn-moddle';
import { checkXml } from './check-xml.js';
import { DecisionError } from './decision-error.js';

// DMN 1.2, 1.4 and 1.5 differ from 1.3 only by addition; what they add is refused where it is used.
const OTHER_VERSION = /https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20180521|20211108|20230324)\/(MODEL|DMNDI)\//g;
const VERSION_1_3 = 'https://www.omg.org/spec/DMN/20191111/$1/';

/** An element as the XML reader gives it. */
export interface Raw {
  readonly $type: string;
  readonly id?: string;
  readonly name?: string;
  readonly label?: string;
  readonly [property: string]: unknown;
}

/** Reads the XML of DMN 1.3 into the reader's tree, or says why it is none. */
export async function readDefinitions(xml: string): Promise<Raw> {
  checkXml(xml);
  const { rootElement, warnings } = await parse(xml);
  // A warning means that something was left out: better no decision than half of one. The drawing may lack what it likes.
  const serious = warnings.find(({ message, property }) => !/^unknown attribute/.test(message) && !property?.startsWith('dmndi:'));
  if (serious) throw new DecisionError(`The file is not valid DMN 1.3: ${firstLine(serious.message)}.`);
  return rootElement as Raw;
}

/** The child elements under a property, which the reader leaves out when there are none. */
export function many(element: Raw | undefined, property: string): readonly Raw[] {
  const value = element?.[property];
  return Array.isArray(value) ? (value as Raw[]) : [];
}

/** The child element under a property, when there is one. */
export function one(element: Raw | undefined, property: string): Raw | undefined {
  const value = element?.[property];
  return typeof value === 'object' && value !== null ? (value as Raw) : undefined;
}

/** The text of an expression or of unary tests; absent and blank are the same. */
export function textOf(element: Raw | undefined): string {
  return typeof element?.['text'] === 'string' ? element['text'].trim() : '';
}

/** The text of an expression, which must be FEEL. */
export function feelText(raw: Raw | undefined): string {
  const language = raw?.['expressionLanguage'];
  if (typeof language === 'string' && !/^$|feel/i.test(language)) {
    throw new DecisionError(`The expression language "${language}" is not supported; only FEEL is.`);
  }
  return textOf(raw);
}

async function parse(xml: string): ReturnType<DmnModdle['fromXML']> {
  try {
    return await new DmnModdle().fromXML(xml.replace(OTHER_VERSION, VERSION_1_3), 'dmn:Definitions');
  } catch (error) {
    throw new DecisionError(`The file is not DMN 1.3: ${firstLine((error as Error).message)}.`);
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').trim();
}
