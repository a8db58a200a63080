/**
 * Small diagrams as text, so that a test shows the picture and not the XML:
 *
 *   start s; user a; xor g; end e
 *   s -> a -> g
 *   g -[=again]-> a
 *   g -[default]-> e
 *
 * `sub p {` … `}` nests (also `esub`, `tx`, `adhoc`). After `|` come clauses: `in x := =a`, `out y := =b`,
 * `property durum := Bekleyen`, `form route`, `each =items as item`, `sequential`, `collect results := =r`, `until =c`, `enough =c`, `while =c`, `max 3`, `key =k`, `noninterrupting`.
 */
export function diagram(text: string, id = 'P', extra = ''): string {
  const writer = new DiagramWriter();
  const body = writer.scope(lines(text));
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="D-${id}" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="test">
${writer.roots()}${extra}<process id="${id}" isExecutable="true">${body}</process></definitions>`;
}

const tags: Readonly<Record<string, string>> = {
  start: 'startEvent', end: 'endEvent', catch: 'intermediateCatchEvent', throw: 'intermediateThrowEvent', boundary: 'boundaryEvent',
  user: 'userTask', service: 'serviceTask', send: 'sendTask', script: 'scriptTask', rule: 'businessRuleTask', receive: 'receiveTask',
  task: 'task', manual: 'manualTask', call: 'callActivity', undo: 'userTask',
  xor: 'exclusiveGateway', and: 'parallelGateway', or: 'inclusiveGateway', events: 'eventBasedGateway', complex: 'complexGateway',
  sub: 'subProcess', esub: 'subProcess', tx: 'transaction', adhoc: 'adHocSubProcess',
};

function lines(text: string): string[] {
  return text.split(/[;\n]/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

class DiagramWriter {
  private readonly declared = new Map<string, string>();
  private flows = 0;

  roots(): string {
    return [...this.declared.values()].join('');
  }

  scope(rest: string[]): string {
    const xml: string[] = [];
    const defaults = new Map<string, string>();
    for (let line = rest.shift(); line !== undefined && line !== '}'; line = rest.shift()) {
      if (/-\[|->/.test(line) && !/^\w+ \w+ .*:=/.test(line)) xml.push(this.flow(line, defaults));
      else xml.push(this.element(line, rest));
    }
    return xml.join('').replace(/ default="\?(\w+)"/g, (_, id: string) => (defaults.has(id) ? ` default="${defaults.get(id)}"` : ''));
  }

  private flow(line: string, defaults: Map<string, string>): string {
    let from = /^\w+/.exec(line)?.[0] ?? '';
    return [...line.matchAll(/-(?:\[(.*?)\]-)?>\s*(\w+)/g)].map(([, condition, to = '']) => {
      const id = `f${++this.flows}_${from}_${to}`;
      if (condition === 'default') defaults.set(from, id);
      const xml = `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition && condition !== 'default' ? `<conditionExpression xsi:type="tFormalExpression">${escape(condition)}</conditionExpression>` : ''}</sequenceFlow>`;
      from = to;
      return xml;
    }).join('');
  }

  private element(line: string, rest: string[]): string {
    const [head = '', ...clauses] = line.replace(/\{$/, '').split('|').map((part) => part.trim());
    const [kind = '', id = '', ...words] = head.split(/\s+/);
    const tag = tags[kind];
    if (!tag) throw new Error(`diagram: '${line}'`);
    const says = new Clauses(clauses);
    const inside = line.endsWith('{') ? this.scope(rest) : '';
    const on = words[0] === 'on' ? words.splice(0, 2)[1] : undefined;
    const attributes = [
      on && `attachedToRef="${on}"`, kind === 'esub' && 'triggeredByEvent="true"', kind === 'undo' && 'isForCompensation="true"',
      says.has('noninterrupting') && (kind === 'boundary' ? 'cancelActivity="false"' : 'isInterrupting="false"'),
      kind === 'receive' && `messageRef="${this.declare('message', words[0] ?? id, says.text('key'))}"`,
    ].filter(Boolean).join(' ');
    const association = kind === 'undo' ? `<association id="as_${id}" associationDirection="One" sourceRef="${words[1]}" targetRef="${id}"/>` : '';
    return `<${tag} id="${id}" name="${id}" ${attributes} default="?${id}">${extensions(kind, id, words, says)}${this.event(tag, words, says)}${loop(says)}${inside}${enough(says)}</${tag}>${association}`
      .replace(/ default="\?\w+"/, /Gateway|Task|subProcess|callActivity/.test(tag) ? '$&' : '');
  }

  private event(tag: string, words: string[], says: Clauses): string {
    if (!tag.endsWith('Event')) return '';
    const [kind, ...rest] = words;
    const text = rest.join(' ');
    if (kind === 'timer') return timer(text);
    if (kind === 'terminate' || kind === 'cancel') return `<${kind}EventDefinition/>`;
    if (kind === 'link') return `<linkEventDefinition name="${text}"/>`;
    if (kind === 'compensate') return `<compensateEventDefinition ${text ? `activityRef="${text}"` : ''}/>`;
    if (kind === 'condition') return `<conditionalEventDefinition><condition xsi:type="tFormalExpression">${escape(text)}</condition></conditionalEventDefinition>`;
    if (!kind || !['message', 'signal', 'error', 'escalation'].includes(kind)) return '';
    if (text === '') return `<${kind}EventDefinition/>`;
    return `<${kind}EventDefinition ${kind}Ref="${this.declare(kind, text, says.text('key'))}"/>`;
  }

  private declare(kind: string, name: string, key: string | undefined): string {
    const id = `${kind}_${name.replace(/\W/g, '_')}`;
    const code = kind === 'error' ? `errorCode="${name}"` : kind === 'escalation' ? `escalationCode="${name}"` : '';
    const subscription = kind === 'message' && key ? `<extensionElements><zeebe:subscription correlationKey="${escape(key)}"/></extensionElements>` : '';
    if (!this.declared.has(id) || subscription) this.declared.set(id, `<${kind} id="${id}" name="${escape(name)}" ${code}>${subscription}</${kind}>`);
    return id;
  }
}

class Clauses {
  constructor(private readonly clauses: readonly string[]) {}

  has(word: string): boolean {
    return this.clauses.includes(word);
  }

  text(word: string): string | undefined {
    return this.clauses.find((clause) => clause.startsWith(`${word} `))?.slice(word.length + 1);
  }

  pairs(word: string): { target: string; source: string }[] {
    return this.clauses.filter((clause) => clause.startsWith(`${word} `)).map((clause) => {
      const [target = '', source = ''] = clause.slice(word.length + 1).split(/\s*:=\s*/);
      return { target, source };
    });
  }
}

function extensions(kind: string, id: string, words: string[], says: Clauses): string {
  const mappings = [
    ...says.pairs('in').map(({ target, source }) => `<zeebe:input source="${escape(source)}" target="${target}"/>`),
    ...says.pairs('out').map(({ target, source }) => `<zeebe:output source="${escape(source)}" target="${target}"/>`),
  ].join('');
  const properties = says.pairs('property').map(({ target, source }) => `<zeebe:property name="${target}" value="${escape(source)}"/>`).join('');
  const [result] = says.pairs('result');
  const job = kind === 'service' || kind === 'send' || says.has('job') ? `<zeebe:taskDefinition type="${words[0] ?? id}" retries="${says.text('retries') ?? '3'}"/>` : '';
  const parts = [
    kind === 'user' || kind === 'undo' ? '<zeebe:userTask/>' : '',
    job,
    kind === 'script' && result ? `<zeebe:script expression="${escape(result.source)}" resultVariable="${result.target}"/>` : '',
    kind === 'rule' && result ? `<zeebe:calledDecision decisionId="${escape(result.source)}" resultVariable="${result.target}"/>` : '',
    kind === 'call' ? `<zeebe:calledElement processId="${escape(words.join(' '))}" propagateAllChildVariables="${!says.has('keepchild')}" propagateAllParentVariables="${!says.has('keepparent')}"/>` : '',
    says.text('active') ? `<zeebe:adHoc activeElementsCollection="${escape(says.text('active') ?? '')}"/>` : '',
    says.text('form') ? `<zeebe:formDefinition formId="${says.text('form')}"/>` : '',
    says.text('assign') ? `<zeebe:assignmentDefinition ${says.text('assign')}/>` : '',
    mappings && `<zeebe:ioMapping>${mappings}</zeebe:ioMapping>`,
    properties && `<zeebe:properties>${properties}</zeebe:properties>`,
  ].join('');
  return parts && `<extensionElements>${parts}</extensionElements>`;
}

/** Of an ad-hoc sub-process; the schema wants it after what is drawn inside. */
function enough(says: Clauses): string {
  const condition = says.text('enough');
  return condition ? `<completionCondition xsi:type="tFormalExpression">${escape(condition)}</completionCondition>` : '';
}

function loop(says: Clauses): string {
  const each = says.text('each');
  if (each) {
    const [, collection = '', item] = /^(.*?)(?:\s+as\s+(\w+))?$/.exec(each) ?? [];
    const [collect] = says.pairs('collect');
    const attributes = [`inputCollection="${escape(collection)}"`, item && `inputElement="${item}"`, collect && `outputCollection="${collect.target}" outputElement="${escape(collect.source)}"`].filter(Boolean).join(' ');
    const until = says.text('until');
    return `<multiInstanceLoopCharacteristics isSequential="${says.has('sequential')}"><extensionElements><zeebe:loopCharacteristics ${attributes}/></extensionElements>${until ? `<completionCondition xsi:type="tFormalExpression">${escape(until)}</completionCondition>` : ''}</multiInstanceLoopCharacteristics>`;
  }
  const condition = says.text('while');
  if (!condition && !says.text('max')) return '';
  return `<standardLoopCharacteristics ${says.text('max') ? `loopMaximum="${says.text('max')}"` : ''} testBefore="${says.has('testbefore')}">${condition ? `<loopCondition xsi:type="tFormalExpression">${escape(condition)}</loopCondition>` : ''}</standardLoopCharacteristics>`;
}

function timer(text: string): string {
  const element = /^=?"?R|^\d \d|^cycle /.test(text) ? 'timeCycle' : /^=?"?P|^duration /.test(text) ? 'timeDuration' : 'timeDate';
  return `<timerEventDefinition><${element} xsi:type="tFormalExpression">${escape(text.replace(/^(cycle|duration|date) /, ''))}</${element}></timerEventDefinition>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
