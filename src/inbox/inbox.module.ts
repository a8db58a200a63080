import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { AuditModule } from '../platform/audit/index.js';
import { ListController } from './lists/list.controller.js';
import { TaskController } from './task/task.controller.js';
import { TaskPages } from './task/task-pages.js';

/** The desk staff spend their day at, under `/api/gorevler`. Wants sign-in and documents beside it. */
@Module({ imports: [CasesModule, AuditModule], controllers: [ListController, TaskController], providers: [TaskPages] })
export class InboxModule {}
