/** What a diagram says about one element, read once when its version is compiled. */
export interface ElementModel {
  readonly id: string;
  readonly type: string;
  readonly name: string | null;
  /** The process or sub-process it is drawn in. */
  readonly scopeId: string;
  readonly incoming: readonly FlowModel[];
  readonly outgoing: readonly FlowModel[];
  readonly boundaries: readonly ElementModel[];
  readonly attachedTo: string | null;
  readonly interrupting: boolean;
  readonly event: EventModel | null;
  readonly children: readonly ElementModel[];
  readonly triggeredByEvent: boolean;
  readonly isForCompensation: boolean;
  /** On a compensation boundary event: the activity that undoes. */
  readonly compensationHandler: string | null;
  readonly loop: LoopModel | null;
  readonly zeebe: ZeebeModel;
  /** Of an ad-hoc sub-process: when it is complete, and whether what still runs in it then ends. */
  readonly completionCondition: string | null;
  readonly cancelsRemaining: boolean;
}

export interface FlowModel {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly isDefault: boolean;
  readonly condition: string | null;
}

export type EventKind =
  | 'timer' | 'message' | 'signal' | 'error' | 'escalation' | 'compensate'
  | 'conditional' | 'link' | 'terminate' | 'cancel';

export interface EventModel {
  readonly kind: EventKind;
  /** Name of the message, signal or link; code of the error or escalation. FEEL allowed for message and signal. */
  readonly reference: string | null;
  readonly correlationKey: string | null;
  readonly timer: TimerModel | null;
  readonly condition: string | null;
  /** For a compensation throw: only this activity. */
  readonly activityRef: string | null;
}

export interface TimerModel {
  readonly kind: 'date' | 'duration' | 'cycle';
  readonly text: string;
}

export type LoopModel =
  | {
      readonly kind: 'parallel' | 'sequential';
      readonly inputCollection: string;
      readonly inputElement: string | null;
      readonly outputCollection: string | null;
      readonly outputElement: string | null;
      readonly completionCondition: string | null;
    }
  | { readonly kind: 'standard'; readonly condition: string | null; readonly testBefore: boolean; readonly maximum: number | null };

export interface Mapping {
  readonly source: string;
  readonly target: string;
}

/** The `zeebe:*` extension elements of one element. */
export interface ZeebeModel {
  /** Extensions that would change what happens and that we do not carry out. */
  readonly unsupported: readonly string[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly job: { readonly type: string; readonly retries: string } | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly script: { readonly expression: string; readonly resultVariable: string } | null;
  readonly decision: { readonly id: string; readonly resultVariable: string; readonly binding: BindingModel } | null;
  readonly call: CallModel | null;
  readonly assignment: { readonly assignee?: string; readonly candidateGroups?: string; readonly candidateUsers?: string };
  readonly schedule: { readonly dueDate?: string; readonly followUpDate?: string };
  readonly priority: string | null;
  readonly form: { readonly id: string; readonly binding: BindingModel } | { readonly key: string } | null;
  readonly correlationKey: string | null;
  readonly adHoc: { readonly active: string | null; readonly outputCollection: string | null; readonly outputElement: string | null } | null;
}

export interface CallModel {
  readonly processId: string;
  readonly binding: BindingModel;
  readonly propagateAllParent: boolean;
  readonly propagateAllChild: boolean;
}

export interface BindingModel {
  readonly type: 'latest' | 'deployment' | 'versionTag';
  readonly versionTag?: string;
}
