/// A chart of series over two axes.
public struct Chart: Sendable, Equatable {
  /// A heading; empty for none.
  public var title: String
  public var x: Axis
  public var y: Axis
  public var series: [Series]
  /// Values of x that are marked by a line across the chart.
  public var marks: [Mark]
  /// Short lines in a corner that is free: numbers to be read with it.
  public var remarks: [String]
  /// Where the names of the series stand.
  public var legendCorner: Corner
  public var remarksCorner: Corner

  public init(
    title: String = "", x: Axis, y: Axis, series: [Series] = [],
    marks: [Mark] = [], remarks: [String] = [],
    legendCorner: Corner = .bottomLeft, remarksCorner: Corner = .topRight
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
    self.marks = marks
    self.remarks = remarks
    self.legendCorner = legendCorner
    self.remarksCorner = remarksCorner
  }
}

extension Chart {
  public enum Corner: String, Sendable, CaseIterable {
    case topLeft, topRight, bottomLeft, bottomRight
  }

  /// An axis: what is measured along it, with the unit, and how.
  public struct Axis: Sendable, Equatable {
    public enum Scale: String, Sendable, CaseIterable {
      case linear
      /// Only positive values have a place.
      case logarithmic
    }

    public var title: String
    public var scale: Scale
    /// From where to where; nil for as far as the data go.
    public var range: ClosedRange<Double>?
    /// Whether the values are whole numbers without fractions between, such
    /// as years.
    public var ticks: Ticks

    public enum Ticks: String, Sendable, CaseIterable {
      case any, whole
    }

    public init(
      _ title: String, scale: Scale = .linear,
      range: ClosedRange<Double>? = nil, ticks: Ticks = .any
    ) {
      self.title = title
      self.scale = scale
      self.range = range
      self.ticks = ticks
    }
  }

  /// A place, perhaps with how far it may be off along y, and a name.
  public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double
    public var low: Double?
    public var high: Double?
    public var label: String?

    public init(
      _ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil,
      label: String? = nil
    ) {
      self.x = x
      self.y = y
      self.low = low
      self.high = high
      self.label = label
    }
  }

  /// Points of one sort, in order.
  public struct Series: Sendable, Equatable {
    /// What the points are; it decides how they look.
    public enum Role: Sendable, Hashable {
      /// What was measured: marks.
      case data
      /// What was measured beside it: other marks.
      case otherData
      /// What was measured, one after another: marks on a line.
      case course
      /// What was fitted: a line.
      case fit
      /// What else could be fitted: lines that differ by number.
      case alternative(Int)
      /// What it is compared with: a thin line.
      case reference
    }

    public enum Legend: String, Sendable, CaseIterable {
      case shown
      /// A legend beside it, or the heading, says what it is.
      case hidden
    }

    /// Its name in the legend and in tables; an empty one stays out of the
    /// legend.
    public var name: String
    public var role: Role
    public var points: [Point]
    public var legend: Legend

    /// Whether the legend names it.
    public var isNamed: Bool { legend == .shown && !name.isEmpty }

    public init(
      _ name: String, role: Role, points: [Point], legend: Legend = .shown
    ) {
      self.name = name
      self.role = role
      self.points = points
      self.legend = legend
    }
  }

  /// A value of x with a name.
  public struct Mark: Sendable, Equatable {
    public var x: Double
    public var label: String

    public init(_ x: Double, label: String) {
      self.x = x
      self.label = label
    }
  }
}
