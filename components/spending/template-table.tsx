import Link from 'next/link'
import type { TemplateSpending } from '@/lib/spending/records'
import { countWords, differenceWords, figureWords } from '@/lib/spending/words'
import { figureCell, figureHead, nameCell, nameHead, tableStyle } from './table-style'

const columns = [
  { name: 'Runs', isWide: true },
  { name: 'Images', isWide: true },
  { name: 'Estimate', isWide: false },
  { name: 'Actual', isWide: false },
  { name: 'Difference', isWide: true },
  { name: 'Held back', isWide: false },
]

const onlyWide = 'max-wide:hidden'

/** A phone has room for half of the columns: the other figures stand below those they belong to. */
export function TemplateTable({ templates }: { templates: TemplateSpending[] }) {
  return (
    <table className={tableStyle}>
      <thead>
        <tr>
          <th scope="col" className={nameHead}>
            Template
          </th>
          {columns.map(({ name, isWide }) => (
            <th key={name} scope="col" className={`${figureHead} ${isWide ? onlyWide : ''}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {templates.map(spending => (
          <TemplateRow key={spending.template?.slug ?? ''} {...spending} />
        ))}
      </tbody>
    </table>
  )
}

function TemplateRow({ template, runs, images, estimate, spent, reserved }: TemplateSpending) {
  const difference = differenceWords(spent - estimate)
  return (
    <tr>
      <th scope="row" className={nameCell}>
        {template ? (
          <Link href={`/?template=${template.slug}`} prefetch={false} className="underline-offset-4 hover:underline">
            {template.name}
          </Link>
        ) : (
          'No template'
        )}
        <span className="block text-soft wide:hidden">
          {countWords(runs, 'run')}, {countWords(images, 'image')}
        </span>
      </th>
      <td className={`${figureCell} ${onlyWide}`}>{runs.toLocaleString('en-US')}</td>
      <td className={`${figureCell} ${onlyWide}`}>{images.toLocaleString('en-US')}</td>
      <td className={figureCell}>{figureWords(estimate)}</td>
      <td className={figureCell}>
        {figureWords(spent)}
        {difference !== 'none' && <span className="block text-soft wide:hidden">{difference}</span>}
      </td>
      <td className={`${figureCell} ${onlyWide}`}>{difference}</td>
      <td className={figureCell}>{figureWords(reserved)}</td>
    </tr>
  )
}
