/** Camunda's names of what can stop a token. */
export type IncidentType =
  | 'UNSPECIFIED' | 'IO_MAPPING_ERROR' | 'JOB_NO_RETRIES' | 'CONDITION_ERROR' | 'EXTRACT_VALUE_ERROR' | 'CALLED_ELEMENT_ERROR'
  | 'UNHANDLED_ERROR_EVENT' | 'MESSAGE_SIZE_EXCEEDED' | 'CALLED_DECISION_ERROR' | 'DECISION_EVALUATION_ERROR' | 'FORM_NOT_FOUND';

/** A technical fault at one element: becomes an incident there and undoes nothing that came before. */
export class ElementFault extends Error {
  constructor(
    readonly type: IncidentType,
    message: string,
    /** The job whose failure it is. */
    readonly jobKey: string | null = null,
  ) {
    super(message);
    this.name = 'ElementFault';
  }
}
