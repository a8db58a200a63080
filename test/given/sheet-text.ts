import yauzl from 'yauzl';

/** Everything that is written in a spreadsheet's file, its formulas as well. */
export function sheetText(file: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      let text = '';
      zip.on('entry', (entry: yauzl.Entry) => zip.openReadStream(entry, (failure, stream) => {
        if (failure) return reject(failure);
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => zip.readEntry());
      }));
      zip.on('end', () => resolve(text));
      zip.readEntry();
    });
  });
}
