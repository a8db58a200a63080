const userTask = (id) => `<userTask id="${id}" name="Görev ${id}"><extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="MEMUR@12345678"/></extensionElements></userTask>`;
const serviceTask = (id, type) => `<serviceTask id="${id}"><extensionElements><zeebe:taskDefinition type="${type}" retries="3"/></extensionElements></serviceTask>`;

/** A process whose elements stand in one row between a start and an end. */
function row(id, elements) {
  const ids = ['start', ...elements.map((element) => element.id), 'end'];
  const flows = ids.slice(1).map((target, at) => `<sequenceFlow id="f${at}" sourceRef="${ids[at]}" targetRef="${target}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="d" targetNamespace="bench" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
<process id="${id}" isExecutable="true"><startEvent id="start"/>${elements.map((element) => element.xml).join('')}<endEvent id="end"/>${flows.join('')}</process></definitions>`;
}

/** As many user tasks in a row. */
export function tasksInARow(count, id = 'bench') {
  return row(id, Array.from({ length: count }, (_, at) => ({ id: `gorev-${at}`, xml: userTask(`gorev-${at}`) })));
}

/** Start, service job, user task, end. */
export function jobThenTask(id = 'bench') {
  return row(id, [{ id: 'is', xml: serviceTask('is', 'bench-job') }, { id: 'gorev', xml: userTask('gorev') }]);
}

/** What a case knows from its start: about a kilobyte. */
export const caseVariables = {
  basvuran: { ad: 'Ayşe', soyad: 'Yılmaz', adres: 'Kurtuluş Mahallesi, 100. Sokak No: 7, Çankaya / Ankara', telefon: '0312 000 00 00' },
  konu: 'Sokak aydınlatması',
  aciklama: 'Sokağımızdaki lambalar üç haftadır yanmıyor. '.repeat(12),
  birim: { detsisNo: '12345678', ad: 'Fen İşleri Müdürlüğü' },
};

/** What an officer answers. */
export const answers = { karar: 'uygun', not: 'Yerinde görüldü, ekip yönlendirildi.' };
