import { int, key, maybe, oneOf, text, time } from '../search/field.js';
import type { Resource } from '../search/resource.js';

const types = [
  'CANCEL_PROCESS_INSTANCE', 'RESOLVE_INCIDENT', 'MIGRATE_PROCESS_INSTANCE', 'MODIFY_PROCESS_INSTANCE', 'DELETE_PROCESS_INSTANCE',
  'ADD_VARIABLE', 'UPDATE_VARIABLE', 'DELETE_DECISION_DEFINITION', 'DELETE_PROCESS_DEFINITION',
];

export const batchOperations: Resource = {
  from: 'batch_operation b',
  key: 'b.key',
  fields: {
    batchOperationKey: key('b.key'),
    batchOperationType: oneOf('b.type', types),
    operationType: { ...oneOf('b.type', types), shown: false, sortable: true },
    state: oneOf('b.state', ['ACTIVE', 'CANCELED', 'COMPLETED', 'CREATED', 'FAILED', 'PARTIALLY_COMPLETED', 'SUSPENDED']),
    startDate: time('b.started_at'),
    endDate: maybe(time('b.ended_at')),
    operationsTotalCount: int('b.total'),
    operationsFailedCount: int('b.failed'),
    operationsCompletedCount: int('b.completed'),
  },
};

export const batchOperationItems: Resource = {
  from: 'batch_operation_item t join batch_operation b on b.key = t.batch_key',
  key: 't.item_key',
  ending: ['batchOperationKey'],
  fields: {
    batchOperationKey: key('t.batch_key'),
    itemKey: key('t.item_key'),
    operationType: oneOf('b.type', types),
    processInstanceKey: key('t.instance_key'),
    state: oneOf('t.state', ['ACTIVE', 'COMPLETED', 'SKIPPED', 'CANCELED', 'FAILED']),
    processedDate: maybe(time('t.processed_at')),
    errorMessage: maybe(text('t.error')),
  },
};
