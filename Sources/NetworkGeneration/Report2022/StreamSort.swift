/// The streams of the report: where people learned and worked, and who
/// invests.
package enum StreamSort: Int, Sendable, CaseIterable {
  case domesticLearning, foreignLearning
  case domesticWork, foreignWork
  case investors, otherInvestors

  var title: String {
    switch self {
    case .domesticLearning: "universities at home"
    case .foreignLearning: "universities abroad"
    case .domesticWork: "employers at home"
    case .foreignWork: "employers abroad"
    case .investors: "investors"
    case .otherInvestors: "other investors"
    }
  }

  /// Tables 6 and 7: the relations of each named source by 2021.
  var named: [(name: String, relations: Int)] {
    switch self {
    case .domesticLearning: PrintedSources.domesticLearning
    case .foreignLearning: PrintedSources.foreignLearning
    case .domesticWork: PrintedSources.domesticWork
    case .foreignWork: PrintedSources.foreignWork
    case .investors: PrintedSources.investors
    case .otherInvestors: PrintedSources.otherInvestors
    }
  }
}
