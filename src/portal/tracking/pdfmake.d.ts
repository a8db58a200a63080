// The library's own types bring those of browsers along: a server must not compile with `document` and `window` in scope.
declare module 'pdfmake' {
  export interface Content {
    readonly text?: string | readonly string[];
    readonly qr?: string;
    readonly [style: string]: unknown;
  }

  interface Printed {
    getBuffer(): Promise<Uint8Array>;
  }

  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (file: string) => boolean): void;
    createPdf(definition: { readonly content: readonly Content[]; readonly [setting: string]: unknown }): Printed;
  };
  export { pdfmake as default };
}
