// The SQLite file that holds every log, and the lock that keeps a second server away from it.

import { mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Version of the tables below. A newer file is refused; an older one will be migrated here, in one transaction. */
const SCHEMA_VERSION = 1

const schema = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS event (
  log TEXT NOT NULL, seq INTEGER NOT NULL, at_ms INTEGER NOT NULL, by TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (log, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answer (
  log TEXT NOT NULL, by TEXT NOT NULL, action_id TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (log, by, action_id)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS room (
  code TEXT PRIMARY KEY, log TEXT NOT NULL UNIQUE, opened_at_ms INTEGER NOT NULL, last_person_at_ms INTEGER NOT NULL,
  running TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seat_key (hash TEXT PRIMARY KEY, code TEXT NOT NULL REFERENCES room) STRICT, WITHOUT ROWID;
`

/** Thrown with a sentence for whoever starts the server. */
export class DataFolderFault extends Error {}

/** Held for as long as the process lives: the system lets go of it however the process ends. */
export function lockDataFolder(dataDir: string): DatabaseSync {
  try {
    makeFolder(dataDir)
  } catch {
    throw new DataFolderFault(`The data folder ${dataDir} cannot be made: choose another with DATA_DIR.`)
  }
  let lock: DatabaseSync
  try {
    lock = new DatabaseSync(join(dataDir, 'server.lock'))
  } catch {
    throw new DataFolderFault(`The data folder ${dataDir} cannot be written: choose another with DATA_DIR.`)
  }
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch {
    lock.close()
    throw new DataFolderFault(
      `Another server is using the data folder ${dataDir}: stop it, or choose another with DATA_DIR.`,
    )
  }
}

/** One folder after the other: Node's own way with `recursive` never ends where the system denies that a parent exists (/proc). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}

export function openSqliteFile(dataDir: string): DatabaseSync {
  const file = join(dataDir, 'give-and-take.sqlite')
  const database = new DatabaseSync(file)
  try {
    // FULL: an acknowledged event survives a power cut. Source: SQLite's documentation of WAL and synchronous.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
    // What is deleted is overwritten with zeros. Source: SQLite's documentation of secure_delete.
    database.exec('PRAGMA secure_delete = ON')
    database.exec(
      `BEGIN IMMEDIATE; ${schema} INSERT OR IGNORE INTO meta VALUES ('schemaVersion', ${SCHEMA_VERSION}); COMMIT`,
    )
    const version = database.prepare("SELECT value FROM meta WHERE key = 'schemaVersion'").get()?.['value']
    if (version !== SCHEMA_VERSION) {
      throw new DataFolderFault(
        `${file} was written by another version of the game (schema ${version}, this one reads ${SCHEMA_VERSION}).`,
      )
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
