import NetworkDiagrams
import SystemFiles

/// Where a picture goes and in which form.
struct DrawingTarget {
  var path: String
  /// Nil for DOT text.
  private var format: DiagramFormat?
  private var layout: LayoutEngine?

  init(_ arguments: ParsedArguments) throws(CommandError) {
    guard let path = arguments.string("--output") else {
      throw .usage(
        "--output is missing; name the picture, such as -o network.svg, or"
          + " - for DOT on standard output")
    }
    self.path = path
    layout = arguments.choice("--layout")
    let suffix = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if path == "-" || suffix == "dot" || suffix == "gv" { return }
    guard path.contains("."), let format = DiagramFormat(rawValue: suffix)
    else {
      throw .usage(
        "--output '\(path)' does not end in .dot, .svg, .pdf or .png, so the"
          + " kind of picture is not known")
    }
    self.format = format
  }

  /// Whether a path has the suffix of a picture or of DOT text.
  static func isPicture(_ path: String) -> Bool {
    guard path.contains("."), let last = path.split(separator: ".").last else {
      return false
    }
    let suffix = last.lowercased()
    return suffix == "dot" || suffix == "gv"
      || DiagramFormat(rawValue: suffix) != nil
  }

  /// Renders a DOT text and writes it, whole or not at all.
  ///
  /// - Parameter engine: The one that suits the text, where the command line
  ///   names none; nil to choose by the number of nodes.
  func write(
    _ dot: String, nodeCount: Int, engine: LayoutEngine? = nil,
    to path: String, arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    guard let format else {
      return try console.write(Array(dot.utf8), to: path)
    }
    let engine = layout ?? engine ?? .automatic(nodeCount: nodeCount)
    let diagram: Diagram
    do {
      diagram = try DiagramRenderer.render(
        dot: dot, engine: engine, format: format)
    } catch {
      throw error.isMissingPart
        ? .missingPart(error.description)
        : .request("\(path): \(error.description)")
    }
    try console.write(diagram.bytes, to: path)
    guard !arguments.has("--quiet") else { return }
    for warning in diagram.warnings {
      console.writeNote("remark: \(path): Graphviz says: \(warning)")
    }
    if diagram.scale < 1 {
      console.writeNote(
        "remark: \(path): scaled down to \(diagram.width) × \(diagram.height)"
          + " pixels, the most that a PNG holds; SVG has no such limit")
    }
  }
}

extension LayoutEngine {
  /// Up to how many nodes springs are solved one by one.
  static let neatoLimit = 120

  static func automatic(nodeCount: Int) -> LayoutEngine {
    nodeCount <= neatoLimit ? .neato : .sfdp
  }
}
