/** A house with its door open; the same drawing as the favicon. */
export function Logo() {
  return (
    <svg className="oh-logo" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <path className="oh-logo__house" d="M24 3.5 45 20.6V44H3V20.6z" />
      <path className="oh-logo__light" d="M17 24h14v20H17z" />
      <path className="oh-logo__door" d="m17 24 9 4v16h-9z" />
      <circle className="oh-logo__light" cx="23.4" cy="35.5" r="1.3" />
    </svg>
  )
}
