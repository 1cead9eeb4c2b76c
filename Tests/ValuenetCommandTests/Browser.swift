import Foundation

/// A Chromium without a window, driven through a pair of pipes by its
/// DevTools protocol: a message is JSON with a zero byte behind it.
final class Browser {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let process = Process()
  private let input: FileHandle
  private let output: FileHandle
  private var pending = Data()
  private var number = 0
  private var session: String?
  /// What the page wrote as errors, and exceptions of its script.
  private(set) var errors: [String] = []
  /// The addresses that the page asked for.
  private(set) var requests: [String] = []
  private var isLoaded = false

  init(program: String, in directory: URL) throws {
    let pipes = ["to", "from"].map { directory.appending(path: $0).path }
    process.executableURL = URL(filePath: "/bin/sh")
    // The program reads descriptor 3 and writes to 4.
    process.arguments = [
      "-c",
      """
      mkfifo "$1" "$2" && : > "$3/ready" && exec "$4" --headless --no-sandbox \
      --disable-gpu --no-first-run --user-data-dir="$3/profile" \
      --remote-debugging-pipe about:blank 3<"$1" 4>"$2" 2>"$3/log"
      """,
      "sh", pipes[0], pipes[1], directory.path, program,
    ]
    try process.run()
    let ready = directory.appending(path: "ready").path
    let start = ContinuousClock.now
    while !FileManager.default.fileExists(atPath: ready) {
      guard .now - start < .seconds(10) else {
        throw Failure(description: "no pipes")
      }
      usleep(10_000)
    }
    // Opening waits for the other end, which opens in this order too.
    input = try FileHandle(forWritingTo: URL(filePath: pipes[0]))
    output = try FileHandle(forReadingFrom: URL(filePath: pipes[1]))
  }

  func close() {
    process.terminate()
    process.waitUntilExit()
  }

  /// Opens a page and waits until it is loaded.
  func open(_ address: String) throws {
    let targets = try send("Target.getTargets")["targetInfos"]
    let page = (targets as? [[String: Any]])?.first {
      $0["type"] as? String == "page"
    }
    let target =
      try page?["targetId"]
      ?? send("Target.createTarget", ["url": "about:blank"])["targetId"]
    session =
      try send(
        "Target.attachToTarget", ["targetId": target ?? "", "flatten": true])[
        "sessionId"] as? String
    for domain in ["Runtime", "Log", "Network", "Page"] {
      _ = try send("\(domain).enable")
    }
    // What the browser's own first page asked for is not the page's.
    requests = []
    _ = try send("Page.navigate", ["url": address])
    while !isLoaded { take(try message()) }
  }

  func resize(width: Int, height: Int) throws {
    _ = try send(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": width, "height": height, "deviceScaleFactor": 1,
        "mobile": true,
      ])
  }

  /// Returns the value of an expression, as JSON has it.
  func evaluate(_ expression: String) throws -> Any? {
    let answer = try send(
      "Runtime.evaluate", ["expression": expression, "returnByValue": true])
    if let details = answer["exceptionDetails"] {
      throw Failure(description: "\(expression): \(details)")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  func numbers(_ expression: String) throws -> [Double] {
    (try evaluate(expression) as? [NSNumber])?.map(\.doubleValue) ?? []
  }

  /// Sends a command and returns its result.
  private func send(
    _ method: String, _ parameters: [String: Any] = [:]
  ) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = [
      "id": number, "method": method, "params": parameters,
    ]
    if let session { message["sessionId"] = session }
    var bytes = try JSONSerialization.data(withJSONObject: message)
    bytes.append(0)
    try input.write(contentsOf: bytes)
    while true {
      let answer = try self.message()
      guard answer["id"] as? Int == number else {
        take(answer)
        continue
      }
      if let error = answer["error"] {
        throw Failure(description: "\(method): \(error)")
      }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// Notes an event.
  private func take(_ event: [String: Any]) {
    let values = event["params"] as? [String: Any] ?? [:]
    switch event["method"] as? String {
    case "Page.loadEventFired": isLoaded = true
    case "Runtime.exceptionThrown": errors.append("\(values)")
    case "Log.entryAdded":
      let entry = values["entry"] as? [String: Any]
      if entry?["level"] as? String == "error" { errors.append("\(values)") }
    case "Network.requestWillBeSent":
      let request = values["request"] as? [String: Any]
      requests.append(request?["url"] as? String ?? "?")
    default: break
    }
  }

  private func message() throws -> [String: Any] {
    while true {
      if let end = pending.firstIndex(of: 0) {
        let text = pending[pending.startIndex..<end]
        pending = Data(pending[pending.index(after: end)...])
        return try JSONSerialization.jsonObject(with: text) as? [String: Any]
          ?? [:]
      }
      let more = output.availableData
      guard !more.isEmpty else {
        throw Failure(description: "the browser ended")
      }
      pending += more
    }
  }
}
