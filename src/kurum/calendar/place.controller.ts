import { Get } from '@nestjs/common';
import type { z } from 'zod';
import { Places } from '../../org/index.js';
import { Asked, Does, InPath, Routes } from '../../permissions/index.js';
import { DISTRICTS, IN_PROVINCE, NEIGHBOURHOODS, NEIGHBOURHOODS_ASKED, PROVINCES } from './shapes.js';

/** What every form with an address chooses from. */
@Routes('Kurum', 'kurum/iller')
export class PlaceController {
  constructor(private readonly places: Places) {}

  @Get()
  @Does({ act: 'place.read', summary: 'The provinces', answer: PROVINCES })
  async provinces(): Promise<z.output<typeof PROVINCES>> {
    return { provinces: await this.places.provinces() };
  }

  @Get(':il/ilceler')
  @Does({ act: 'place.read', summary: 'The districts of a province', answer: DISTRICTS })
  async districts(@InPath('il', IN_PROVINCE) il: number): Promise<z.output<typeof DISTRICTS>> {
    return { districts: await this.places.districtsOf(il) };
  }

  @Get(':il/mahalleler')
  @Does({ act: 'place.read', summary: 'The mahalleler and köyler of a district', query: NEIGHBOURHOODS_ASKED, answer: NEIGHBOURHOODS })
  async neighbourhoods(@InPath('il', IN_PROVINCE) il: number, @Asked(NEIGHBOURHOODS_ASKED) { ilce }: z.output<typeof NEIGHBOURHOODS_ASKED>): Promise<z.output<typeof NEIGHBOURHOODS>> {
    return { neighbourhoods: await this.places.neighbourhoodsOf(il, ilce) };
  }
}
