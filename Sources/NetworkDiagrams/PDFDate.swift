/// The date in a PDF, which would make equal drawings differ.
package enum PDFDate {
  /// Overwrites the digits of the creation date with those of 1 January 1970.
  ///
  /// The length stays, so the table of byte offsets at the end stays true.
  package static func remove(from bytes: inout [UInt8]) {
    let mark = Array("/CreationDate (D:".utf8)
    let date = Array("19700101000000".utf8)
    guard let start = firstIndex(of: mark, in: bytes) else { return }
    let first = start + mark.count
    guard first + date.count <= bytes.count else { return }
    bytes.replaceSubrange(first..<first + date.count, with: date)
    // The offset from UTC depends on the machine too: +01'00 and the like.
    var place = first + date.count
    while place < bytes.count, bytes[place] != UInt8(ascii: ")") {
      if 48...57 ~= bytes[place] { bytes[place] = 48 }
      if bytes[place] == UInt8(ascii: "-") { bytes[place] = UInt8(ascii: "+") }
      place += 1
    }
  }

  private static func firstIndex(
    of mark: [UInt8], in bytes: [UInt8]
  ) -> Int? {
    bytes.indices.dropLast(mark.count - 1).first { start in
      mark.indices.allSatisfy { bytes[start + $0] == mark[$0] }
    }
  }
}
