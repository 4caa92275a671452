import { type Kysely, sql } from 'kysely'
import { isPostgres } from '@/lib/store/dialect'

/**
 * What the gallery finds pictures by, collections, saved views, the trash. `image.place` is its place in the order of
 * arrival; of `facet` and `image_facet` every image has a row per thing it can be filtered by.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addImageColumns(db)
  await fillImageColumns(db)
  await indexImages(db)
  await createFacets(db)
  await countImages(db)
  await createSearch(db)
  await createCollections(db)
}

async function addImageColumns(db: Kysely<unknown>): Promise<void> {
  const image = db.schema.alterTable('image')
  const zero = sql.lit(0)
  await image.addColumn('place', 'bigint', column => column.notNull().defaultTo(zero)).execute()
  await image.addColumn('template_id', 'text').execute()
  await image.addColumn('asked_size', 'text', column => column.notNull().defaultTo(sql.lit(''))).execute()
  await image.addColumn('pixels', 'bigint', column => column.notNull().defaultTo(zero)).execute()
  await image.addColumn('is_sample', 'integer', column => column.notNull().defaultTo(zero)).execute()
  await image.addColumn('note', 'text').execute()
  await image.addColumn('placeholder', 'text').execute()
  await image.addColumn('likeness', 'text').execute()
  await image.addColumn('seen', 'bigint').execute()
  await image.addColumn('found_by', 'integer', column => column.notNull().defaultTo(zero)).execute()
  await image.addColumn('purged_at', 'bigint').execute()
}

/** Pictures of one answer share their millisecond: newest first then reads them from the first to the last. */
async function fillImageColumns(db: Kysely<unknown>): Promise<void> {
  await sql`
    update image set place = arrival.place from (
      select id, created_at * 1024 + row_number() over (
        partition by created_at order by run_id desc, position desc
      ) as place from image
    ) as arrival where arrival.id = image.id`.execute(db)
  const size = isPostgres(db) ? sql`run.settings::json ->> 'size'` : sql`json_extract(run.settings, '$.size')`
  await sql`
    update image set
      pixels = width * height,
      template_id = made.template_id,
      asked_size = made.size,
      is_sample = made.is_sample
    from (
      select run.id, version.template_id, coalesce(${size}, '') as size,
        case when run.provider = 'sample' then 1 else 0 end as is_sample
      from run left join template_version as version on version.id = run.template_version_id
    ) as made where made.id = image.run_id`.execute(db)
}

/** Each order and each filter that leaves much has an index that is read in order; all but the trash are of live images. */
async function indexImages(db: Kysely<unknown>): Promise<void> {
  const index = (name: string) => db.schema.createIndex(name).on('image')
  const isLive = sql<boolean>`deleted_at is null`
  await index('image_place').unique().columns(['place']).execute()
  await index('image_live').columns(['workspace_id', 'place']).where(isLive).execute()
  await index('image_starred')
    .columns(['workspace_id', 'place'])
    .where(sql<boolean>`deleted_at is null and is_starred = 1`)
    .execute()
  await index('image_pixels').columns(['workspace_id', 'pixels', 'place']).where(isLive).execute()
  await index('image_trash')
    .columns(['workspace_id', 'place'])
    .where(sql<boolean>`deleted_at is not null and purged_at is null`)
    .execute()
  await index('image_original').columns(['sha256']).execute()
  await index('image_unfound').columns(['found_by', 'place']).execute()
  await index('image_seen').columns(['seen', 'place']).execute()
}

async function createFacets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('facet')
    .addColumn('id', 'bigint', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('value', 'text', column => column.notNull())
    .addColumn('images', 'bigint', column => column.notNull())
    .addUniqueConstraint('facet_value', ['workspace_id', 'name', 'value'])
    .execute()
  await db.schema.createIndex('facet_images').on('facet').columns(['workspace_id', 'name', 'images']).execute()
  const rows = db.schema
    .createTable('image_facet')
    .addColumn('facet_id', 'bigint', column => column.notNull())
    .addColumn('place', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('image_facet_key', ['facet_id', 'place'])
  // The key is the whole row: SQLite need not keep it twice.
  await (isPostgres(db) ? rows : rows.modifyEnd(sql`without rowid`)).execute()
  await db.schema.createIndex('image_facet_place').on('image_facet').columns(['place']).execute()
}

/** The totals of live, starred and deleted images; those of everything else grow as images are made findable. */
async function countImages(db: Kysely<unknown>): Promise<void> {
  const totals = await sql<{ workspace_id: string; live: number; starred: number; trash: number }>`
    select workspace_id,
      sum(case when deleted_at is null then 1 else 0 end) as live,
      sum(case when deleted_at is null and is_starred = 1 then 1 else 0 end) as starred,
      sum(case when deleted_at is not null then 1 else 0 end) as trash
    from image group by workspace_id`.execute(db)
  let id = 0
  for (const { workspace_id: workspace, live, starred, trash } of totals.rows)
    for (const [name, images] of Object.entries({ live, starred, trash }))
      await sql`insert into facet (id, workspace_id, name, value, images)
        values (${++id}, ${workspace}, ${name}, '', ${Number(images)})`.execute(db)
  if (id > 0) await sql`insert into counter (name, value) values ('facet', ${id})`.execute(db)
}

/** Both index terms that the app has made (lib/gallery/terms.ts) and take them as they are. */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) {
    await sql`create virtual table image_search using fts5
      (terms, tokenize = 'ascii', content = '', contentless_delete = 1, detail = none, prefix = '1 2 3')`.execute(db)
    return
  }
  await sql`create table image_search (place bigint primary key, terms tsvector not null)`.execute(db)
  await sql`create index image_search_terms on image_search using gin (terms) with (fastupdate = off)`.execute(db)
}

async function createCollections(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('collection')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('slug', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('changed_at', 'bigint', column => column.notNull())
    .addColumn('deleted_at', 'bigint')
    .addUniqueConstraint('collection_slug', ['workspace_id', 'slug'])
    .execute()
  await schema
    .createTable('collection_image')
    .addColumn('collection_id', 'text', column => column.notNull().references('collection.id'))
    .addColumn('image_id', 'text', column => column.notNull().references('image.id'))
    .addColumn('rank', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('collection_image_key', ['collection_id', 'image_id'])
    .execute()
  await schema.createIndex('collection_rank').on('collection_image').columns(['collection_id', 'rank']).execute()
  await schema.createIndex('collection_of_image').on('collection_image').columns(['image_id']).execute()
  await schema
    .createTable('saved_view')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('params', 'text', column => column.notNull())
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addUniqueConstraint('saved_view_name', ['workspace_id', 'name'])
    .execute()
  await schema
    .createTable('purged_file')
    .addColumn('sha256', 'text', column => column.primaryKey())
    .addColumn('purged_at', 'bigint', column => column.notNull())
    .execute()
}
