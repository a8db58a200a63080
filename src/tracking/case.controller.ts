import { Get } from '@nestjs/common';
import type { z } from 'zod';
import { Cases, type CaseView } from '../cases/index.js';
import { Asked, Does, InPath, Routes, TheActor, type Actor } from '../permissions/index.js';
import { ALIKE, ASKED, FOUND, KEY, known, PAGE, TRACK } from './shapes.js';

type Asker = Actor | undefined;
type Answer<Method extends 'search' | 'duplicatesOf' | 'documentsOf' | 'track'> = Awaited<ReturnType<Cases[Method]>>;

/** İşlem İzleme: any case one may see. */
@Routes('İşlemler', 'islemler')
export class CaseController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Does({ act: 'case.read', summary: 'Cases by words and filters, the newest first', query: ASKED, answer: FOUND })
  search(@TheActor() actor: Asker, @Asked(ASKED) asked: z.output<typeof ASKED>): Promise<Answer<'search'>> {
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
    return this.cases.search(known(actor), given);
  }

  @Get(':key')
  @Does({ act: 'case.read', summary: 'The case with its movements, tasks, comments and files', answer: PAGE })
  async open(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Promise<{ readonly case: CaseView; readonly documents: Answer<'documentsOf'> }> {
    return { case: await this.cases.caseOf(known(actor), key), documents: await this.cases.documentsOf(known(actor), key) };
  }

  @Get(':key/adimlar')
  @Does({ act: 'case.read', summary: 'Its diagrams as deployed, every step with who and when, where the tokens are, and variables; of one’s branches, or all for who oversees it', answer: TRACK })
  track(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Promise<Answer<'track'>> {
    return this.cases.track(known(actor), key);
  }

  @Get(':key/benzerler')
  @Does({ act: 'case.read', summary: 'Cases that may be about the same, the likest first', answer: ALIKE })
  async alike(@TheActor() actor: Asker, @InPath('key', KEY) key: string): Promise<{ readonly rows: Answer<'duplicatesOf'> }> {
    return { rows: await this.cases.duplicatesOf(known(actor), key) };
  }
}
