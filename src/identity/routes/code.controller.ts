import { Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Does, Routes, Sent } from '../../permissions/index.js';
import { visitOf } from '../sessions/visit.js';
import { WhoAmI } from '../sessions/who-am-i.js';
import { BeginCitizen } from '../sign-in/begin-citizen.js';
import { BeginMuhtar } from '../sign-in/begin-muhtar.js';
import { BeginStaff } from '../sign-in/begin-staff.js';
import { Captcha } from '../sign-in/captcha.js';
import { FinishCode } from '../sign-in/finish-code.js';
import { ResendCode } from '../sign-in/resend-code.js';
import { CAPTCHA, CITIZEN, CODE, CODE_SENT, MUHTAR, RESEND, SESSION, STAFF, type CodeSent, type SessionAnswer } from './shapes.js';

/** The ways in that send a code to a phone. */
@Routes('Oturum', 'oturum')
export class CodeController {
  constructor(
    private readonly captcha: Captcha,
    private readonly muhtar: BeginMuhtar,
    private readonly citizen: BeginCitizen,
    private readonly staff: BeginStaff,
    private readonly resending: ResendCode,
    private readonly finishing: FinishCode,
    private readonly whoAmI: WhoAmI,
  ) {}

  @Post('dogrulama')
  @Does({ act: 'sign-in.begin', summary: 'A picture to read or a question to answer; either opens the gate, once', answer: CAPTCHA })
  gate(@Req() request: FastifyRequest): Promise<z.output<typeof CAPTCHA>> {
    return this.captcha.issue(visitOf(request));
  }

  @Post('muhtar')
  @Does({ act: 'sign-in.begin', summary: 'Muhtar: a code to the registered phone', body: MUHTAR, answer: CODE_SENT })
  beginMuhtar(@Req() request: FastifyRequest, @Sent(MUHTAR) body: z.output<typeof MUHTAR>): Promise<CodeSent> {
    return this.muhtar.run(visitOf(request), body);
  }

  @Post('vatandas')
  @Does({ act: 'sign-in.begin', summary: 'Citizen: everything checked, then a code to the phone', body: CITIZEN, answer: CODE_SENT })
  beginCitizen(@Req() request: FastifyRequest, @Sent(CITIZEN) body: z.output<typeof CITIZEN>): Promise<CodeSent> {
    return this.citizen.run(visitOf(request), body);
  }

  @Post('personel')
  @Does({ act: 'sign-in.begin', summary: 'Officer: a code to the registered phone', body: STAFF, answer: CODE_SENT })
  beginStaff(@Req() request: FastifyRequest, @Sent(STAFF) body: z.output<typeof STAFF>): Promise<CodeSent> {
    return this.staff.run(visitOf(request), body);
  }

  @Post('kod/yeniden')
  @Does({ act: 'sign-in.begin', summary: 'Another code for the same attempt; the one before is worth nothing', body: RESEND, answer: CODE_SENT })
  resend(@Req() request: FastifyRequest, @Sent(RESEND) { attemptId }: z.output<typeof RESEND>): Promise<CodeSent> {
    return this.resending.run(visitOf(request), attemptId);
  }

  @Post('kod')
  @Does({ act: 'sign-in.begin', summary: 'The code: signs in', body: CODE, answer: SESSION })
  async finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Sent(CODE) body: z.output<typeof CODE>): Promise<SessionAnswer> {
    const visit = visitOf(request);
    const token = await this.finishing.run(visit, body);
    return this.whoAmI.answer(await visit.become(reply, token));
  }
}
