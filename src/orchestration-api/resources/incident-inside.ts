const holders = `'PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'AD_HOC_SUB_PROCESS', 'MULTI_INSTANCE_BODY', 'CALL_ACTIVITY'`;

/**
 * Whether an element instance has an incident, or something inside it has: an element of its scope, or the instance that it
 * has called. As Camunda shows it, who looks from the top is led to the incident, whose key only its own element carries.
 */
export const hasIncidentInside = (element: string): string => `(${element}.incident_key is not null or (
  ${element}.state = 'ACTIVE' and ${element}.type in (${holders})
  and exists (select 1 from process_instance troubled where troubled.key = ${element}.instance_key and troubled.incidents > 0)
  and exists (
    with recursive inside as (
      select ${element}.key, ${element}.incident_key
      union all
      select below.key, below.incident_key from inside above
        join element_instance below on below.instance_key = ${element}.instance_key and below.scope_key = above.key and below.state = 'ACTIVE'
    )
    select 1 from inside left join process_instance called on called.parent_key = ${element}.instance_key and called.parent_element_key = inside.key
     where inside.incident_key is not null or called.incidents > 0)))`;
