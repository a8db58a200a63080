import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { PeopleModule } from '../identity/index.js';
import { OrgModule } from '../org/index.js';
import { CoordinatingUnits } from './coordinating-unit.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { AlikeRequests } from './requests/alike.js';
import { Applicants } from './requests/applicants.js';
import { Drafts } from './requests/drafts.js';
import { RequestController } from './requests/request.controller.js';
import { SendRequest } from './requests/send-request.js';
import { OwnRequests } from './tracking/own-requests.js';
import { ReceiptPdf } from './tracking/receipt-pdf.js';
import { Receipts } from './tracking/receipts.js';
import { TrackingController } from './tracking/tracking.controller.js';

/** What applicants do themselves, under `/api/portal`. Wants sign-in and the documents' module beside it. */
@Module({
  imports: [CasesModule, PeopleModule, OrgModule],
  controllers: [RequestController, TrackingController, MailboxController],
  providers: [CoordinatingUnits, Applicants, Drafts, AlikeRequests, SendRequest, Receipts, OwnRequests, ReceiptPdf],
})
export class PortalModule {}
