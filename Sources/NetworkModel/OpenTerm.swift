/// A word of an open vocabulary: some values have names, any other may occur.
///
/// Conforming types wrap the word as it is written in files, in lower case
/// with underscores (`research_institute`).
public protocol OpenTerm: RawRepresentable, Sendable, Hashable, Comparable,
  CustomStringConvertible, ExpressibleByStringLiteral
where RawValue == String {
  init(rawValue: String)
}

extension OpenTerm {
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  public var description: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What an entity is.
public struct EntityKind: OpenTerm {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let firm: Self = "firm"
  public static let investor: Self = "investor"
  public static let university: Self = "university"
  public static let researchInstitute: Self = "research_institute"
  public static let innovationOrganization: Self = "innovation_organization"
  public static let government: Self = "government"
  public static let alliance: Self = "alliance"
  public static let park: Self = "park"
}

/// The part of life in which a relation stands.
public struct Dimension: OpenTerm {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let technology: Self = "technology"
  public static let humanCapital: Self = "human_capital"
  public static let investment: Self = "investment"
  public static let affiliation: Self = "affiliation"
  public static let supplyChain: Self = "supply_chain"
  public static let competition: Self = "competition"
}

/// What a relation says, within its dimension.
public struct RelationKind: OpenTerm {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The dimension in which a relation of this kind stands, where the kind
  /// alone decides it.
  public var dimension: Dimension? { Self.dimensions[rawValue] }

  private static let dimensions: [String: Dimension] = [
    "supplies": .technology, "empowers": .technology,
    "cooperates": .technology, "joint_lab": .technology,
    "platform_member": .technology,
    "trains": .humanCapital, "prior_learning": .humanCapital,
    "prior_work": .humanCapital,
    "invests": .investment, "acquires": .investment,
    "incubates": .investment,
    "member_of": .affiliation, "located_in": .affiliation,
    "product_of": .affiliation, "owns": .affiliation,
    "administers": .affiliation,
    "supply_chain": .supplyChain,
    "competes": .competition,
  ]
}

/// Why an entity is in the network.
public struct Role: OpenTerm {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A firm under study.
  public static let sample: Self = "sample"
  /// A counterparty of a firm under study.
  public static let relation: Self = "relation"
}
