public import NetworkResults

extension SimilarNames {
  /// The pair as a finding.
  public var finding: Finding {
    Finding(
      .similarNames, evidence.certainty,
      subject: "\(entity.name), \(other.name)",
      message: "\(other.name) may be \(entity.name)"
        + (entity.id == entity.name ? "" : " (\(entity.id))")
        + ": \(words)",
      remedy: isBothDescribed
        ? "if they are one, join their rows in the table of entities"
        : "if they are one, add the alias \(other.name) for \(entity.id)")
  }

  private var words: String {
    switch evidence {
    case .spelling: "the same but for width, case, blanks or punctuation"
    case .legalForm: "the same but for the legal form"
    case .designation:
      "the same but for 中国 in front or words like 集团 and 科技 behind"
    case .generalWords: "the same but for general words"
    case .script: "one has the name in one script, the other in two"
    case .containment: "one is part of the other"
    case .abbreviation: "one is made of letters of the other"
    case .oneLetter: "they differ in one letter"
    }
  }
}
