import { Delete, Get, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { ID, known, SEEN } from '../shapes.js';
import { Sectors } from './sectors.js';
import { ADD_SECTOR, CHANGE_SECTOR, SECTOR, SECTORS, SECTORS_ASKED, type Sector } from './shapes.js';

type Asker = Actor | undefined;

/** The sectors an application may be about. */
@Routes('Kurum', 'kurum/sektorler')
export class SectorController {
  constructor(private readonly sectors: Sectors) {}

  @Get()
  @Does({ act: 'sector.read', summary: "The country's sectors, and a province's own", query: SECTORS_ASKED, answer: SECTORS })
  async list(@TheActor() actor: Asker, @Asked(SECTORS_ASKED) { il }: z.output<typeof SECTORS_ASKED>): Promise<z.output<typeof SECTORS>> {
    return { rows: await this.sectors.list(actor, il ?? null) };
  }

  @Post()
  @Does({ act: 'sector.change', summary: 'A new sector', status: 201, body: ADD_SECTOR, answer: SECTOR })
  add(@TheActor() actor: Asker, @Sent(ADD_SECTOR) sent: z.output<typeof ADD_SECTOR>): Promise<Sector> {
    return this.sectors.add(known(actor), sent);
  }

  @Put(':id')
  @Does({ act: 'sector.change', summary: 'Another name or place in the list', body: CHANGE_SECTOR, answer: SECTOR })
  change(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Sent(CHANGE_SECTOR) sent: z.output<typeof CHANGE_SECTOR>): Promise<Sector> {
    return this.sectors.change(known(actor), { id, ...sent });
  }

  @Delete(':id')
  @Does({ act: 'sector.change', summary: 'Offer it no more', status: 204, query: SEEN })
  remove(@TheActor() actor: Asker, @InPath('id', ID) id: string, @Asked(SEEN) { version }: z.output<typeof SEEN>): Promise<void> {
    return this.sectors.remove(known(actor), { id, version });
  }
}
