import en from '../../../../src/cases/forms/messages/en.json';
import tr from '../../../../src/cases/forms/messages/tr.json';

/** What is wrong with an answer, in the server's own words. */
export const FAULTS: Readonly<Record<'tr' | 'en', Readonly<Record<string, string>>>> = { tr, en };
