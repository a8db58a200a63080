import { int, key, maybe, oneOf, text, time } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { tenantId } from './tenant.js';

export const messageSubscriptions: Resource = {
  from: 'message_subscription s',
  key: 's.key',
  fields: {
    messageSubscriptionKey: key('s.key'),
    messageSubscriptionState: oneOf('s.state', ['CORRELATED', 'CREATED', 'DELETED', 'MIGRATED']),
    messageName: text('s.message_name'),
    correlationKey: maybe(text('s.correlation_key')),
    lastUpdatedDate: time('s.updated_at'),
    elementId: text('s.element_id'),
    elementInstanceKey: maybe(key('s.element_key')),
    processDefinitionId: text('s.process_id'),
    processDefinitionKey: key('s.definition_key'),
    processInstanceKey: maybe(key('s.instance_key')),
    tenantId,
  },
};

export const correlatedSubscriptions: Resource = {
  from: 'message_correlation c',
  key: 'c.subscription_key',
  ending: ['messageKey'],
  fields: {
    messageKey: key('c.message_key'),
    subscriptionKey: key('c.subscription_key'),
    messageName: text('c.message_name'),
    correlationKey: text('c.correlation_key'),
    correlationTime: time('c.correlated_at'),
    elementId: text('c.element_id'),
    elementInstanceKey: maybe(key('c.element_key')),
    processDefinitionId: text('c.process_id'),
    processDefinitionKey: key('c.definition_key'),
    processInstanceKey: key('c.instance_key'),
    partitionId: int('1::int'),
    tenantId,
  },
};
