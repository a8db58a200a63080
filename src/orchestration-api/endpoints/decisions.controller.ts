import { Body, Get, Header, Param, Post, Req } from '@nestjs/common';
import type { z } from 'zod';

import { Runtime } from '../../runtime-postgres/index.js';
import type { ApiRequest } from '../access/scope-guard.js';
import { evaluatedInputs, matchedRules, toEvaluation } from '../answers/evaluated-decision.js';
import { evaluation } from '../bodies/others.js';
import { Does, Endpoints } from '../endpoint.js';
import { Texts } from '../reads/texts.js';
import { Checked, KeyInPath } from '../request/checked.js';
import { decisionDefinitions, decisionInstances, decisionRequirements, wholeDecisionInstances } from '../resources/decisions.js';
import { searchSchema } from '../search/request.js';
import type { SearchRequest } from '../search/request.js';
import { Search } from '../search/search.js';

const definitionSearch = searchSchema(decisionDefinitions);
const requirementsSearch = searchSchema(decisionRequirements);
const instanceSearch = searchSchema(decisionInstances);

@Endpoints('Decision definitions', 'decision-definitions')
export class DecisionDefinitionsController {
  constructor(
    private readonly search: Search,
    private readonly texts: Texts,
    private readonly runtime: Runtime,
  ) {}

  @Post('evaluation')
  @Does({ summary: 'Evaluate a decision; the evaluation is kept', needs: 'start', body: evaluation })
  async evaluate(@Body(new Checked(evaluation)) asked: z.output<typeof evaluation>, @Req() { client }: ApiRequest) {
    const { decisionDefinitionId: decisionId, decisionDefinitionKey: decisionKey, variables } = asked;
    return toEvaluation(await this.runtime.decisions.evaluate({ decisionId, decisionKey, variables, actor: client.id }));
  }

  @Post('search')
  @Does({ summary: 'Find decisions', needs: 'read', body: definitionSearch })
  find(@Body(new Checked(definitionSearch)) request: SearchRequest) {
    return this.search.find(decisionDefinitions, request);
  }

  @Get(':key')
  @Does({ summary: 'Read a decision', needs: 'read' })
  get(@Param('key', new KeyInPath('decisionDefinitionKey')) key: string) {
    return this.search.get(decisionDefinitions, key);
  }

  @Get(':key/xml')
  @Header('content-type', 'text/xml; charset=utf-8')
  @Does({ summary: 'Read the DMN file of a decision', needs: 'read' })
  xml(@Param('key', new KeyInPath('decisionDefinitionKey')) key: string) {
    return this.texts.ofDecision(key);
  }
}

@Endpoints('Decision requirements', 'decision-requirements')
export class DecisionRequirementsController {
  constructor(
    private readonly search: Search,
    private readonly texts: Texts,
  ) {}

  @Post('search')
  @Does({ summary: 'Find DMN diagrams', needs: 'read', body: requirementsSearch })
  find(@Body(new Checked(requirementsSearch)) request: SearchRequest) {
    return this.search.find(decisionRequirements, request);
  }

  @Get(':key')
  @Does({ summary: 'Read a DMN diagram', needs: 'read' })
  get(@Param('key', new KeyInPath('decisionRequirementsKey')) key: string) {
    return this.search.get(decisionRequirements, key);
  }

  @Get(':key/xml')
  @Header('content-type', 'text/xml; charset=utf-8')
  @Does({ summary: 'Read the DMN file of a diagram', needs: 'read' })
  xml(@Param('key', new KeyInPath('decisionRequirementsKey')) key: string) {
    return this.texts.ofRequirements(key);
  }
}

@Endpoints('Decision instances', 'decision-instances')
export class DecisionInstancesController {
  constructor(private readonly search: Search) {}

  @Post('search')
  @Does({ summary: 'Find evaluations of decisions', needs: 'read', body: instanceSearch })
  find(@Body(new Checked(instanceSearch)) request: SearchRequest) {
    return this.search.find(decisionInstances, request);
  }

  @Get(':key')
  @Does({ summary: 'Read an evaluation with its inputs and matched rules', needs: 'read' })
  async get(@Param('key', new KeyInPath('decisionEvaluationInstanceKey')) key: string) {
    const found = await this.search.get(wholeDecisionInstances, key);
    const { inputs, rules } = found as unknown as { inputs: Parameters<typeof evaluatedInputs>[0]; rules: Parameters<typeof matchedRules>[0] };
    return { ...found, evaluatedInputs: evaluatedInputs(inputs), matchedRules: matchedRules(rules) };
  }
}
