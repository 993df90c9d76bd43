// A bar a row: a label, a share of the width, the figure in words.

/** Without a share there is no bar: the text says why. */
type Row = { readonly label: string; readonly share?: number | undefined; readonly text: string }

export function Bars({ rows }: { rows: readonly Row[] }) {
  return (
    <table class="experiment-bars">
      <tbody>
        {rows.map(({ label, share, text }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {share === undefined ? (
              <td class="second">{text}</td>
            ) : (
              <td>
                <span class="experiment-bar-track" aria-hidden="true">
                  <span style={{ width: `${100 * Math.max(0, Math.min(1, share))}%` }} />
                </span>
                <b class="number">{text}</b>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
