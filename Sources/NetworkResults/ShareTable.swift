/// How something is divided among groups, snapshot by snapshot.
public struct ShareTable: Sendable, Equatable {
  /// What a row stands for.
  public enum Group: Sendable, Hashable {
    /// The rows of one value of the field.
    case label(String)
    /// So many smaller groups together.
    case others(groups: Int)
    /// What has no value in the field.
    case notStated
  }

  /// A group, with a value per snapshot in each list.
  public struct Row: Sendable, Equatable {
    public var group: Group
    public var values: [Double]
    /// Value by total; nil where the total is 0.
    public var shares: [Double?]
    /// Growth since the snapshot before; nil in the first, and from nothing.
    public var growth: [Double?]
    /// Compound annual growth from the first to the last snapshot.
    public var compoundGrowth: Double?

    public init(
      group: Group, values: [Double], shares: [Double?], growth: [Double?],
      compoundGrowth: Double?
    ) {
      self.group = group
      self.values = values
      self.shares = shares
      self.growth = growth
      self.compoundGrowth = compoundGrowth
    }
  }

  /// The field by which groups are formed, as it was asked for.
  public var field: String
  /// The year of each snapshot; nil for the whole network.
  public var years: [Int?]
  /// Groups by descending value in the last snapshot, equal ones by label;
  /// then the others together and what has no value.
  public var rows: [Row]
  /// What all that was counted comes to, each item once.
  public var totals: [Double]
  /// How unevenly each total is divided among the groups with a label, all of
  /// them, listed or not; nil where there is nothing to divide.
  public var concentrations: [Concentration?]
  /// The currency of amounts, where it is stated.
  public var currency: String?

  public init(
    field: String, years: [Int?], rows: [Row], totals: [Double],
    concentrations: [Concentration?], currency: String? = nil
  ) {
    self.field = field
    self.years = years
    self.rows = rows
    self.totals = totals
    self.concentrations = concentrations
    self.currency = currency
  }
}

/// How something is divided by two fields at once.
public struct CrossTable: Sendable, Equatable {
  /// The items of one row and one column.
  public struct Cell: Sendable, Equatable {
    /// Nil where the field has no value.
    public var row: String?
    public var column: String?
    public var value: Double
    /// The value as a share of its row, its column and of all.
    public var shareOfRow: Double
    public var shareOfColumn: Double
    public var share: Double
    /// The share of the column in the row, by that in the whole.
    public var locationQuotient: Double

    public init(
      row: String?, column: String?, value: Double, shareOfRow: Double,
      shareOfColumn: Double, share: Double, locationQuotient: Double
    ) {
      self.row = row
      self.column = column
      self.value = value
      self.shareOfRow = shareOfRow
      self.shareOfColumn = shareOfColumn
      self.share = share
      self.locationQuotient = locationQuotient
    }
  }

  public var year: Int?
  public var rowField: String
  public var columnField: String
  /// What is not 0, by descending value, equal ones by row, then by column.
  public var cells: [Cell]
  public var total: Double

  public init(
    year: Int?, rowField: String, columnField: String, cells: [Cell],
    total: Double
  ) {
    self.year = year
    self.rowField = rowField
    self.columnField = columnField
    self.cells = cells
    self.total = total
  }
}
