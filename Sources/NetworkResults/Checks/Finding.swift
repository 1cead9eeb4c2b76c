public import NetworkModel

/// How sure a finding is.
public enum Certainty: String, Sendable, CaseIterable, Comparable {
  /// It follows from the input alone.
  case certain
  case likely
  /// A person has to look.
  case possible
  /// Harmless, such as what rounding explains.
  case remark

  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension [Finding] {
  /// The findings, the surest first, else in their order.
  public var surestFirst: [Finding] {
    Certainty.allCases.flatMap { certainty in
      filter { $0.certainty == certainty }
    }
  }
}

/// Something wrong or doubtful in an input.
public struct Finding: Sendable, Equatable {
  /// What is the matter.
  public enum Kind: String, Sendable, CaseIterable {
    // In a network.
    case reading
    case similarNames = "similar_names"
    case selfRelation = "self_relation"
    case contradiction
    case yearOutOfRange = "year_out_of_range"
    case mutualOwnership = "mutual_ownership"
    case isolatedSample = "isolated_sample"
    case isolates

    // In a published table.
    case rankOrder = "rank_order"
    case repeatedName = "repeated_name"
    case sum
    case ratio
    case shareSum = "share_sum"
    case growth
    case statedValue = "stated_value"
  }

  public var kind: Kind
  public var certainty: Certainty
  /// Where it stands; nil where no single place does.
  public var position: InputPosition?
  /// What it is about: an entity, a relation, a row, a group of rows.
  public var subject: String
  /// What is the matter, as a sentence without a full stop.
  public var message: String
  /// What the input states, and what follows from the rest of it.
  public var stated: String?
  public var recomputed: String?
  /// What to do about it.
  public var remedy: String

  public init(
    _ kind: Kind, _ certainty: Certainty, at position: InputPosition? = nil,
    subject: String, message: String, stated: String? = nil,
    recomputed: String? = nil, remedy: String
  ) {
    self.kind = kind
    self.certainty = certainty
    self.position = position
    self.subject = subject
    self.message = message
    self.stated = stated
    self.recomputed = recomputed
    self.remedy = remedy
  }
}
