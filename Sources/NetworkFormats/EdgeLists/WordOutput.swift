import NetworkModel

/// Ids of a network as words, and the mark of this project where one of them
/// had to be escaped.
struct WordOutput {
  private var body: [UInt8] = []
  private let ids: [[UInt8]]
  private let escaped: [String]
  private let remark: String
  private let head: [UInt8]

  init(
    _ network: Network, remark: String = "#",
    describedBy description: NetworkDescription?
  ) {
    let texts = network.entities.ids.map { ($0, WordEscape.escaped($0)) }
    ids = texts.map { Array($0.1.utf8) }
    escaped = texts.filter { $0.0.utf8.count != $0.1.utf8.count }.map(\.0)
    self.remark = remark
    head = Array(
      (description.map { "\(remark) \($0.remark)\n" } ?? "").utf8)
  }

  /// The words; nothing but the mark where there are none, for an empty file
  /// would be no file of this format.
  var bytes: [UInt8] {
    escaped.isEmpty && !body.isEmpty
      ? head + body
      : Array("\(remark) \(WordEscape.mark)\n".utf8) + head + body
  }

  mutating func add(_ text: String) { body.append(contentsOf: text.utf8) }

  mutating func add(id: UInt32) { body.append(contentsOf: ids[Int(id)]) }

  /// Counts what other readers see in another form.
  func account(in ledger: inout ExportLedger) {
    for id in escaped {
      ledger.count(
        .changed, "ids with blanks or marks, written by their numbers", at: id)
    }
  }
}
