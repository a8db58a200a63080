/** One executable process around the given elements. */
export function diagram(id: string, elements: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="http://test">
  <bpmn:process id="${id}" isExecutable="true">${elements}</bpmn:process>${more}
</bpmn:definitions>`;
}

/** start → the elements in their order → end, joined by flows. */
export function chain(...steps: readonly Step[]): string {
  const ids = ['start', ...steps.map(({ id }) => id), 'end'];
  const flows = ids.slice(1).map((to, at) => `<bpmn:sequenceFlow id="to-${to}" sourceRef="${ids[at]}" targetRef="${to}" />`);
  return `<bpmn:startEvent id="start" />${steps.map(({ xml }) => xml).join('')}<bpmn:endEvent id="end" />${flows.join('')}`;
}

export interface Step {
  readonly id: string;
  readonly xml: string;
}

export const userTask = (id: string, extensions = ''): Step => ({
  id,
  xml: `<bpmn:userTask id="${id}"><bpmn:extensionElements><zeebe:userTask />${extensions}</bpmn:extensionElements></bpmn:userTask>`,
});

export const serviceTask = (id: string, type = id): Step => ({
  id,
  xml: `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${type}" /></bpmn:extensionElements></bpmn:serviceTask>`,
});

export const callActivity = (id: string, processId: string): Step => ({
  id,
  xml: `<bpmn:callActivity id="${id}"><bpmn:extensionElements><zeebe:calledElement processId="${processId}" /></bpmn:extensionElements></bpmn:callActivity>`,
});

export const decisionTask = (id: string, decisionId: string): Step => ({
  id,
  xml: `<bpmn:businessRuleTask id="${id}"><bpmn:extensionElements><zeebe:calledDecision decisionId="${decisionId}" resultVariable="${id}" /></bpmn:extensionElements></bpmn:businessRuleTask>`,
});

/** A decision that is one FEEL expression. */
export function literalDecision(id: string, text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}-drg" name="${id}" namespace="http://test">
  <decision id="${id}" name="${id}"><variable id="${id}-v" name="${id}" /><literalExpression id="${id}-e"><text>${text}</text></literalExpression></decision>
</definitions>`;
}
