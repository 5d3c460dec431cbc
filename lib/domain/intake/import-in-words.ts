/** How a file stands, as a list says it. */
export function importStatusInWords(status: string, faults: number): string {
  switch (status) {
    case 'faulty':
      return faults === 1 ? 'Has a fault: nothing was written' : `Has ${faults.toLocaleString('en-GB')} faults: nothing was written`
    case 'checked':
      return 'Checked: waits for its start'
    case 'writing':
      return 'Is being written'
    case 'done':
      return 'Done'
    default:
      return 'Thrown away'
  }
}
