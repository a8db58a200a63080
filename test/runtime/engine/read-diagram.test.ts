import { describe, expect, it } from '@jest/globals';
import { compileDiagram } from '../../../src/runtime/index.js';
import { diagram } from '../../given/diagram.js';
import { feel } from '../../../src/process-files/expressions.js';

const simple = diagram('start s; end e; s -> e');
const refusal = (xml: string): Promise<{ code: string; details: { reason: string; faults: string[] } }> =>
  compileDiagram(xml, feel).then(() => { throw new Error('was accepted'); }, (error) => error as never);

describe('reading a diagram', () => {
  it.each([
    ['an empty text', ''],
    ['something else than XML', 'merhaba'],
    ['XML that is not closed', simple.replace('</definitions>', '')],
    ['another root element', '<?xml version="1.0"?><form/>'],
    ['a document type', simple.replace('<definitions', '<!DOCTYPE definitions><definitions')],
    ['an entity bomb', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${simple}`],
    ['an external entity', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${simple}`],
    ['an element nobody knows', simple.replace('<endEvent', '<bambaska id="q"/><endEvent')],
    ['the same id twice', simple.replace('id="e"', 'id="s"')],
    ['a flow to nowhere', simple.replace('targetRef="e"', 'targetRef="hic"')],
    ['nearly four megabytes of tags that are never closed', '<'.repeat(3_900_000)],
    ['deep nesting', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['deep nesting that looks like a diagram', simple.replace('<startEvent', `${'<subProcess id="q"><subProcess>'.repeat(40)}${'</subProcess></subProcess>'.repeat(40)}<startEvent`)],
  ])('refuses %s as malformed', async (_, xml) => {
    expect(await refusal(xml)).toMatchObject({ code: 'DIAGRAM_MALFORMED' });
  });

  it('refuses more than four megabytes before it reads them', async () => {
    expect(await refusal(`${simple}<!--${' '.repeat(4_000_001)}-->`)).toMatchObject({ code: 'DIAGRAM_TOO_LARGE' });
  });

  it('reads a file as a modeler writes it', async () => {
    const modeled = simple
      .replace('<definitions', '<definitions xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:modeler="http://camunda.org/schema/modeler/1.0" exporter="Camunda Modeler" exporterVersion="5.30.0" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0"')
      .replace('</definitions>', '<bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="pl" bpmnElement="P"><bpmndi:BPMNShape id="sh" bpmnElement="s"><dc:Bounds x="1" y="2" width="36" height="36"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>');

    await expect(compileDiagram(modeled, feel)).resolves.toHaveLength(1);
  });

  it('reads pools, lanes, notes and data without running them', async () => {
    const drawn = simple
      .replace('<process', '<collaboration id="C"><participant id="pa" name="Belediye" processRef="P"/></collaboration><itemDefinition id="it"/><interface id="if" name="i"/><globalTask id="gt"/><process')
      .replace('<startEvent', '<laneSet id="ls"><lane id="l1" name="Zabıta"><flowNodeRef>s</flowNodeRef></lane></laneSet><dataObject id="d"/><dataObjectReference id="dr" dataObjectRef="d"/><dataStoreReference id="ds"/><textAnnotation id="ta"><text>not</text></textAnnotation><association id="as" sourceRef="s" targetRef="ta"/><startEvent');

    const [process] = await compileDiagram(drawn, feel);

    expect(process?.root.children.filter(({ type }) => /Event$/.test(type)).map(({ id }) => id)).toEqual(['s', 'e']);
  });

  it('refuses a diagram without an executable process', async () => {
    expect(await refusal(simple.replace('isExecutable="true"', 'isExecutable="false"'))).toMatchObject({ code: 'DIAGRAM_NOT_EXECUTABLE', details: { faults: ['no executable process'] } });
  });
});

describe('what cannot be executed is refused at deployment, with the element named', () => {
  it.each([
    ['a complex gateway', 'start s; complex g; end e; s -> g -> e', "'g': complex gateways cannot be executed"],
    ['a service task without a job type', 'start s; task j; end e; s -> j -> e', "'j': needs a job type", ['<task id="j"', '<serviceTask id="j"', '</task>', '</serviceTask>']],
    ['a script task with neither script nor job', 'start s; script j; end e; s -> j -> e', "'j': needs a FEEL script or a job type"],
    ['a business rule task without a decision', 'start s; rule j; end e; s -> j -> e', "'j': needs a called decision or a job type"],
    ['ad-hoc work that collects', 'start s; adhoc h | active =["a"] {; user a; }; end e; s -> h -> e', "'h': an output collection of ad-hoc work cannot be carried out", ['<zeebe:adHoc ', '<zeebe:adHoc outputCollection="o" outputElement="=x" ']],
    ['an execution listener', 'start s; service j; end e; s -> j -> e', "'j': zeebe:ExecutionListeners cannot be executed", ['<zeebe:taskDefinition', '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="x"/></zeebe:executionListeners><zeebe:taskDefinition']],
    ['a flow out of a sub-process', 'start s; sub p {; start ps; user a; ps -> a; }; end e; s -> p; a -> e', "flow 'f3_a_e': leads out of the process or sub-process it is in"],
    ['a loop without a collection', 'start s; user a | each =l as i; end e; s -> a -> e', "'a': its loop has no input collection", ['inputCollection="=l"', '']],
    ['a process without a start', 'user a; end e; a -> e', "'P' has no start event"],
    ['two starts without a trigger', 'start s; start t; end e; s -> e; t -> e', "'P' has several start events without a trigger"],
    ['a sub-process without a start', 'start s; sub p {; user a; }; s -> p', "'p': a sub-process needs exactly one start event"],
    ['an event sub-process without a trigger', 'start s; esub h {; start hs; end he; hs -> he; }; end e; s -> e', "'h': an event sub-process needs exactly one start event with a trigger"],
    ['a message catch without a correlation key', 'start s; catch c message m; end e; s -> c -> e', "'c': its message has no correlation key"],
    ['a message throw without a job', 'start s; throw c message m; end e; s -> c -> e', "'c': a throwing message event needs a job type"],
    ['an error without a code', 'start s; end e error; s -> e', "'e': its error has no code"],
    ['a non-interrupting error', 'start s; service j; boundary x on j error A | noninterrupting; end e; s -> j -> e; x -> e', "'x': an error event always interrupts"],
    ['a catch event without a trigger', 'start s; catch c; end e; s -> c -> e', "'c': a catch event needs a trigger"],
    ['a boundary event without a trigger', 'start s; user a; boundary x on a; end e; s -> a -> e; x -> e', "'x': a boundary event needs a trigger and an activity"],
    ['a link without its other end', 'start s; throw t link L; s -> t', "'t': no link event catches 'L'"],
    ['a cancel outside a transaction', 'start s; sub p {; start ps; end pe cancel; ps -> pe; }; s -> p', "'pe': only a transaction can be cancelled"],
    ['a compensation without a handler', 'start s; user a; boundary x on a compensate; end e; s -> a -> e', "'x': its compensation leads to no activity"],
    ['a task behind an event-based gateway', 'start s; events g; user a; end e; s -> g -> a -> e', "'g': only catch events may follow an event-based gateway, not 'a'"],
    ['an event-based gateway that leads nowhere', 'start s; events g; s -> g', "'g': an event-based gateway needs events behind it"],
    ['a timer that is none', 'start s; catch c timer duration yarin; end e; s -> c -> e', "'c': 'yarin' is no timer duration"],
    ['a cron that is none', 'start s; catch c timer cycle 99 99 * * * *; end e; s -> c -> e', "'c': '99 99 * * * *' is no timer cycle"],
    ['several triggers in one event', 'start s; catch c signal m; end e; s -> c -> e', "'c': several triggers in one event cannot be executed", ['<signalEventDefinition', '<timerEventDefinition/><signalEventDefinition']],
    ['a condition that is no FEEL', 'start s; xor g; end e; user a; s -> g; g -[=x >]-> e; g -[default]-> a', "'g': =x >:"],
    ['an input mapping that is no FEEL', 'start s; user a | in x := =1 +; end e; s -> a -> e', "'a': =1 +:"],
    ['a timer that is no FEEL', 'start s; catch c timer duration =((; end e; s -> c -> e', "'c': =((:"],
    ['a script that is no FEEL', 'start s; script j | result r := =if; end e; s -> j -> e', "'j': =if:"],
  ] as [string, string, string, string[]?][])('%s', async (_, picture, fault, replaced = []) => {
    let xml = diagram(picture);
    for (let at = 0; at < replaced.length; at += 2) xml = xml.replace(replaced[at] ?? '', replaced[at + 1] ?? '');

    const { code, details } = await refusal(xml);

    expect(code).toBe('DIAGRAM_NOT_EXECUTABLE');
    expect(details.faults).toContainEqual(expect.stringContaining(fault));
  });

  it('names all faults of a diagram at once', async () => {
    const { details } = await refusal(diagram('start s; complex g; script j; catch c message m; s -> g -> j -> c'));

    expect(details.faults).toHaveLength(3);
  });
});
