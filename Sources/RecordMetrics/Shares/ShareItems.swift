import NetworkModel

/// What is counted, each item once, with its labels in each field.
struct ShareItems {
  struct Item: Equatable {
    /// For each field the labels, each once.
    var labels: [[String]]
    var size: Double
  }

  var items: [Item] = []
  /// The currency of all amounts, where it is stated.
  var currency: String?

  init(
    of network: Network, by fields: [FieldReference], unit: ShareUnit
  ) throws(ShareError) {
    switch unit {
    case .entities:
      let columns = fields.map { FieldLabels($0.name, of: network.entities) }
      items = network.entities.indices.map { row in
        Item(labels: columns.map { $0[row] }, size: 1)
      }
    case .relations, .weight:
      let relations = network.relations
      let columns = fields.map { FieldLabels($0, of: network) }
      items = relations.indices.map { row in
        Item(
          labels: columns.map { $0[row] },
          size: unit == .weight ? relations.weights[row] : 1)
      }
    case .events, .amount: try addEvents(of: network, by: fields, unit)
    }
    if let item = items.first(where: { !($0.size >= 0) }) {
      throw .negative(unit: unit, value: item.size)
    }
  }

  /// Adds events once, with the labels of all their relations; for amounts
  /// also the relations that belong to none.
  private mutating func addEvents(
    of network: Network, by fields: [FieldReference], _ unit: ShareUnit
  ) throws(ShareError) {
    let relations = network.relations
    let columns = fields.map { FieldLabels($0, of: network) }
    let known = Dictionary(
      network.events.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var placeOfEvent: [String: Int] = [:]
    var currencies: [String?] = []
    for row in relations.indices {
      let event = relations.events[row]
      guard event != nil || unit == .amount else { continue }
      if let event, let place = placeOfEvent[event] {
        items[place].add(columns.map { $0[row] })
        continue
      }
      var size = 1.0
      if unit == .amount {
        let stated = event.flatMap { known[$0] }
        guard let amount = stated?.amount ?? relations.amounts[row] else {
          continue
        }
        size = amount
        let currency = stated?.currency ?? relations.currencies[row]
        if !currencies.contains(currency) { currencies.append(currency) }
      }
      if let event { placeOfEvent[event] = items.count }
      items.append(Item(labels: columns.map { $0[row] }, size: size))
    }
    guard currencies.count < 2 else { throw .severalCurrencies(currencies) }
    currency = currencies.first.flatMap(\.self)
  }
}

extension ShareItems.Item {
  fileprivate mutating func add(_ more: [[String]]) {
    for field in labels.indices {
      for label in more[field] where !labels[field].contains(label) {
        labels[field].append(label)
      }
    }
  }
}
