import NetworkModel

/// Ids of a network as words, and the mark of this project where one of them
/// had to be escaped.
struct WordOutput {
  private var body: [UInt8] = []
  private let ids: [[UInt8]]
  /// The numbers of the ids that are written, by their first mention.
  private var order: [Int] = []
  private var isWritten: [Bool]
  private let names: [String]
  private let remark: String
  private let head: [UInt8]

  init(
    _ network: Network, remark: String = "#",
    describedBy description: NetworkDescription?
  ) {
    names = network.entities.ids
    ids = names.map { Array(WordEscape.escaped($0).utf8) }
    isWritten = [Bool](repeating: false, count: names.count)
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

  mutating func add(id: UInt32) {
    let id = Int(id)
    body.append(contentsOf: ids[id])
    guard !isWritten[id] else { return }
    isWritten[id] = true
    order.append(id)
  }

  /// The ids that are written and escaped, as they are.
  private var escaped: [String] {
    order.filter { ids[$0].count != names[$0].utf8.count }.map { names[$0] }
  }

  /// Counts what other readers see in another form.
  func account(in ledger: inout ExportLedger) {
    for (before, id) in zip(order, order.dropFirst()) where id < before {
      ledger.count(
        .changed, "the order of entities, which goes by first mention",
        at: names[id])
    }
    for id in escaped {
      ledger.count(
        .changed, "ids with blanks or marks, written by their numbers", at: id)
    }
  }
}
