import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';

import { RuntimeRefusal, runtimeCodes } from '../runtime/index.js';
import { ApiProblem, titleOf } from './problems.js';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): Reply;
}

/** Answers expected refusals under `/v2` as Camunda does; everything else goes to the filter of the whole program. */
@Catch(ApiProblem, RuntimeRefusal)
export class ProblemFilter implements ExceptionFilter<ApiProblem | RuntimeRefusal> {
  catch(error: ApiProblem | RuntimeRefusal, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const instance = http.getRequest<{ url: string }>().url.split('?', 1)[0];
    const problem = error instanceof RuntimeRefusal ? ofRuntime(error) : { status: error.status, detail: error.message };
    const title = titleOf(problem.status);

    const reply = http.getResponse<Reply>().status(problem.status).header('content-type', 'application/problem+json');
    if (problem.status === 401) reply.header('www-authenticate', 'Basic realm="talepakis"');
    reply.send({ type: 'about:blank', title, instance, ...problem });
  }
}

/** The runtime's code stands in the problem, for programs; the detail says what it is about, for engineers. */
function ofRuntime({ code, details }: RuntimeRefusal) {
  const facts = Object.entries(details).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const title = code === 'MESSAGE_DUPLICATE' ? { title: 'ALREADY_EXISTS' } : {};
  return { ...title, status: runtimeCodes[code], code, detail: facts.length ? `${code} (${facts.join(', ')})` : code };
}
