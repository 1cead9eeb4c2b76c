import Foundation
import GraphKernels

/// What the figures were measured with.
struct Machine: Encodable {
  var processor = Self.processorName
  var cores = Workers.coreCount
  var instructionSet = "\(InstructionSet.current)"
  var compiler = Self.compiler
  var build = Self.build

  private static var processorName: String {
    let path = "/proc/cpuinfo"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    guard let name = line?.split(separator: ":").last else {
      return "unknown"
    }
    return name.trimmingCharacters(in: .whitespaces)
  }

  /// The version that compiled this, as far as a program can know.
  private static var compiler: String {
    #if compiler(>=6.4)
      "Swift 6.4 or newer"
    #elseif compiler(>=6.3.2)
      "Swift 6.3.2 or newer"
    #elseif compiler(>=6.3.1)
      "Swift 6.3.1"
    #else
      "Swift 6.3"
    #endif
  }

  private static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }
}
