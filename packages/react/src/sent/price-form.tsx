import type { ModelChoice } from '@understudy/assistant'
import { isPrice, type Price } from '@understudy/contracts'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { useSay } from '../say.tsx'

export interface PriceFormProps {
  readonly choice: ModelChoice
  readonly busy: boolean
  /** Null takes back what was said. */
  readonly onSave: (price: Price | null) => void
  readonly onCancel: () => void
}

/** What a model costs, for a million tokens read and written. */
export function PriceForm({ choice, busy, onSave, onCancel }: PriceFormProps): ReactElement {
  const say = useSay()
  const id = useId()
  const { price } = choice.model
  const [fields, setFields] = useState({
    input: price === null ? '' : String(price.input),
    output: price === null ? '' : String(price.output),
    currency: price?.currency ?? '',
  })
  const [isWrong, setIsWrong] = useState(false)
  function save(event: FormEvent): void {
    event.preventDefault()
    const isEmpty = Object.values(fields).every(field => field.trim() === '')
    const said = { input: amountIn(fields.input), output: amountIn(fields.output), currency: fields.currency.trim() }
    setIsWrong(!isEmpty && !isPrice(said))
    if (isEmpty) onSave(null)
    else if (isPrice(said)) onSave(said)
  }
  return (
    <form className="us-editor us-price" onSubmit={save}>
      {(['input', 'output', 'currency'] as const).map(field => (
        <label key={field} className="us-field">
          <span className="us-label">{say(`react.price.${field}`)}</span>
          <input
            inputMode={field === 'currency' ? 'text' : 'decimal'}
            autoComplete="off"
            aria-describedby={isWrong ? id : undefined}
            value={fields[field]}
            onChange={event => setFields({ ...fields, [field]: event.target.value })}
          />
        </label>
      ))}
      <p role="alert" id={id} className="us-status us-failed">
        {isWrong && say('react.price.wrong')}
      </p>
      <p className="us-row">
        <button type="submit" className="us-button us-primary" disabled={busy}>
          {say('react.save')}
        </button>
        <button type="button" className="us-button" onClick={onCancel}>
          {say('react.cancel')}
        </button>
      </p>
    </form>
  )
}

/** A decimal comma is one, too; what is no number is none. */
function amountIn(text: string): number {
  const said = text.trim().replace(',', '.')
  return said === '' ? Number.NaN : Number(said)
}
