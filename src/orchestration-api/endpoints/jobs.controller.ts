import { Body, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { z } from 'zod';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { toActivatedJob } from '../answers/activated-job.js';
import { activation, bpmnError, completion, failure, update } from '../bodies/jobs.js';
import { Closing } from '../closing.js';
import { Does, Endpoints } from '../endpoint.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { leaving } from '../request/leaving.js';
import type { Leaving } from '../request/leaving.js';
import { jobs } from '../resources/jobs.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const search = searchSchema(jobs);
const jobKey = new KeyInPath('jobKey');

/** How long a worker waits that does not say. */
const PATIENCE_MS = 10_000;

@Endpoints('Jobs', 'jobs')
export class JobsController {
  constructor(
    private readonly search: Search,
    private readonly runtime: Runtime,
    private readonly closing: Closing,
  ) {}

  @Post('activation')
  @Does({ summary: 'Take jobs to work on, at most 10000; waits for some when there are none. What would make the answer heavier than 4 MB stays free', needs: 'work', body: activation })
  async activate(@Body(new Checked(activation)) asked: z.output<typeof activation>, @Res({ passthrough: true }) reply: Leaving) {
    const { type, worker, timeout, maxJobsToActivate: max, fetchVariable: fetchVariables, requestTimeout } = asked;
    const wanted = { types: [type], worker, timeoutMs: timeout, max, fetchVariables };
    const signal = AbortSignal.any([leaving(reply), this.closing.signal]);
    const requestTimeoutMs = requestTimeout === 0 ? PATIENCE_MS : Math.max(0, requestTimeout);

    const taken = await this.runtime.jobs.awaitJobs(wanted, { requestTimeoutMs, signal });
    return { jobs: taken.map(toActivatedJob) };
  }

  @Post('search')
  @Does({ summary: 'Find jobs', needs: 'read', body: search })
  find(@Body(new Checked(search)) request: SearchRequest) {
    return this.search.find(jobs, request);
  }

  @Post(':key/completion')
  @Does({ summary: 'Bring a job’s result; its case goes on before the answer comes', needs: 'work', status: 204, body: completion })
  async complete(
    @Param('key', jobKey) key: string,
    @Body(new Checked(completion)) { variables }: z.output<typeof completion>,
    @Req() { client }: ApiRequest,
  ): Promise<void> {
    await this.runtime.jobs.complete(key, variables ?? {}, client.id);
  }

  @Post(':key/failure')
  @Does({ summary: 'Tell that a job failed; without retries left it becomes an incident', needs: 'work', status: 204, body: failure })
  async fail(@Param('key', jobKey) key: string, @Body(new Checked(failure)) asked: z.output<typeof failure>, @Req() { client }: ApiRequest): Promise<void> {
    const { retries, retryBackOff: backOffMs, errorMessage: message = '', variables = {} } = asked;
    await this.runtime.jobs.fail(key, { retries, backOffMs, message, variables }, client.id);
  }

  @Post(':key/error')
  @Does({ summary: 'End a job with a BPMN error', needs: 'work', status: 204, body: bpmnError })
  async throwError(
    @Param('key', jobKey) key: string,
    @Body(new Checked(bpmnError)) asked: z.output<typeof bpmnError>,
    @Req() { client }: ApiRequest,
  ): Promise<void> {
    const { errorCode: code, errorMessage, variables } = asked;
    await this.runtime.jobs.throwError(key, { code, message: errorMessage ?? '', variables: variables ?? {} }, client.id);
  }

  @Patch(':key')
  @Does({ summary: 'Change the retries or the timeout of a job', needs: 'work', status: 204, body: update })
  async update(@Param('key', jobKey) key: string, @Body(new Checked(update)) { changeset }: z.output<typeof update>, @Req() { client }: ApiRequest): Promise<void> {
    const { retries, timeout: timeoutMs } = changeset;
    await this.runtime.jobs.update(key, { ...(typeof retries === 'number' && { retries }), ...(typeof timeoutMs === 'number' && { timeoutMs }) }, client.id);
  }
}
