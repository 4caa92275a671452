import type { ComponentProps } from 'react'
import { controlStyle } from './text-input'

export function TextArea({ className = '', rows = 5, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={`${controlStyle} field-sizing-content max-h-[50vh] py-2.5 ${className}`}
      {...rest}
    />
  )
}
