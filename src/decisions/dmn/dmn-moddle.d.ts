declare module 'dmn-moddle' {
  /** The reader's own untyped tree; read-definitions.ts turns it into our model. */
  export class DmnModdle {
    fromXML(xml: string, type: string): Promise<{ rootElement: unknown; warnings: { message: string; property?: string }[] }>;
  }
}
