import type { ComponentProps } from 'react'
import { controlStyle } from './text-input'

export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return <select className={`${controlStyle} ${className}`} {...rest} />
}
