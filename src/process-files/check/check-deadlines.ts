import type { Finding } from '../finding.js';
import type { Contents } from '../read-contents.js';

const duration = /^P(?=.)(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?$/;

/** A deadline that people see (`sure`) and the timer that enforces it must say the same. */
export function checkDeadlines({ processes }: Contents): Finding[] {
  return processes.flatMap(({ file, process }) =>
    [...process.elements.values()].flatMap(({ id: element, zeebe, event }) => {
      const sure = zeebe.properties['sure'];
      const timer = event?.timer;
      if (sure === undefined) return [];
      if (!duration.test(sure)) return [{ file, element, code: 'SURE_UNREADABLE', details: { sure } }];
      if (timer && !timer.text.startsWith('=') && timer.text !== sure) return [{ file, element, code: 'SURE_DIFFERS', details: { sure, timer: timer.text } }];
      return [];
    }),
  );
}
