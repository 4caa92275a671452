import type { AccessTables } from './tables/access-tables'
import type { ExperimentTables } from './tables/experiment-tables'
import type { ImageTables } from './tables/image-tables'
import type { InstanceTables } from './tables/instance-tables'
import type { PeopleTables } from './tables/people-tables'
import type { RunTables } from './tables/run-tables'
import type { SettingTables } from './tables/setting-tables'
import type { ShareTables } from './tables/share-tables'
import type { SpendingTables } from './tables/spending-tables'
import type { TemplateTables } from './tables/template-tables'
import type { TokenTables } from './tables/token-tables'

/**
 * Rows as both databases keep them: ids are text, times are integers (ms since the epoch), money is micro-dollars,
 * booleans are 0 or 1, JSON is text that zod reads on the way out.
 */
export type Tables = { counter: { name: string; value: number } } & TemplateTables &
  RunTables &
  ImageTables &
  ShareTables &
  ExperimentTables &
  SpendingTables &
  InstanceTables &
  SettingTables &
  AccessTables &
  PeopleTables &
  TokenTables
