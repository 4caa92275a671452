import 'server-only'
import type { BetterAuthOptions } from 'better-auth'
import {
  type AdapterFactoryConfig,
  type CleanedWhere,
  type CustomAdapter,
  createAdapterFactory,
} from 'better-auth/adapters'
import { type ComparisonOperatorExpression, type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { admit } from './admit'
import { beginSession } from './begin-session'
import { isKept } from './kept-columns'

type Row = Record<string, unknown>
/** The library names tables and columns as text. */
type AnyTables = Record<string, Row>

const operators: Partial<Record<CleanedWhere['operator'], ComparisonOperatorExpression>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  in: 'in',
}

/** @throws for conditions that the library has not used so far: none of them may be taken for another */
const all = (where: readonly CleanedWhere[]) => (eb: ExpressionBuilder<AnyTables, string>) =>
  eb.and(
    where.map(({ field, operator, value, connector, mode }) => {
      const compared = operators[operator]
      if (!compared || connector !== 'AND' || mode === 'insensitive')
        throw new Error(`The member tables know no condition ${connector} ${mode} ${operator}.`)
      const isEqual = compared === '=' || compared === '!='
      if (value === null && isEqual) return eb(field, compared === '=' ? 'is' : 'is not', null)
      return eb(field, compared, value)
    }),
  )

/** The library's name for a field, as ours for the column. Conditions and rows come with ours already. */
type ColumnOf = (place: { model: string; field: string }) => string

const tableOf = (db: Kysely<Tables>, columnOf: ColumnOf): CustomAdapter => {
  const rows = db as unknown as Kysely<AnyTables>
  return {
    async create({ model, data }) {
      const row = { ...data, ...(await completed(db, model, data)) }
      const written = await rows.insertInto(model).values(row).returningAll().executeTakeFirstOrThrow()
      return written as typeof data
    },
    async findOne<T>({ model, where }: { model: string; where: CleanedWhere[] }) {
      const row = await rows.selectFrom(model).selectAll().where(all(where)).limit(1).executeTakeFirst()
      return (row ?? null) as T | null
    },
    async findMany<T>(asked: Parameters<CustomAdapter['findMany']>[0]) {
      const { model, modelKey = model, where = [], limit, sortBy, offset } = asked
      let query = rows.selectFrom(model).selectAll().where(all(where)).limit(limit)
      if (sortBy) query = query.orderBy(columnOf({ model: modelKey, field: sortBy.field }), sortBy.direction)
      if (offset) query = query.offset(offset)
      return (await query.execute()) as T[]
    },
    async update<T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }) {
      const set = update as Row
      const query = rows.updateTable(model).set(set).where(all(where)).returningAll()
      return ((await query.executeTakeFirst()) ?? null) as T | null
    },
    async updateMany({ model, where, update }) {
      const { numUpdatedRows } = await rows.updateTable(model).set(update).where(all(where)).executeTakeFirstOrThrow()
      return Number(numUpdatedRows)
    },
    async delete({ model, where }) {
      await rows.deleteFrom(model).where(all(where)).execute()
    },
    async deleteMany({ model, where }) {
      return Number((await rows.deleteFrom(model).where(all(where)).executeTakeFirstOrThrow()).numDeletedRows)
    },
    async consumeOne<T>({ model, where }: { model: string; where: CleanedWhere[] }) {
      const one = rows.selectFrom(model).select('id').where(all(where)).limit(1)
      const query = rows.deleteFrom(model).where('id', 'in', one)
      return ((await query.returningAll().executeTakeFirst()) ?? null) as T | null
    },
    async count({ model, where = [] }) {
      const { count } = await rows
        .selectFrom(model)
        .select(sql<number>`count(*)`.as('count'))
        .where(all(where))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

/** What a new row has that the library knows nothing of. */
function completed(db: Kysely<Tables>, model: string, row: Row): Promise<Row> {
  const text = (name: string) => String(row[name] ?? '')
  if (model === 'member') return admit(db, { id: text('id'), name: text('name'), email: text('email') })
  if (model === 'member_session') return beginSession(db, text('member_id'), text('device'))
  return Promise.resolve({})
}

const config: AdapterFactoryConfig = {
  adapterId: 'proofsheet',
  supportsBooleans: false,
  // Said to be supported, so that the library leaves them to the two functions below.
  supportsDates: true,
  customTransformInput: ({ data, model, field }) => {
    if (!isKept(model, field)) return undefined
    return data instanceof Date ? data.getTime() : data
  },
  customTransformOutput: ({ data, fieldAttributes }) =>
    fieldAttributes.type === 'date' && typeof data === 'number' ? new Date(data) : data,
}

/** The library's tables, as rows of ours, in whichever database is open. */
export function memberAdapter(options: BetterAuthOptions) {
  const within = (db: Kysely<Tables>) =>
    createAdapterFactory({
      config: { ...config, transaction: false },
      adapter: ({ getFieldName }) => tableOf(db, getFieldName),
    })(options)
  return createAdapterFactory({
    config: {
      ...config,
      transaction: work =>
        database()
          .transaction()
          .execute(trx => work(within(trx))),
    },
    adapter: ({ getFieldName }) => openedLater(() => tableOf(database(), getFieldName)),
  })(options)
}

/** Asked for anew each time: the server may open the database after the library was made. */
const openedLater = (table: () => CustomAdapter): CustomAdapter => ({
  create: asked => table().create(asked),
  findOne: asked => table().findOne(asked),
  findMany: asked => table().findMany(asked),
  update: asked => table().update(asked),
  updateMany: asked => table().updateMany(asked),
  delete: asked => table().delete(asked),
  deleteMany: asked => table().deleteMany(asked),
  consumeOne: async asked => (await table().consumeOne?.(asked)) ?? null,
  count: asked => table().count(asked),
})
