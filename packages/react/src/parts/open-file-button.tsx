import { useRef, type ReactElement, type ReactNode } from 'react'

export interface OpenFileButtonProps {
  /** As in the `accept` of a file input. */
  readonly accept: string
  readonly onFile: (file: File) => void
  readonly children: ReactNode
  readonly className?: string
  readonly label: string
}

/** A button that asks for one file. The same file may be chosen twice in a row. */
export function OpenFileButton({ accept, onFile, children, className, label }: OpenFileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={event => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
