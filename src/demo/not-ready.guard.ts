import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ActOf } from '../permissions/index.js';
import { Refusal } from '../platform/index.js';
import { Demo } from './demo.js';

/** Says so to whoever signs in while the demo's people are still being put in: else a right password would be called wrong. */
@Injectable()
export class NotReadyGuard implements CanActivate {
  constructor(private readonly demo: Demo, private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.demo.isPreparing && this.reflector.get(ActOf, context.getHandler()) === 'sign-in.begin') throw new Refusal('DEMO_NOT_READY');
    return true;
  }
}
