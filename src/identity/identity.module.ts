import { Module } from '@nestjs/common';
import { AuditModule } from '../platform/audit/index.js';
import { CONFIG, type Config } from '../platform/index.js';
import { OrgModule } from '../org/index.js';
import { Destruction, DestructionController, DestructionKeeper, DestructionLog, RetentionRules } from './destruction/index.js';
import { DemoUsers } from './demo-users.js';
import { Citizens } from './people/citizens.js';
import { People } from './people/people.js';
import { Registered } from './people/registered.js';
import { CodeController } from './routes/code.controller.js';
import { PasswordController } from './routes/password.controller.js';
import { SessionController } from './routes/session.controller.js';
import { TripController } from './routes/trip.controller.js';
import { ChooseUnit } from './sessions/choose-unit.js';
import { OpenSessions } from './sessions/open-sessions.js';
import { RequestLimits } from './sessions/request-limits.js';
import { Sessions } from './sessions/sessions.js';
import { StandingActors } from './sessions/standing-actors.js';
import { Visitors } from './sessions/visitors.js';
import { WhoAmI } from './sessions/who-am-i.js';
import { BeginCitizen } from './sign-in/begin-citizen.js';
import { BeginCode } from './sign-in/begin-code.js';
import { BeginMuhtar } from './sign-in/begin-muhtar.js';
import { BeginStaff } from './sign-in/begin-staff.js';
import { Captcha } from './sign-in/captcha.js';
import { CertificateSignIn } from './sign-in/certificate-sign-in.js';
import { ChangePassword } from './sign-in/change-password.js';
import { CodeMessages } from './sign-in/code-messages.js';
import { CodeSender } from './sign-in/code-sender.js';
import { Codes } from './sign-in/codes.js';
import { FinishCode } from './sign-in/finish-code.js';
import { Gate } from './sign-in/gate.js';
import { Gateways } from './sign-in/gateways.js';
import { Leftovers } from './sign-in/leftovers.js';
import { Limits } from './sign-in/limits.js';
import { Locks } from './sign-in/locks.js';
import { PasswordSignIn } from './sign-in/password-sign-in.js';
import { ResendCode } from './sign-in/resend-code.js';
import { SignIn } from './sign-in/sign-in.js';
import { Trips } from './sign-in/trips.js';
import { VouchedSignIn } from './sign-in/vouched-sign-in.js';
import { Ways } from './sign-in/ways.js';
import { Trail } from './trail.js';

const demoUsers = { provide: DemoUsers, inject: [CONFIG], useFactory: ({ isDemo }: Config) => new DemoUsers(isDemo) };
const codes = [BeginCitizen, BeginCode, BeginMuhtar, BeginStaff, Captcha, Codes, FinishCode, Gate, ResendCode];
const otherWays = [CertificateSignIn, ChangePassword, Gateways, Locks, PasswordSignIn, Trips, VouchedSignIn];
const sessions = [ChooseUnit, OpenSessions, RequestLimits, StandingActors, Visitors, WhoAmI];

/** Everybody the system knows; for rooms that keep or reach people, in every process. */
@Module({ imports: [AuditModule], providers: [Limits, People, Sessions, Trail], exports: [Limits, People, Sessions, Trail] })
export class PeopleModule {}

/** Sign-in, sessions, and the actor of every request below `/api/`. Wants the platform's and the outside's modules beside it. */
@Module({
  imports: [PeopleModule, OrgModule, AuditModule],
  controllers: [SessionController, CodeController, PasswordController, TripController, DestructionController],
  providers: [...codes, ...otherWays, ...sessions, Citizens, Registered, SignIn, Ways, DestructionLog, RetentionRules, demoUsers],
  exports: [PeopleModule, DemoUsers, StandingActors],
})
export class IdentityModule {}

/** Sends codes, clears away, and destroys what is over; only in processes that carry work. */
@Module({ imports: [AuditModule], providers: [CodeMessages, CodeSender, Leftovers, Destruction, DestructionKeeper] })
export class CodeSenderModule {}
