// For desks. The first pages take what they need from the files themselves, and carry nothing else.
export { ChoiceField, LongTextField, YesNoField } from './more-fields.js';
export { DayField, PhoneField, TcknField, TextField } from './text-fields.js';
