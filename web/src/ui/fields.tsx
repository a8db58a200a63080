// For desks. The first pages take what they need from the files themselves, and carry nothing else.
export type { FieldProps } from './field.js';
export { ChoiceField, LongTextField, YesNoField, type Choice } from './more-fields.js';
export { PasswordField } from './password-field.js';
export { DayField, PhoneField, TcknField, TextField } from './text-fields.js';
