// stub
export function FirstTrade({ onOver }: { onOver: () => void }) {
  return (
    <button type="button" onClick={onOver}>
      Skip
    </button>
  )
}
