public import NetworkModel
public import NetworkResults

extension ShareTable {
  /// Counts how something is divided among the values of a field.
  ///
  ///     share = size of the group / size of all
  ///
  /// Every item counts once in the total. An item with several values counts
  /// in each group, or is split among them; one without a value is in a group
  /// of its own, or left out. Amounts are those of events, each once however
  /// many pairs it has, and of relations without an event.
  ///
  /// - Parameters:
  ///   - snapshots: Parts of one network, in order of their years.
  ///   - field: A name as in a condition: `technology`, `source.country`,
  ///     `layer`, or a column of the input.
  /// - Throws: ``ShareError`` if the rows have no such field, or sizes have
  ///   no sum.
  /// - Complexity: O(rows), and O(*g* log *g*) for *g* groups.
  public init(
    of snapshots: [(year: Int?, network: Network)], by field: String,
    options: ShareOptions = ShareOptions()
  ) throws(ShareError) {
    var groups: [[String: Double]] = []
    var missing: [Double] = []
    var totals: [Double] = []
    var currencies: [String?] = []
    for (_, network) in snapshots {
      let unit = options.unit ?? network.defaultShareUnit(by: field)
      let found = try ShareItems(
        of: network, by: [network.field(field, of: unit)], unit: unit)
      let count = GroupCount(found.items, options)
      groups.append(count.groups)
      missing.append(count.missing)
      totals.append(count.total)
      if !found.items.isEmpty, !currencies.contains(found.currency) {
        currencies.append(found.currency)
      }
    }
    guard currencies.count < 2 else { throw .severalCurrencies(currencies) }
    self.init(
      field: field, years: snapshots.map(\.year), rows: [], totals: totals,
      concentrations: groups.map { sizes in
        Concentration(of: sizes.values.sorted())
      },
      currency: currencies.first.flatMap(\.self))
    addRows(groups, top: options.top)
    if missing.contains(where: { $0 > 0 }) { add(.notStated, missing) }
  }

  /// Counts how the numbers of a table are divided among their names.
  ///
  /// Numbers of one name are summed; the other conventions are those of
  /// ``init(of:by:options:)``.
  ///
  /// - Throws: ``ShareError/negativeValue(column:value:)``.
  /// - Complexity: O(*n* log *n*) for *n* numbers.
  public init(
    of named: NamedValues, options: ShareOptions = ShareOptions()
  ) throws(ShareError) {
    if let value = named.values.first(where: { $0 < 0 }) {
      throw .negativeValue(column: named.valueColumn ?? "a row", value: value)
    }
    let count = GroupCount(
      zip(named.names, named.values).map { name, value in
        ShareItems.Item(labels: [name.map { [$0] } ?? []], size: value)
      }, options)
    self.init(
      field: named.nameColumn, years: [nil], rows: [], totals: [count.total],
      concentrations: [Concentration(of: count.groups.values.sorted())])
    addRows([count.groups], top: options.top)
    if count.missing > 0 { add(.notStated, [count.missing]) }
  }

  private mutating func addRows(_ groups: [[String: Double]], top: Int?) {
    let last = groups.last ?? [:]
    let labels = Set(groups.flatMap(\.keys)).sorted { left, right in
      let sizes = (last[left] ?? 0, last[right] ?? 0)
      return sizes.0 == sizes.1 ? left < right : sizes.0 > sizes.1
    }
    let listed = labels.prefix(top ?? labels.count)
    for label in listed {
      add(.label(label), groups.map { $0[label] ?? 0 })
    }
    let rest = labels.dropFirst(listed.count)
    if !rest.isEmpty {
      add(
        .others(groups: rest.count),
        groups.map { sizes in rest.reduce(0) { $0 + (sizes[$1] ?? 0) } })
    }
  }

  private mutating func add(_ group: Group, _ values: [Double]) {
    let growth = values.indices.map { place in
      place == 0 ? nil : Growth.rate(from: values[place - 1], to: values[place])
    }
    var compound: Double?
    if let first = years.first.flatMap(\.self),
      let last = years.last.flatMap(\.self)
    {
      compound = Growth.compoundRate(
        from: values[0], to: values[values.count - 1], years: last - first)
    }
    rows.append(
      Row(
        group: group, values: values,
        shares: zip(values, totals).map { $1 > 0 ? $0 / $1 : nil },
        growth: growth, compoundGrowth: compound))
  }
}

/// The items of one snapshot by their labels in one field.
private struct GroupCount {
  var groups: [String: Double] = [:]
  var missing = 0.0
  var total = 0.0

  init(_ items: [ShareItems.Item], _ options: ShareOptions) {
    for item in items {
      let labels = item.labels[0]
      if labels.isEmpty, options.missing == .drop { continue }
      total += item.size
      if labels.isEmpty { missing += item.size }
      let part =
        options.several == .split ? item.size / Double(labels.count) : item.size
      for label in labels { groups[label, default: 0] += part }
    }
  }
}
