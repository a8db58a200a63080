import * as stock from 'bpmn-elements';
import { TypeResolver } from 'moddle-context-serializer';
import { CatchEvent, PassingEvent, ThrowEvent } from './elements/events.js';
import { EventBasedGateway, ExclusiveGateway, ParallelGateway } from './elements/gateways.js';
import { InclusiveGateway } from './elements/inclusive-gateway.js';
import { AdHocSubProcess, Process, SubProcess } from './elements/scopes.js';
import { BusinessRuleTask, CallActivity, JobTask, ReceiveTask, ScriptTask, UserTask } from './elements/tasks.js';
import { FlowNode } from './flow-node.js';

/** Inert parts of a diagram: accepted and never executed. */
const inert = stock.Dummy;

/** Which of our elements stands for which BPMN type; the engine's own type resolver builds them. Each repairs what its comment says. */
const overrides = {
  Process,
  SubProcess,
  Transaction: SubProcess,
  AdHocSubProcess,
  CallActivity,
  UserTask,
  ReceiveTask,
  ScriptTask,
  BusinessRuleTask,
  ServiceTask: JobTask,
  SendTask: JobTask,
  Task: FlowNode,
  ManualTask: FlowNode,
  StartEvent: PassingEvent,
  BoundaryEvent: PassingEvent,
  IntermediateCatchEvent: CatchEvent,
  IntermediateThrowEvent: ThrowEvent,
  EndEvent: ThrowEvent,
  ExclusiveGateway,
  ParallelGateway,
  InclusiveGateway,
  EventBasedGateway,
  // Built only to be refused with its name.
  ComplexGateway: FlowNode,
  GlobalTask: inert,
  GlobalUserTask: inert,
  ItemDefinition: inert,
  Interface: inert,
};

export const typeResolver = TypeResolver({ ...stock, ...overrides } as never);
