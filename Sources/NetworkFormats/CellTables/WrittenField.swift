/// A column that is written under a header of its own.
protocol WrittenField: TableField {
  var header: String { get }
  /// Whether the column is there even where no row holds anything.
  var isNeeded: Bool { get }
  /// Whether the cells say which entity or event is meant.
  var identifies: Bool { get }
}

extension WrittenField {
  var identifies: Bool { isNeeded }
}

extension RelationField: WrittenField {
  var header: String {
    switch self {
    case .source: "source"
    case .target: "target"
    case .dimension: "dimension"
    case .kind: "relation"
    case .year: "year"
    case .endYear: "end_year"
    case .technology: "technology"
    case .application: "application"
    case .industry: "industry"
    case .weight: "weight"
    case .amount: "amount"
    case .currency: "currency"
    case .round: "round"
    case .direction: "type"
    case .sourceKind: "source_kind"
    case .targetKind: "target_kind"
    case .event: "event"
    case .provenance: "provenance"
    }
  }

  var isNeeded: Bool { self == .source || self == .target }

  var identifies: Bool { isNeeded || self == .event }
}

extension EntityField: WrittenField {
  var header: String {
    switch self {
    case .id: "id"
    case .name: "name"
    case .englishName: "name_en"
    case .kind: "kind"
    case .role: "role"
    case .country: "country"
    case .region: "region"
    case .city: "city"
    case .layer: "layer"
    case .sector: "sector"
    case .year: "year"
    case .aliases: "aliases"
    case .provenance: "provenance"
    }
  }

  var isNeeded: Bool { self == .id }
}

extension AliasField: WrittenField {
  var header: String {
    switch self {
    case .alias: "alias"
    case .id: "id"
    }
  }

  var isNeeded: Bool { true }
}

extension EventField: WrittenField {
  var header: String {
    switch self {
    case .id: "event"
    case .sources: "sources"
    case .targets: "targets"
    case .dimension: "dimension"
    case .kind: "relation"
    case .year: "year"
    case .amount: "amount"
    case .currency: "currency"
    case .round: "round"
    case .provenance: "provenance"
    }
  }

  var isNeeded: Bool { [.id, .sources, .targets].contains(self) }
}
