/// Two entities whose names are so alike that they may be one.
public struct SimilarNames: Sendable, Equatable {
  /// What the two names have in common, the surest first.
  public enum Evidence: String, Sendable, CaseIterable, Comparable {
    /// Equal but for width, case, blanks and punctuation.
    case spelling
    /// Equal but for words of the legal form, such as 有限公司 or Ltd.
    case legalForm = "legal_form"
    /// Equal but for what names a body without telling it from others: 中国
    /// in front, or 集团, 公司, 科技 behind.
    case designation
    /// Equal but for general words that may tell one from another, such as 云
    /// or 银行.
    case generalWords = "general_words"
    /// Equal in one script, where the other has the name in two.
    case script
    /// One is part of the other.
    case containment
    /// One has, in order, letters of the other, as an abbreviation has.
    case abbreviation
    /// They differ in one letter.
    case oneLetter = "one_letter"

    public static func < (left: Self, right: Self) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// How far the evidence goes by itself.
    public var certainty: Certainty {
      switch self {
      case .spelling, .legalForm: .certain
      case .designation: .likely
      case .generalWords, .script, .containment, .abbreviation, .oneLetter:
        .possible
      }
    }
  }

  /// One of the two: its id, and the name that is alike.
  public struct Side: Sendable, Equatable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// The one to keep: it is the better known to the input.
  public var entity: Side
  public var other: Side
  public var evidence: Evidence
  /// Whether the input describes both, so that an alias cannot join them.
  public var isBothDescribed: Bool

  public init(
    entity: Side, other: Side, evidence: Evidence, isBothDescribed: Bool
  ) {
    self.entity = entity
    self.other = other
    self.evidence = evidence
    self.isBothDescribed = isBothDescribed
  }
}
