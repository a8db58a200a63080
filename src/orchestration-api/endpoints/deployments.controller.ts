import { Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { Does, Endpoints } from '../endpoint.js';
import { Deployments } from '../reads/deployments.js';
import { filesOf } from '../request/files.js';
import type { FormRequest } from '../request/files.js';

const form = {
  type: 'object',
  properties: { resources: { type: 'array', items: { type: 'string', format: 'binary' } }, tenantId: { type: 'string' }, application: { type: 'string' } },
};

@Endpoints('Deployments', 'deployments')
export class DeploymentsController {
  constructor(
    private readonly runtime: Runtime,
    private readonly deployments: Deployments,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @Does({ summary: 'Deploy BPMN, DMN and form files together; an unchanged file keeps its version', needs: 'deploy' })
  async deploy(@Req() request: FormRequest & ApiRequest) {
    const { files, application } = await filesOf(request);
    return this.deployments.answer(await this.runtime.deployments.deploy(files, { actor: request.client.id, application }));
  }
}
