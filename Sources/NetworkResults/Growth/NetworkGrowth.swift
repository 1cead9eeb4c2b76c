/// How a network grew from snapshot to snapshot.
public struct NetworkGrowth: Sendable, Equatable {
  public var densification: Densification
  /// One for each two snapshots that follow each other.
  public var attachment: [AttachmentCurve]
  /// The share of relations without a year, which are in every snapshot and
  /// hide what grew.
  public var undatedShare: Double

  public init(
    densification: Densification, attachment: [AttachmentCurve],
    undatedShare: Double = 0
  ) {
    self.densification = densification
    self.attachment = attachment
    self.undatedShare = undatedShare
  }

  /// What weakens the exponents, one sentence each.
  public var warnings: [String] {
    var warnings: [String] = []
    let points = densification.relation?.pointCount ?? 0
    if points < 4 {
      warnings.append(
        "the densification rests on \(points) snapshots of different size;"
          + " with fewer than 4 an exponent says little")
    }
    let few = attachment.count(where: \.isTooFew)
    if few > 0 {
      warnings.append(
        "\(few) of \(attachment.count) curves of preferential attachment rest"
          + " on fewer than \(AttachmentCurve.fewestLinks) links gained, too"
          + " few for an exponent")
    }
    if undatedShare > 0.5 {
      warnings.append(
        "most relations have no year and are in every snapshot, so that the"
          + " exponents say little about growth")
    }
    return warnings
  }
}

/// Whether edges grow faster than nodes: `edges ∝ nodes^exponent` over the
/// years.
///
/// - Reference: Leskovec, Kleinberg & Faloutsos 2005,
///   doi:10.1145/1081870.1081893.
public struct Densification: Sendable, Equatable {
  /// The size of a snapshot.
  public struct Point: Sendable, Equatable {
    public var year: Int
    public var nodes: Int
    public var edges: Int

    public init(year: Int, nodes: Int, edges: Int) {
      self.year = year
      self.nodes = nodes
      self.edges = edges
    }
  }

  public var points: [Point]
  /// Nil where fewer than two snapshots differ in size.
  public var relation: PowerRelation?

  public init(points: [Point], relation: PowerRelation?) {
    self.points = points
    self.relation = relation
  }
}

/// Which of the links that a vertex gained are counted.
public enum AttachmentLinks: String, Sendable, CaseIterable {
  /// All of them.
  case all
  /// Those with vertices that were not there before.
  case newcomers
  /// Those with vertices that were there before.
  case residents
}

/// Whether vertices with many links gain more of them: the mean gain by
/// degree between two snapshots, summed up.
///
///     Π(k) = links gained by the vertices of degree k / their number
///     κ(k) = ∫₀ᵏ Π(j) dj,   κ(k) ∝ k^(1 + exponent)
///
/// - Reference: Jeong, Néda & Barabási 2003,
///   doi:10.1209/epl/i2003-00166-9.
public struct AttachmentCurve: Sendable, Equatable {
  /// The vertices of one degree in the earlier snapshot.
  public struct Point: Sendable, Equatable {
    public var degree: Int
    public var vertices: Int
    /// How many links they gained together.
    public var gained: Int
    /// The gain by degree, summed up to this one.
    public var kappa: Double

    public init(degree: Int, vertices: Int, gained: Int, kappa: Double) {
      self.degree = degree
      self.vertices = vertices
      self.gained = gained
      self.kappa = kappa
    }
  }

  public var fromYear: Int
  public var toYear: Int
  public var links: AttachmentLinks
  /// By ascending degree.
  public var points: [Point]
  /// Of κ against k; its exponent is one more than that of attachment. Nil
  /// where fewer than two degrees gained links.
  public var relation: PowerRelation?

  public init(
    fromYear: Int, toYear: Int, links: AttachmentLinks, points: [Point],
    relation: PowerRelation?
  ) {
    self.fromYear = fromYear
    self.toYear = toYear
    self.links = links
    self.points = points
    self.relation = relation
  }

  /// From fewer links no exponent is shown to readers.
  public static let fewestLinks = 30

  /// How many links the vertices of all degrees gained.
  public var gained: Int { points.reduce(0) { $0 + $1.gained } }

  /// Whether so few links were gained that an exponent would be chance.
  public var isTooFew: Bool {
    relation != nil && gained < Self.fewestLinks
  }

  /// The exponent of attachment: 1 if the gain is in proportion to the
  /// degree, 0 if it does not depend on it.
  public var exponent: Double? { relation.map { $0.exponent - 1 } }
}
