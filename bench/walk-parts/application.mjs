// The packaged application on a fresh embedded database, with an open walk of its own, and a look at its tables.
import { execFile, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const APPLICATION_PORT = 18_432;
export const JOIN_CODE = 'bench-walk';
export const WALK_ID = 'benchwa1k000';
export const STOPS = [
  { id: 'benchst0p001', name: 'Stationen, huvudentrén', lat: 59.0567, lon: 16.5885 },
  { id: 'benchst0p002', name: 'Gångtunneln under spåren', lat: 59.0553, lon: 16.5913 },
  { id: 'benchst0p003', name: 'Torget', lat: 59.0582, lon: 16.588 },
  { id: 'benchst0p004', name: 'Biblioteket', lat: 59.0599, lon: 16.5925 },
];
/** Asked at the second stop, and everywhere. */
export const QUESTION = 'Vilken väg skulle du ta hem härifrån en fredagskväll?';
export const EVERYWHERE = 'Ser du vem som kommer, i god tid?';
const CATEGORIES = ['LIGHTING', 'SIGHT_LINES', 'WALKWAYS', 'TRAFFIC', 'VANDALISM', 'LITTER', 'MAINTENANCE', 'ORIENTATION'];
const START_TRIES = 120;

const run = promisify(execFile);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

export class Application {
  #process;

  constructor(folder) {
    this.folder = folder;
  }

  async start() {
    const log = openSync(join(this.folder, 'log'), 'a');
    this.#process = spawn(join(process.env.JAVA_HOME, 'bin', 'java'), [
      '-Xms512m', '-Xmx1g', '-jar', 'target/roda-traden-0.1.0.jar',
      `--rodatraden.db.folder=${join(this.folder, 'mariadb')}`,
      `--rodatraden.survey.key-file=${join(this.folder, 'ballot-key')}`,
      `--server.port=${APPLICATION_PORT}`,
      `--management.server.port=${APPLICATION_PORT + 1}`,
    ], { stdio: ['ignore', log, log] });
    for (let tries = 0; tries < START_TRIES && this.#process.exitCode === null; tries++) {
      const ready = await fetch(`http://127.0.0.1:${APPLICATION_PORT + 1}/actuator/health/readiness`).catch(() => undefined);
      if (ready?.ok) return;
      await wait(1_000);
    }
    throw new Error(`the application must be ready within two minutes, and was not:\n${this.log()}`);
  }

  async stop() {
    if (!this.#process || this.#process.exitCode !== null) return;
    const gone = new Promise((done) => this.#process.once('exit', done));
    this.#process.kill('SIGTERM');
    await Promise.race([gone, new Promise((done) => setTimeout(done, 60_000).unref())]);
  }

  log() {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  /** Each line of what the database answers. */
  async ask(sql) {
    const [, port, user, password] = /:(\d+)\/.*user=(\w+)&password=(\w+)/.exec(readFileSync(join(this.folder, 'mariadb', 'address'), 'utf8'));
    const { stdout } = await run(
      join(this.folder, 'mariadb', 'server', 'bin', 'mariadb'),
      ['--no-defaults', '--host=127.0.0.1', `--port=${port}`, `--user=${user}`, '--skip-ssl', '--default-character-set=utf8mb4',
        '--batch', '--raw', '--skip-column-names', '--max-allowed-packet=256M', '--execute', sql, 'rodatraden'],
      { env: { ...process.env, MYSQL_PWD: password }, maxBuffer: 1 << 30 },
    );
    return stdout.split('\n').filter(Boolean);
  }

  async rows(sql) {
    return (await this.ask(sql)).map((line) => JSON.parse(line));
  }

  /** With stops, a question at one of them and one for all, begun eight hours ago. */
  async openWalk() {
    const stops = STOPS.map(({ id, name, lat, lon }, index) => `('${id}', '0482', '${WALK_ID}', ${index + 1}, ${quoted(name)}, ${lat}, ${lon})`);
    const questions = [{ text: { sv: QUESTION }, stop: { value: STOPS[1].id } }, { text: { sv: EVERYWHERE }, stop: null }];
    await this.ask(`
      INSERT INTO walk (walk_id, municipality_code, join_code, title, purpose, starts_at, ends_at, light, status)
      VALUES ('${WALK_ID}', '0482', '${JOIN_CODE}', '{"sv": "Åtta timmar"}', '{"sv": "Mätning."}',
        TIMESTAMPADD(HOUR, -8, UTC_TIMESTAMP()), TIMESTAMPADD(HOUR, -6, UTC_TIMESTAMP()), 'DARK', 'OPEN');
      INSERT INTO walk_stop (walk_stop_id, municipality_code, walk_id, position, name, lat, lon) VALUES ${stops.join()};
      INSERT INTO walk_plan (walk_id, municipality_code, walking_groups, categories, questions)
      VALUES ('${WALK_ID}', '0482', '[]', '${JSON.stringify(CATEGORIES)}', ${quoted(JSON.stringify(questions))});`);
  }

  closeWalk() {
    return this.ask(`UPDATE walk SET status = 'CLOSED' WHERE walk_id = '${WALK_ID}'`);
  }

  observations() {
    return this.rows(`
      SELECT JSON_OBJECT('id', LOWER(HEX(observation_id)), 'stopId', walk_stop_id, 'lat', lat, 'lon', lon, 'accuracy_m', accuracy_m,
        'observedAt', DATE_FORMAT(observed_at, '%Y-%m-%dT%H:%i:%sZ'), 'valence', valence, 'category', category,
        'severity', severity, 'description', description, 'cause', cause, 'proposal', proposal, 'private', private_note,
        'madeUp', made_up)
      FROM observation WHERE walk_id = '${WALK_ID}'`);
  }

  photos() {
    return this.rows(`
      SELECT JSON_OBJECT('id', photo_id, 'noteId', LOWER(HEX(observation_id)), 'upload', LOWER(HEX(upload_id)),
        'sent', LOWER(HEX(upload_sha256)), 'whole', sha256 = UNHEX(SHA2(picture, 256)), 'width', width_px, 'height', height_px)
      FROM photo JOIN photo_content USING (photo_id, municipality_code)
      JOIN observation USING (observation_id, municipality_code) WHERE walk_id = '${WALK_ID}'`);
  }

  /** The stored pictures of these photos, in base64 by their upload's id. */
  async pictures(ids) {
    const lines = await this.ask(`
      SELECT LOWER(HEX(upload_id)), REPLACE(TO_BASE64(picture), '\\n', '') FROM photo JOIN photo_content USING (photo_id, municipality_code)
      WHERE photo_id IN (${ids.map(quoted).join()})`);
    return lines.map((line) => line.split('\t'));
  }

  roles() {
    return this.ask(`SELECT role FROM walk_participant WHERE walk_id = '${WALK_ID}'`);
  }
}
