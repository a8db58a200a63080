import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { CaseActionController } from './case-action.controller.js';
import { CaseFileController } from './case-file.controller.js';
import { CaseController } from './case.controller.js';

/** The desk where cases are looked for and followed, under `/api/islemler`. Wants sign-in and documents beside it. */
@Module({ imports: [CasesModule], controllers: [CaseController, CaseFileController, CaseActionController] })
export class TrackingModule {}
