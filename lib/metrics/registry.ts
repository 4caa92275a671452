import 'server-only'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { shared } from '@/lib/store/shared'

/** Seconds. A page takes a tenth; what takes ten is a download or a fault. */
const durations = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

function newMetrics() {
  const registry = new Registry()
  // Memory, processor time, event-loop lag, open files.
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `proofsheet_${name}`, help, labelNames, registers: [registry] })
  return {
    registry,
    runs: gauge('runs', 'Runs by state.', 'state'),
    queueDepth: gauge('queue_depth', 'Runs that wait for their turn or a time.'),
    queueAge: gauge('queue_oldest_seconds', 'How long the oldest waiting run has waited.'),
    spent: gauge('spent_dollars', 'Spent today and this month.', 'period'),
    reserved: gauge('reserved_dollars', 'Held back for runs under way and for those nobody knows about.', 'period'),
    streams: gauge('event_streams', 'Open event streams of this server.'),
    storageProblem: gauge('storage_problem', '1 while the data folder cannot be written to.'),
    logBytes: gauge('database_log_bytes', 'The log of SQLite. It grows while somebody reads the database for long.'),
    build: gauge('build_info', 'What runs here; always 1.', 'version', 'node', 'database'),
    attempts: new Counter({
      name: 'proofsheet_attempts_total',
      help: 'Requests to the provider that ended on this server, by how, by the class of the failure and by what it cost; samples apart.',
      labelNames: ['outcome', 'class', 'charge'],
      registers: [registry],
    }),
    actions: new Counter({
      name: 'proofsheet_actions_total',
      help: 'Server actions by what became of them: done, or the kind of the refusal; unavailable is a fault.',
      labelNames: ['result'],
      registers: [registry],
    }),
    requests: new Histogram({
      name: 'proofsheet_request_seconds',
      help: 'How long answers took, from the first byte of the request to the last of the answer. Actions are POST.',
      labelNames: ['method', 'route', 'status'],
      buckets: durations,
      registers: [registry],
    }),
  }
}

const kept = shared<ReturnType<typeof newMetrics>>('metrics')

/** The figures of this process. */
export const metrics = () => kept.peek() ?? kept.set(newMetrics())
