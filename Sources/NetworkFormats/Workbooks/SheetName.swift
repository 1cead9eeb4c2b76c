/// The names of elements and attributes that are met in every cell.
enum SheetName {
  static let c: XMLName = "c"
  static let f: XMLName = "f"
  static let hidden: XMLName = "hidden"
  static let inline: XMLName = "is"
  static let mergeCell: XMLName = "mergeCell"
  static let mergeCells: XMLName = "mergeCells"
  static let r: XMLName = "r"
  static let row: XMLName = "row"
  static let s: XMLName = "s"
  static let sheetData: XMLName = "sheetData"
  static let si: XMLName = "si"
  static let t: XMLName = "t"
  static let v: XMLName = "v"
  static let worksheet: XMLName = "worksheet"
}
