// swift-tools-version: 6.3
import PackageDescription

// The rooms of the house, in the order in which data flows through them.
// A room may use what stands in its list and nothing else;
// `swift build --explicit-target-dependency-import-check error` holds it to that.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

func room(_ name: String, uses dependencies: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) },
    swiftSettings: settings)
}

func tests(of name: String, uses dependencies: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: dependencies.map { .byName(name: $0) },
    swiftSettings: settings)
}

let package = Package(
  name: "ValueNetwork",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "ValueNetwork", targets: ["ValueNetwork"]),
    .executable(name: "valuenet", targets: ["valuenet"]),
  ],
  targets: [
    // Libraries of the system, one target and one Swift room each.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),

    // Inner loops in C, each compiled for several instruction sets.
    .target(name: "CGraphKernels"),

    // Records become a model.
    room("NetworkModel"),
    room("SystemFiles", uses: ["CZlib"]),
    room("Databases", uses: ["CSQLite"]),
    room(
      "NetworkFormats", uses: ["NetworkModel", "SystemFiles", "Databases"]),

    // The model becomes a graph, the graph becomes numbers.
    room("GraphKernels", uses: ["CGraphKernels"]),
    room("GraphCore", uses: ["NetworkModel", "GraphKernels"]),
    room(
      "GraphFormats",
      uses: [
        "NetworkModel", "SystemFiles", "NetworkFormats", "GraphKernels",
        "GraphCore",
      ]),
    room("NetworkResults", uses: ["NetworkModel"]),
    room("SampleStatistics", uses: ["GraphKernels", "NetworkResults"]),
    room(
      "GraphMetrics",
      uses: [
        "NetworkModel", "GraphCore", "GraphKernels", "NetworkResults",
        "SampleStatistics",
      ]),

    // Plans become networks that nobody has observed.
    room("NetworkGeneration", uses: ["NetworkModel", "GraphKernels"]),

    // Records are counted without a graph.
    room("RecordMetrics", uses: ["NetworkModel", "NetworkResults"]),
    room(
      "RecordChecks",
      uses: ["NetworkModel", "NetworkResults", "RecordMetrics"]),

    // Numbers become pages, DOT text becomes pictures.
    room("NetworkReports", uses: ["NetworkModel", "NetworkResults"]),
    room("NetworkDiagrams", uses: ["CGraphviz"]),
    room(
      "NetworkCharts",
      uses: ["NetworkResults", "NetworkDiagrams", "SystemFiles"]),

    // The public face, the command, the benchmark.
    room(
      "ValueNetwork",
      uses: [
        "NetworkModel", "NetworkFormats", "GraphCore", "GraphFormats",
        "GraphMetrics", "NetworkGeneration", "RecordMetrics", "RecordChecks",
        "NetworkResults", "NetworkReports", "SampleStatistics",
      ]),
    room(
      "ValuenetCommand",
      uses: [
        "ValueNetwork", "NetworkDiagrams", "NetworkCharts", "SystemFiles",
      ]),
    .executableTarget(
      name: "valuenet", dependencies: ["ValuenetCommand", "SystemFiles"],
      swiftSettings: settings),
    .executableTarget(
      name: "valuenet-bench",
      dependencies: ["ValueNetwork", "GraphKernels", "SystemFiles"],
      exclude: ["Peers"], swiftSettings: settings),

    // Tests mirror the rooms; the slow plain twins live in TestSupport.
    .target(
      name: "TestSupport",
      dependencies: ["NetworkModel", "GraphCore", "GraphKernels"],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "NetworkModel", uses: ["NetworkModel", "TestSupport"]),
    tests(of: "SystemFiles", uses: ["SystemFiles", "TestSupport"]),
    tests(of: "Databases", uses: ["Databases", "TestSupport"]),
    tests(
      of: "NetworkFormats",
      uses: [
        "NetworkFormats", "NetworkModel", "SystemFiles", "Databases",
        "TestSupport",
      ]),
    tests(
      of: "GraphKernels", uses: ["GraphKernels", "GraphCore", "TestSupport"]),
    tests(of: "GraphCore", uses: ["GraphCore", "NetworkModel", "TestSupport"]),
    tests(
      of: "GraphFormats",
      uses: [
        "GraphFormats", "GraphCore", "GraphKernels", "NetworkFormats",
        "NetworkModel", "SystemFiles", "TestSupport",
      ]),
    tests(
      of: "SampleStatistics",
      uses: [
        "SampleStatistics", "GraphCore", "GraphKernels", "NetworkResults",
        "TestSupport",
      ]),
    tests(
      of: "GraphMetrics",
      uses: [
        "GraphMetrics", "GraphCore", "GraphKernels", "NetworkModel",
        "NetworkResults", "SampleStatistics", "TestSupport",
      ]),
    tests(
      of: "NetworkGeneration",
      uses: [
        "NetworkGeneration", "NetworkModel", "GraphKernels", "GraphCore",
        "GraphMetrics", "NetworkResults", "TestSupport",
      ]),
    tests(
      of: "RecordMetrics",
      uses: ["RecordMetrics", "NetworkModel", "NetworkResults", "TestSupport"]),
    tests(
      of: "RecordChecks",
      uses: [
        "RecordChecks", "NetworkFormats", "NetworkModel", "NetworkResults",
        "NetworkReports", "TestSupport",
      ]),
    tests(
      of: "NetworkReports",
      uses: ["NetworkReports", "NetworkModel", "NetworkResults", "TestSupport"]),
    tests(of: "NetworkDiagrams", uses: ["NetworkDiagrams", "TestSupport"]),
    tests(
      of: "NetworkCharts",
      uses: ["NetworkCharts", "NetworkResults", "SystemFiles", "TestSupport"]),
    tests(
      of: "ValuenetCommand",
      uses: ["ValuenetCommand", "ValueNetwork", "TestSupport"]),
    tests(of: "House", uses: ["TestSupport"]),
  ]
)
