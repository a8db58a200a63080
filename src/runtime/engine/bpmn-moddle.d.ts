/** bpmn-moddle ships no types: only what we use of it. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    readonly id?: string;
    readonly [property: string]: unknown;
  }
  export interface ParsedDiagram {
    readonly rootElement: ModdleElement;
    readonly warnings: readonly { readonly message: string }[];
    readonly references: readonly unknown[];
    readonly elementsById: Readonly<Record<string, ModdleElement>>;
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<ParsedDiagram>;
  }
}
