import NetworkModel

/// The rows of a sheet, in memory for a row at a time.
final class SheetRows: CellRows {
  let form = "XLSX"
  private var scan: SheetScan

  init(_ scan: consuming SheetScan) { self.scan = scan }

  var name: String { scan.name }
  var notes: [ImportLedger.Entry] { scan.notes }
  var width: Int? {
    get { scan.width }
    set { scan.width = newValue }
  }

  func next(_ row: inout CellRow) throws(FormatError) -> Bool {
    try scan.next(&row)
  }
}
