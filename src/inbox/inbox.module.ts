import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { IdentityModule } from '../identity/index.js';
import { AuditModule } from '../platform/audit/index.js';
import { ActionController } from './actions/action.controller.js';
import { BulkController } from './actions/bulk.controller.js';
import { InformationController } from './actions/information.controller.js';
import { ListController } from './lists/list.controller.js';
import { LiveController } from './live/live.controller.js';
import { LiveTasks } from './live/live-tasks.js';
import { LookController } from './looks/look.controller.js';
import { Looks } from './looks/looks.js';
import { Applicants } from './task/applicants.js';
import { TaskController } from './task/task.controller.js';
import { TaskPages } from './task/task-pages.js';
import { ViewController } from './views/view.controller.js';
import { Views } from './views/views.js';

// Whose address is a word come before those whose address may be any key.
const controllers = [ListController, LiveController, ViewController, BulkController, InformationController, TaskController, ActionController, LookController];

/** The desk staff spend their day at, under `/api/gorevler`. Wants documents beside it. */
@Module({ imports: [CasesModule, IdentityModule, AuditModule], controllers, providers: [Applicants, LiveTasks, Looks, TaskPages, Views] })
export class InboxModule {}
