import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clearPersonalDataIn, numbersOfPeopleIn } from './no-clear-personal-data.js';
import { freshDatabase, type FreshDatabase } from './database.js';

const secret = '10000000146';
let given: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  given = await freshDatabase();
  client = new pg.Client({ connectionString: given.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await given.drop();
});

describe('looking for personal data in clear', () => {
  it('finds none in a database without people', async () => {
    expect(await clearPersonalDataIn(given.url, [secret])).toEqual([]);
  });

  it.each([
    ['text', `'no ${secret}.'`], ['jsonb', `'{"a": [{"b": "${secret}"}]}'`], ['bytea', `convert_to('x${secret}', 'UTF8')`], ['bigint', secret], ['text[]', `ARRAY['a', '${secret}']`],
  ])('finds it in a column of type %s, in any schema', async (type, value) => {
    await client.query(`CREATE SCHEMA IF NOT EXISTS other; CREATE TABLE other.secretive ("a b" ${type}); INSERT INTO other.secretive VALUES (${value})`);
    expect(await clearPersonalDataIn(given.url, ['elsewhere', secret])).toEqual(['other.secretive.a b']);
    await client.query('DROP TABLE other.secretive');
  });

  it('asks for more than a few letters', async () => {
    await expect(clearPersonalDataIn(given.url, ['12'])).rejects.toThrow('four letters');
  });
});

describe('looking for anybody\'s number', () => {
  it('finds none in a database without people', async () => {
    expect(await numbersOfPeopleIn(given.url)).toEqual([]);
  });

  it.each([
    ['text', `'no ${secret}.'`], ['jsonb', `'{"a": "0532 111 22 33"}'`], ['bytea', `convert_to('ş"5321112233"', 'UTF8')`], ['bigint', secret], ['text[]', `ARRAY['a', '+905321112233']`],
  ])('finds it in a column of type %s', async (type, value) => {
    await client.query(`CREATE TABLE secretive (a ${type}); INSERT INTO secretive VALUES (${value})`);
    expect(await numbersOfPeopleIn(given.url)).toEqual(['secretive.a']);
    await client.query('DROP TABLE secretive');
  });

  it.each(['10000000147', '0312 123 45 67', '9f1c-10000000146-a', '2251799813685249'])('takes no other number for one: %s', async (text) => {
    await client.query(`CREATE TABLE harmless (a text); INSERT INTO harmless VALUES ('${text}')`);
    expect(await numbersOfPeopleIn(given.url)).toEqual([]);
    await client.query('DROP TABLE harmless');
  });
});
