import Foundation
import ValueNetwork

/// The choices of a report: from `valuenet.json`, then from the command line.
struct ReportSettings {
  var title: String?
  var language = PageLanguage.english
  /// In ascending order.
  var years: [Int]?
  var window = Window.cumulative
  /// How many entities a ranking lists.
  var top = 20
  /// How many entities the picture shows.
  var pictureNodes = 120
  var seed: UInt64 = 1
  var replicates = 1_000
  /// The lower ends of half-open bands, by column of numbers.
  var bands: [(column: String, from: [Double])] = []

  static let keys = [
    "title", "language", "years", "window", "top", "picture_nodes", "seed",
    "replicates", "bands",
  ]

  init() {}

  /// Reads the settings of a JSON file.
  ///
  ///     { "title": "…", "language": "zh", "years": "2014-2021", "top": 20,
  ///       "bands": { "amount": [0, 1e6, 1e8] } }
  init(json data: Data, file: String) throws(CommandError) {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: data)
    } catch {
      throw .request("\(file): this is not JSON; correct it or leave it out")
    }
    guard let members = value as? [String: Any] else {
      throw .request("\(file): the settings are not an object { … }")
    }
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      do throws(SettingFault) {
        try set(key, to: value)
      } catch {
        throw .request(
          "\(file): \(key) is \(String(describing: value));"
            + " \(error.expected)")
      }
    }
  }

  /// Why a setting has no such value.
  private struct SettingFault: Error {
    var expected: String
  }

  private mutating func set(_ key: String, to value: Any) throws(SettingFault) {
    switch key {
    case "title": title = try text(value)
    case "language":
      guard let known = PageLanguage(rawValue: try text(value)) else {
        throw SettingFault(expected: "it is en or zh")
      }
      language = known
    case "years":
      if let list = value as? [Any] {
        var all: Set<Int> = []
        for part in list { all.insert(try whole(part, 1_000...9_999)) }
        years = all.sorted()
      } else {
        let parts = try text(value).split(separator: ",").map(String.init)
        do throws(CommandError) {
          years = try Years.parse(parts)
        } catch {
          throw SettingFault(
            expected: "it is a year, a range such as 2014-2021, or several"
              + " with commas between")
        }
      }
    case "window":
      guard let known = Window(rawValue: try text(value)) else {
        throw SettingFault(expected: "it is cumulative or yearly")
      }
      window = known
    case "top": top = try whole(value, 1...1_000)
    case "picture_nodes": pictureNodes = try whole(value, 1...2_000)
    case "seed": seed = UInt64(try whole(value, 0...Int.max))
    case "replicates": replicates = try whole(value, 0...10_000_000)
    case "bands": bands = try Self.bands(value)
    default:
      throw SettingFault(
        expected: "there is no such setting; "
          + (nearest(to: key, among: Self.keys).map { "did you mean \($0)?" }
            ?? "they are \(Self.keys.joined(separator: ", "))"))
    }
  }

  private func text(_ value: Any) throws(SettingFault) -> String {
    guard let text = value as? String, !text.isEmpty else {
      throw SettingFault(expected: "it is a text")
    }
    return text
  }

  private func whole(
    _ value: Any, _ range: ClosedRange<Int>
  ) throws(SettingFault) -> Int {
    guard let number = value as? NSNumber,
      let whole = Int(exactly: number.doubleValue), range ~= whole
    else {
      throw SettingFault(
        expected: "it is a whole number from \(range.lowerBound) to"
          + " \(range.upperBound)")
    }
    return whole
  }

  private static func bands(
    _ value: Any
  ) throws(SettingFault) -> [(column: String, from: [Double])] {
    let fault = SettingFault(
      expected: "it gives a list of rising numbers for each column")
    guard let members = value as? [String: Any] else { throw fault }
    var bands: [(column: String, from: [Double])] = []
    for (column, ends) in members.sorted(by: { $0.key < $1.key }) {
      guard let numbers = (ends as? [NSNumber])?.map(\.doubleValue),
        !numbers.isEmpty,
        zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
      else { throw fault }
      bands.append((column, numbers))
    }
    return bands
  }
}
