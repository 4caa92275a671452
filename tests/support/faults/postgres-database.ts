import { newId } from '@/lib/store/id'
import { inDatabase, runOn } from '@/tests/support/postgres-databases'

/** A database of its own in the cluster that all tests share, empty or with the schema. */
export async function ownDatabase(cluster: string, template: string | null) {
  const name = `test_${newId()}`
  await runOn(cluster, `create database "${name}"${template ? ` template ${template}` : ''}`)
  return {
    url: inDatabase(cluster, name),
    drop: () => runOn(cluster, `drop database "${name}" with (force)`),
  }
}
